import { blockClaim } from './block-kinds';
import type { Step } from './prediction';
import { triggerClaim } from './preflight-trigger-kinds';

/** What a step came to, in a sentence. */
export function claimOf(step: Step): string {
  if (step.outcome === 'failed') return blockClaim(step.block);
  const { claim, triggers = [] } = step;
  return [claim, ...triggers.map(triggerClaim)].join(' ');
}
