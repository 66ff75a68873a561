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
  const loaded = await import(`@/content/guide/${slug}.mdx`);
  const frontmatter = v.safeParse(frontmatterSchema, loaded.frontmatter);
  if (!frontmatter.success) {
    const [issue] = frontmatter.issues;
    throw new Error(`content/guide/${slug}.mdx: frontmatter "${issue.path?.[0]?.key}": ${issue.message}`);
  }
  return {
    slug,
    href: `/guide/${slug}`,
    frontmatter: frontmatter.output,
    tableOfContents: loaded.tableOfContents,
    Content: loaded.default,
  };
}

/** All guide pages in reading order. */
export async function loadGuide(): Promise<GuidePage[]> {
  const pages = await Promise.all(guideSlugs().map(loadGuidePage));
  return pages.toSorted((a, b) => a.frontmatter.order - b.frontmatter.order);
}
