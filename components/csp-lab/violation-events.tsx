import { clsx } from 'clsx';
import { RuleLink } from '@/components/exchange/rule-link';
import { withoutRun } from '@/lib/record/run-path';
import type { ObservedViolation, Violation } from '@/lib/run/observation';
import { LabSection } from './lab-section';
import { pairViolations, type ViolationPair } from './violation-groups';

const fields = ['effectiveDirective', 'blockedURI', 'disposition', 'originalPolicy'] as const;
const otherFields = [
  'violatedDirective',
  'documentURI',
  'referrer',
  'statusCode',
  'sample',
  'sourceFile',
  'lineNumber',
  'columnNumber',
] as const;

type Props = {
  predicted: readonly Violation[];
  /** Null before a run. */
  observed: readonly ObservedViolation[] | null;
};

/** The securitypolicyviolation events: what is predicted of them and, after a run, what the page got. */
export function ViolationEvents({ predicted, observed }: Props) {
  const pairs = pairViolations(predicted, observed ?? []);
  return (
    <LabSection
      title="The violation event"
      aside={<RuleLink rule={{ anchor: 'violation-events', step: '' }} />}
    >
      {pairs.length === 0 ? (
        <p className="text-sm text-soft">
          {observed === null ? 'None: nothing is violated.' : 'None was fired, as predicted.'}
        </p>
      ) : (
        <div className="grid gap-4">
          {pairs.map((pair, index) => (
            <div key={index}>
              <EventTable pair={pair} isObserved={observed !== null} />
              {pair.observed === null ? null : <OtherFields event={pair.observed} />}
            </div>
          ))}
        </div>
      )}
    </LabSection>
  );
}

function EventTable({ pair, isObserved }: { pair: ViolationPair; isObserved: boolean }) {
  const { predicted, observed, predictedCount, observedCount } = pair;
  const rows = [
    ...fields.map((field) => [field, predicted?.[field] ?? null, observed?.[field] ?? null] as const),
    ['events', String(predictedCount), String(observedCount)] as const,
  ];
  return (
    <table className="w-full table-fixed border-collapse text-left align-top text-xs">
      <thead className="text-faint">
        <tr className={columnsOf(isObserved)}>
          <th scope="col" className="w-40 pb-1 pr-3 font-normal max-sm:hidden">
            Field
          </th>
          <th scope="col" className="pb-1 pr-3 font-normal">
            Predicted
          </th>
          {isObserved ? (
            <th scope="col" className="pb-1 font-normal">
              Observed
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody className="font-mono">
        {rows.map(([field, expected, seen]) => {
          const isDiffering = isObserved && expected !== seen;
          return (
            <tr
              key={field}
              data-field={field}
              className={clsx(columnsOf(isObserved), 'border-t border-hairline align-top')}
            >
              <th scope="row" className="py-1 pr-3 font-normal text-soft max-sm:col-span-full max-sm:pb-0">
                {field}
              </th>
              <td className="py-1 pr-3 [overflow-wrap:anywhere]">{shown(expected)}</td>
              {isObserved ? (
                <td className="py-1 [overflow-wrap:anywhere]">
                  {isDiffering ? (
                    <span className="text-differs">
                      <span aria-label="differs">≠</span> {shown(seen)}
                    </span>
                  ) : (
                    shown(seen)
                  )}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What else the event told the page. The engine says nothing of these: they are about the page, not the request. */
function OtherFields({ event }: { event: ObservedViolation }) {
  return (
    <details className="border-t border-hairline pt-1 text-xs">
      <summary className="cursor-pointer py-1 text-soft hover:text-ink">The event's other fields</summary>
      <dl className="font-mono">
        {otherFields.map((field) => (
          <div
            key={field}
            data-field={field}
            className="border-t border-hairline py-1 sm:grid sm:grid-cols-[9.25rem_minmax(0,1fr)] sm:gap-x-3"
          >
            <dt className="text-soft">{field}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {event[field] === '' ? (
                <span className="font-sans text-faint">empty</span>
              ) : (
                shown(String(event[field]))
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** On a phone a field's name stands above its values. */
const columnsOf = (isObserved: boolean) => clsx('max-sm:grid', isObserved && 'max-sm:grid-cols-2');

const none = <span className="font-sans text-faint">no event</span>;

/** As the reader wrote it: not with the path under which a run is recorded. */
function shown(value: string | null) {
  return value === null ? none : withoutRun(value);
}
