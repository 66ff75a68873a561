import {
  Strip,
  VerdictCell,
  requestLooks,
  responseLooks,
  type Look,
} from '@/components/exchange/verdict-strip';
import type { Verdict } from '@/lib/comparison/verdict';
import type { PolicyAnswer } from './connect-check';

const policyLooks: Record<PolicyAnswer, Look> = {
  'no policy': { words: 'None', colour: 'text-faint', icon: 'none' },
  allows: { words: 'Allows', colour: 'text-allowed', icon: 'yes' },
  'allows, and reports': { words: 'Allows, and reports', colour: 'text-allowed', icon: 'yes' },
  refuses: { words: 'Blocks', colour: 'text-blocked', icon: 'no' },
  'refuses the redirect': { words: 'Blocks the redirect', colour: 'text-blocked', icon: 'no' },
  unknown: { words: 'Not known', colour: 'text-faint', icon: 'unknown' },
};

type Props = { answer: PolicyAnswer; verdict: Verdict; source: 'predicted' | 'observed' };

/** The policy's answer, and what came of it. */
export function PolicyStrip({ answer, verdict, source }: Props) {
  return (
    <Strip isLow>
      <VerdictCell label="Policy" source={source} look={policyLooks[answer]} isLow />
      <VerdictCell label="Request" source={source} look={requestLooks[verdict.request]} isLow />
      <VerdictCell label="Response" source={source} look={responseLooks[verdict.response]} isLow />
    </Strip>
  );
}
