import type { ComponentType } from 'react';
import * as v from 'valibot';

export type TocEntry = {
  readonly value: string;
  readonly depth: number;
  readonly id?: string;
  readonly children?: readonly TocEntry[];
};

/** One MDX file: what is on its top, its headings, its text. */
export type MdxPage<Frontmatter> = {
  readonly frontmatter: Frontmatter;
  readonly tableOfContents: readonly TocEntry[];
  readonly Content: ComponentType;
};

/**
 * Reads an imported MDX file.
 * @throws Error that names the file and the field when its frontmatter is not as it must be
 */
export function readMdxPage<Frontmatter>(
  frontmatterSchema: v.GenericSchema<unknown, Frontmatter>,
  file: string,
  loaded: unknown,
): MdxPage<Frontmatter> {
  const page = v.safeParse(
    v.object({
      frontmatter: frontmatterSchema,
      tableOfContents: v.custom<readonly TocEntry[]>(Array.isArray, 'must be a list'),
      default: v.custom<ComponentType>((value) => typeof value === 'function', 'must be a component'),
    }),
    loaded,
  );
  if (!page.success) {
    const [issue] = page.issues;
    throw new Error(`${file}: ${v.getDotPath(issue) ?? 'page'}: ${issue.message}`);
  }
  const { frontmatter, tableOfContents, default: Content } = page.output;
  return { frontmatter, tableOfContents, Content };
}
