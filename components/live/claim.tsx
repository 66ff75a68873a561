import { WireText } from '@/components/exchange/wire-text';
import { claimOf } from '@/lib/cors/claim-of';
import type { Step } from '@/lib/cors/prediction';

/** What a step came to, in a sentence. */
export function Claim({ step }: { step: Step }) {
  return <WireText>{claimOf(step)}</WireText>;
}
