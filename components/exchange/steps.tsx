import { clsx } from 'clsx';
import { Check, Minus, X } from 'lucide-react';
import type { Step } from '@/lib/cors/prediction';
import { ComparisonValue } from './comparison-value';
import { RuleLink } from './rule-link';

const outcomes = {
  passed: { Icon: Check, colour: 'text-allowed', words: 'Passed' },
  failed: { Icon: X, colour: 'text-blocked', words: 'Failed' },
  'not reached': { Icon: Minus, colour: 'text-faint', words: 'Not reached' },
} as const;

/** The rules that were applied, in order. Focusing a step lights the header rows it read. */
export function Steps({ steps, onLight }: { steps: readonly Step[]; onLight: (step: Step | null) => void }) {
  return (
    <ol className="divide-y divide-hairline px-4 py-2 text-sm">
      {steps.map((step, index) => {
        const { Icon, colour, words } = outcomes[step.outcome];
        return (
          <li
            key={index}
            onMouseEnter={() => onLight(step)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(step)}
            onBlur={() => onLight(null)}
            className={clsx(
              'grid grid-cols-[1.5rem_1.25rem_minmax(0,1fr)] gap-x-2 py-2',
              step.outcome === 'not reached' && 'text-faint',
            )}
          >
            <span className="font-mono text-xs leading-6 text-faint">{index + 1}</span>
            <Icon
              role="img"
              aria-label={words}
              size={15}
              strokeWidth={2.2}
              className={clsx('mt-1', colour)}
            />
            <div className="min-w-0 sm:grid sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-x-4">
              <div className="min-w-0">
                {step.claim}
                {step.compared === undefined || step.outcome === 'not reached' ? null : (
                  <ComparisonValue compared={step.compared} />
                )}
              </div>
              <RuleLink rule={step.rule} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
