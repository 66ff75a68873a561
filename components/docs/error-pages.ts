import * as v from 'valibot';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { readMdxPage, type MdxPage } from './mdx-page';
import type { NavigationSection } from './navigation';

const frontmatterSchema = v.strictObject({
  title: v.string(),
  kind: v.custom<BlockKind>((word) => typeof word === 'string' && isBlockKind(word), 'must be a block kind'),
  lead: v.string(),
});

/** Every kind of block, in the order of the index. */
export const errorKinds: readonly BlockKind[] = Object.keys(blockKinds).filter(isBlockKind);

/**
 * Loads the page of one kind of block: content/errors/{kind}.mdx.
 * @throws Error that names the file and the field when its frontmatter is not as it must be
 */
export async function loadErrorPage(
  kind: BlockKind,
): Promise<MdxPage<v.InferOutput<typeof frontmatterSchema>>> {
  const loaded: unknown = await import(`@/content/errors/${kind}.mdx`);
  return readMdxPage(frontmatterSchema, `content/errors/${kind}.mdx`, loaded);
}

/** The error pages by group, for their sidebar and their index. */
export function errorNavigation(): NavigationSection[] {
  const groups = new Set(errorKinds.map((kind) => blockKinds[kind].group));
  return [...groups].map((group) => ({
    title: group,
    links: errorKinds
      .filter((kind) => blockKinds[kind].group === group)
      .map((kind) => ({ href: `/errors/${kind}`, title: blockKinds[kind].title })),
  }));
}
