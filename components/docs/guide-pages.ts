import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentType } from 'react';
import * as v from 'valibot';

const frontmatterSchema = v.strictObject({
  title: v.string(),
  lead: v.string(),
  section: v.picklist(['Start', 'Requests']),
  order: v.number(),
});

export type GuideFrontmatter = v.InferOutput<typeof frontmatterSchema>;
export type TocEntry = {
  readonly value: string;
  readonly depth: number;
  readonly id?: string;
  readonly children?: readonly TocEntry[];
};
export type GuidePage = {
  readonly slug: string;
  readonly href: string;
  readonly frontmatter: GuideFrontmatter;
  readonly tableOfContents: readonly TocEntry[];
  readonly Content: ComponentType;
};

const pageSchema = v.object({
  frontmatter: frontmatterSchema,
  tableOfContents: v.custom<readonly TocEntry[]>(Array.isArray, 'must be a list'),
  default: v.custom<ComponentType>((value) => typeof value === 'function', 'must be a component'),
});

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
  const page = v.safeParse(pageSchema, loaded);
  if (!page.success) {
    const [issue] = page.issues;
    throw new Error(`content/guide/${slug}.mdx: ${v.getDotPath(issue) ?? 'page'}: ${issue.message}`);
  }
  const { frontmatter, tableOfContents, default: Content } = page.output;
  return { slug, href: `/guide/${slug}`, frontmatter, tableOfContents, Content };
}

/** All guide pages in reading order. */
export async function loadGuide(): Promise<GuidePage[]> {
  const pages = await Promise.all(guideSlugs().map(loadGuidePage));
  return pages.toSorted((a, b) => a.frontmatter.order - b.frontmatter.order);
}
