import type { BlockKind } from '../../cors/block';
import type { OtherCause } from './diagnosis';
import type { Hypothesis } from './hypotheses';
import { outcomeOf } from './questions';
import type { RequestCase } from './request-case';

/** What comes of the hypotheses, but for one outcome. */
export function openKinds(
  fitting: readonly Hypothesis[],
  first: BlockKind | OtherCause,
): readonly (BlockKind | OtherCause)[] {
  const kinds = fitting.map(
    ({ prediction }): BlockKind | OtherCause => prediction.block?.kind ?? 'nothing-blocked',
  );
  return [...new Set(kinds)].filter((kind) => kind !== first);
}

/** The block is of a response that nobody saw. */
export function isGuessed({ prediction: { block }, isResponseSeen }: Hypothesis): boolean {
  return block !== null && 'exchange' in block && block.exchange !== undefined && !isResponseSeen;
}

/** Requests are made without credentials unless the author says otherwise. */
export function isDecidedWithoutCredentials(fitting: readonly Hypothesis[]): boolean {
  const without = fitting.filter(({ assumed }) => assumed.credentials !== 'include');
  return new Set(without.map(outcomeOf)).size === 1;
}

/** How likely the line has it that a hypothesis is so: less is likelier. */
export function rank(kinds: readonly BlockKind[], { prediction }: Hypothesis): number {
  return prediction.block === null ? kinds.length : kinds.indexOf(prediction.block.kind);
}

/** Everything that decides was seen, with nothing left out. */
export function isWhole({ actual, preflight, configurations }: RequestCase): boolean {
  const exchanges = [actual, preflight].filter((placed) => placed !== null);
  return (
    configurations.length === 0 &&
    exchanges.every(
      ({ exchange }) => exchange.response.headers.isWhole || exchange.response.status.kind !== 'seen',
    )
  );
}
