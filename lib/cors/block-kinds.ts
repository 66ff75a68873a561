import type { Block, BlockKind } from './block';
import { gateBlocks } from './block-kinds/before-sending';
import { constructionBlocks } from './block-kinds/construction';
import { corsCheckBlocks } from './block-kinds/cors-check';
import type { BlockKindEntries, BlockOf } from './block-kinds/entry';
import { preflightBlocks } from './block-kinds/preflight';
import { redirectBlocks } from './block-kinds/redirect';
import { responseBlocks } from './block-kinds/response';

/** What people read of every kind of block there is, in the order in which they are listed. */
export const blockKinds: BlockKindEntries<Block> = {
  ...corsCheckBlocks,
  ...preflightBlocks,
  ...redirectBlocks,
  ...gateBlocks,
  ...constructionBlocks,
  ...responseBlocks,
};

/** Whether a word, such as one from a URL, is a kind of block. */
export function isBlockKind(word: string): word is BlockKind {
  return Object.hasOwn(blockKinds, word);
}

/** Why a request or its response was withheld, in a sentence that names the values at fault. */
export function blockClaim(block: Block): string {
  return claimOfKind(block.kind, block);
}

function claimOfKind<K extends BlockKind>(kind: K, block: BlockOf<K>): string {
  return blockKinds[kind].claim(block);
}
