import { clsx } from 'clsx';
import { Check, CircleHelp, Minus, X } from 'lucide-react';
import { claimOf } from '@/lib/cors/claim-of';
import { ruleName, ruleSpecification, ruleUrl } from '@/lib/cors/algorithms';
import type { HeaderReference, PredictedExchange, Step } from '@/lib/cors/prediction';
import { valuesOf } from '@/lib/http/header-list';
import { isUnknown, statusName } from '@/lib/http/message';
import { ComparisonValue } from './comparison-value';
import { RuleLink } from './rule-link';
import { WireText } from './wire-text';

const outcomes = {
  passed: { Icon: Check, colour: 'text-allowed', words: 'Passed' },
  failed: { Icon: X, colour: 'text-blocked', words: 'Failed' },
  depends: { Icon: CircleHelp, colour: 'text-soft', words: 'Depends on the server' },
  'not reached': { Icon: Minus, colour: 'text-faint', words: 'Not reached' },
} as const;

/** The rules that were applied, in order, each with the header rows it read. */
export function Steps({
  steps,
  exchanges,
}: {
  steps: readonly Step[];
  exchanges: readonly PredictedExchange[];
}) {
  return (
    <ol className="divide-y divide-hairline px-4 py-2 text-sm">
      {steps.map((step, index) => {
        const { Icon, colour, words } = outcomes[step.outcome];
        return (
          <li
            key={index}
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
                <WireText>{claimOf(step)}</WireText>
                {step.outcome === 'not reached'
                  ? null
                  : step.reads.map((reference, at) => (
                      <Read key={at} reference={reference} exchange={exchanges[reference.exchange]} />
                    ))}
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

/** The same in words, as the page comes with it for readers without JavaScript and for paper. */
export function PlainSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="list-decimal py-2 pr-4 pl-10 text-sm">
      {steps.map((step, index) => (
        <li key={index}>
          {outcomes[step.outcome].words}: {claimOf(step)} {comparedWords(step)}
          <a href={ruleUrl(step.rule)}>
            {ruleSpecification(step.rule)}, {ruleName(step.rule)}
          </a>
        </li>
      ))}
    </ol>
  );
}

function comparedWords({ compared, outcome }: Step): string {
  if (compared === undefined || outcome === 'not reached') return '';
  const { left, right } = compared;
  return `${left.label}: ${left.value ?? 'absent'}; ${right.label}: ${right.value ?? 'absent'}. `;
}

/** A header row that a step read: every line of that name. */
function Read({
  reference,
  exchange,
}: {
  reference: HeaderReference;
  exchange: PredictedExchange | undefined;
}) {
  if (exchange === undefined) return null;
  const { name, side } = reference;
  const isOpen = side === 'response' && isUnknown(exchange.response, name);
  if (name === statusName && !isOpen) return null;
  const values = valuesOf(exchange[side].headers, name);
  return (
    <div className="font-mono text-xs text-faint [overflow-wrap:anywhere]">
      {name === statusName ? 'status' : name}:{' '}
      {isOpen ? (
        <span className="font-sans">not known</span>
      ) : values.length === 0 ? (
        <span className="font-sans">absent</span>
      ) : (
        <span className="text-soft">{values.join(', ')}</span>
      )}
    </div>
  );
}
