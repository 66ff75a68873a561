import type { Block, BlockKind } from './block';
import { blockKinds } from './block-kinds';
import type { BlockOf } from './block-kinds/entry';
import { fixMakers, type FixCandidate, type FixMakers } from './fix-candidate';
import type { Prediction } from './prediction';
import type { Profile } from './profile';
import type { Scenario } from './scenario';

/** Changes that may turn the block that ended a prediction, the most usual first; not yet tried. */
export function fixCandidates(
  block: Block,
  scenario: Scenario,
  prediction: Prediction,
  profile: Profile,
): readonly FixCandidate[] {
  const index = 'exchange' in block ? block.exchange : undefined;
  const exchange = index === undefined ? undefined : prediction.exchanges[index];
  return candidatesOf(block.kind, block, fixMakers(scenario, prediction, exchange, profile));
}

function candidatesOf<K extends BlockKind>(
  kind: K,
  block: BlockOf<K>,
  makers: FixMakers,
): readonly FixCandidate[] {
  return blockKinds[kind].fix(block, makers);
}
