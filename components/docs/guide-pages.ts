import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readMdxPage, type MdxPage } from './mdx-page';
import type { NavigationSection } from './navigation';

const sections = ['Start', 'Requests', 'Responses', 'When it fails', 'Reference'] as const;

const frontmatterSchema = v.strictObject({
  title: v.string(),
  lead: v.string(),
  section: v.picklist(sections),
  order: v.number(),
});

type GuidePage = MdxPage<v.InferOutput<typeof frontmatterSchema>> & {
  readonly slug: string;
  readonly href: string;
};

const folder = join(process.cwd(), 'content', 'guide');

/** The slugs of all guide pages: one for each file in content/guide. */
export function guideSlugs(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.slice(0, -'.mdx'.length));
}

/**
 * Loads one guide page.
 * @throws Error that names the file and the field when its frontmatter is not as it must be
 */
export async function loadGuidePage(slug: string): Promise<GuidePage> {
  const loaded: unknown = await import(`@/content/guide/${slug}.mdx`);
  const page = readMdxPage(frontmatterSchema, `content/guide/${slug}.mdx`, loaded);
  return { ...page, slug, href: `/guide/${slug}` };
}

/** All guide pages in reading order: by section, and within it by their own order. */
async function loadGuide(): Promise<GuidePage[]> {
  const pages = await Promise.all(guideSlugs().map(loadGuidePage));
  const rank = ({ frontmatter }: GuidePage) => sections.indexOf(frontmatter.section);
  return pages.toSorted((a, b) => rank(a) - rank(b) || a.frontmatter.order - b.frontmatter.order);
}

/** The guide's sidebar: its pages by section, and the indexes under "Reference". */
export async function guideNavigation(): Promise<NavigationSection[]> {
  const pages = await loadGuide();
  const indexes = [
    { href: '/errors', title: 'Error messages' },
    { href: '/symptoms', title: 'Symptoms' },
  ];
  return sections.map((title) => ({
    title,
    links: [
      ...pages
        .filter(({ frontmatter }) => frontmatter.section === title)
        .map(({ href, frontmatter }) => ({ href, title: frontmatter.title })),
      ...(title === 'Reference' ? indexes : []),
    ],
  }));
}
