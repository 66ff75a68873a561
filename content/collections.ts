import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Toc } from '@stefanprobst/rehype-extract-toc';
import type { MDXComponents } from 'mdx/types';
import type { ComponentType } from 'react';
import * as v from 'valibot';
import type { NavigationSection, PageLink } from '@/components/docs/sidebar';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { readMdx, type Mdx } from '@/lib/site/mdx/read-mdx';
import { tutorialSteps } from '@/lib/tutorial/steps';

/** What is on top of a page, and where in its collection that puts it. */
type Frontmatter = {
  readonly title: string;
  readonly lead: string;
  readonly section: string;
  /** Within the section, before the order of the slugs. */
  readonly order: number;
};

/** Pages of one kind. */
type Collection = {
  /** Of its sidebar and its list. */
  readonly label: string;
  /** What search calls one of its pages. */
  readonly kind: 'Guide' | 'Tutorial' | 'Error';
  readonly slugs: () => readonly string[];
  readonly frontmatter: v.GenericSchema<unknown, Frontmatter>;
  /** In order. */
  readonly sections: readonly string[];
  /** Its sidebar, from the pages by section. */
  readonly navigation: (sections: readonly NavigationSection[]) => readonly NavigationSection[];
};

export type CollectionName = 'guide' | 'tutorial' | 'errors';

/** Where a page is: {slug}.mdx in content/{collection} or a folder of it, at /{collection}/{slug}. */
export type PagePlace = { readonly collection: CollectionName; readonly slug: string };

/** One page: what is on its top, its headings, its text. */
export type Page = PagePlace &
  Frontmatter & {
    readonly href: string;
    /** Its path in the repository. */
    readonly file: string;
    readonly tableOfContents: Readonly<Toc>;
    readonly Content: ComponentType<{ readonly components?: MDXComponents }>;
  };

const heading = { title: v.string(), lead: v.string() };
const guideSections = ['Start', 'Requests', 'Responses', 'When it fails', 'Reference'] as const;
const errorKinds = Object.keys(blockKinds).filter(isBlockKind);

/** All pages there are. */
export const collections: Readonly<Record<CollectionName, Collection>> = {
  guide: {
    label: 'Guide',
    kind: 'Guide',
    slugs: () => [...filesOf('guide').keys()],
    frontmatter: v.strictObject({ ...heading, section: v.picklist(guideSections), order: v.number() }),
    sections: guideSections,
    navigation: (sections) =>
      sections.map(({ title, links }) => ({
        title,
        links: title === 'Reference' ? [...links, ...indexes] : links,
      })),
  },
  tutorial: {
    label: 'Tutorial',
    kind: 'Tutorial',
    slugs: () => tutorialSteps.map(({ id }) => id),
    frontmatter: v.pipe(
      v.strictObject(heading),
      v.transform((top) => ({ ...top, section: 'Tutorial', order: 0 })),
    ),
    sections: ['Tutorial'],
    navigation: (sections) =>
      sections.map(({ title, links }) => ({
        title,
        links: [
          { href: '/tutorial', title: 'Overview' },
          ...links.map((link, index) => ({ href: link.href, title: `${index + 1}. ${link.title}` })),
        ],
      })),
  },
  errors: {
    label: 'Error messages',
    kind: 'Error',
    slugs: () => errorKinds,
    frontmatter: v.pipe(
      v.strictObject({
        ...heading,
        kind: v.custom<BlockKind>(
          (word) => typeof word === 'string' && isBlockKind(word),
          'must be a block kind',
        ),
      }),
      v.transform(({ title, lead, kind }) => ({ title, lead, section: blockKinds[kind].group, order: 0 })),
    ),
    sections: [...new Set(errorKinds.map((kind) => blockKinds[kind].group))],
    navigation: (sections) => sections,
  },
};

const indexes: readonly PageLink[] = [
  { href: '/errors', title: 'Error messages' },
  { href: '/symptoms', title: 'Symptoms' },
  { href: '/headers', title: 'Who adds this header?' },
];

export const collectionNames: readonly CollectionName[] = Object.keys(collections).filter(isCollectionName);

function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

/** Where every page is. */
export function pagePlaces(): PagePlace[] {
  return collectionNames.flatMap((collection) =>
    collections[collection].slugs().map((slug) => ({ collection, slug })),
  );
}

/** The files of a collection by slug, as paths within its folder. */
function filesOf(collection: CollectionName): ReadonlyMap<string, string> {
  const paths = readdirSync(join(process.cwd(), 'content', collection), {
    recursive: true,
    encoding: 'utf8',
  });
  return new Map(paths.filter((path) => path.endsWith('.mdx')).map((path) => [basename(path, '.mdx'), path]));
}

/** Within content/{collection}. */
function pathOf({ collection, slug }: PagePlace): string {
  return filesOf(collection).get(slug) ?? `${slug}.mdx`;
}

/** The page's path in the repository. */
function fileOf(place: PagePlace): string {
  return `content/${place.collection}/${pathOf(place)}`;
}

/** The address of a page. */
export function hrefOf({ collection, slug }: PagePlace): string {
  return `/${collection}/${slug}`;
}

/**
 * The page at /{collection}/{slug}; null when there is none.
 * @throws Error that names the file and the field when its frontmatter is not as it must be
 */
export async function pageAt({
  collection,
  slug,
}: {
  collection: string;
  slug: string;
}): Promise<Page | null> {
  if (!isCollectionName(collection) || !collections[collection].slugs().includes(slug)) return null;
  return loadPage({ collection, slug });
}

async function loadPage(place: PagePlace): Promise<Page> {
  const path = pathOf(place).slice(0, -'.mdx'.length);
  const loaded: unknown = await import(`./${place.collection}/${path}.mdx`);
  return readPage(place, loaded);
}

/**
 * Reads an imported page.
 * @throws Error that names the file and the field when its frontmatter is not as it must be
 */
export function readPage(place: PagePlace, loaded: unknown): Page {
  const file = fileOf(place);
  const page = v.safeParse(
    v.object({
      frontmatter: collections[place.collection].frontmatter,
      tableOfContents: v.custom<Toc>(Array.isArray, 'must be a list'),
      default: v.custom<Page['Content']>((value) => typeof value === 'function', 'must be a component'),
    }),
    loaded,
  );
  if (!page.success) {
    const [issue] = page.issues;
    throw new Error(`${file}: ${v.getDotPath(issue) ?? 'page'}: ${issue.message}`);
  }
  const { frontmatter, tableOfContents, default: Content } = page.output;
  return { ...place, ...frontmatter, href: hrefOf(place), file, tableOfContents, Content };
}

/** The pages of a collection in reading order: by section, and within it by their own order. */
export async function loadPages(collection: CollectionName): Promise<Page[]> {
  const { slugs, sections } = collections[collection];
  const pages = await Promise.all(slugs().map((slug) => loadPage({ collection, slug })));
  const rank = ({ section }: Page) => sections.indexOf(section);
  return pages.toSorted((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** The sidebar of a collection. */
export async function navigationOf(name: CollectionName): Promise<readonly NavigationSection[]> {
  const pages = await loadPages(name);
  const { sections, navigation } = collections[name];
  return navigation(
    sections.map((title) => ({
      title,
      links: pages.filter(({ section }) => section === title).map(({ href, title }) => ({ href, title })),
    })),
  );
}

/** The text of a page, as it is written. */
export function textOf(place: PagePlace): Mdx {
  return readMdx(readFileSync(join(process.cwd(), fileOf(place)), 'utf8'));
}
