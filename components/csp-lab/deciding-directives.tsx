import { clsx } from 'clsx';
import { Check, Flag, X } from 'lucide-react';
import { ComparisonValue } from '@/components/exchange/comparison-value';
import { RuleLink } from '@/components/exchange/rule-link';
import type { Rule } from '@/lib/cors/algorithms';
import type { ExpressionMatch } from '@/lib/csp/match-source-expression';
import type { PolicyVerdict } from '@/lib/csp/should-block-request';
import { comparedParts } from './compared-parts';
import type { PolicyCheck } from './connect-check';
import { LabSection } from './lab-section';
import { withoutRun } from '@/lib/record/run-path';

const rule: Rule = { anchor: 'should-block-request', step: '' };

/** For every URL of the request and every policy: the directive that decided, and each of its source expressions. */
export function DecidingDirectives({ check }: { check: PolicyCheck }) {
  const hasPolicies = check.hops.some(({ verdicts }) => verdicts.length > 0);
  return (
    <LabSection title="The directive that decided" aside={<RuleLink rule={rule} />}>
      {hasPolicies ? (
        <ol className="grid gap-5">
          {check.hops.map(({ effectiveDirective, verdicts }, hop) => {
            const url = check.urls[hop];
            return (
              <li key={hop} className="min-w-0">
                <p className="text-sm text-soft [overflow-wrap:anywhere]">
                  {hop === 0 ? 'Before the request' : `Before following redirect ${hop}`}:{' '}
                  <code className="font-mono text-ink">{url === undefined ? '' : shownUrl(url)}</code>
                </p>
                <ol className="mt-1.5 divide-y divide-hairline">
                  {verdicts.map((verdict, index) => (
                    <PolicyPart
                      key={index}
                      verdict={verdict}
                      effectiveDirective={effectiveDirective ?? 'connect-src'}
                    />
                  ))}
                </ol>
              </li>
            );
          })}
        </ol>
      ) : (
        <p className="text-sm text-soft">The page has no policy, so nothing blocks the connection.</p>
      )}
    </LabSection>
  );
}

type PartProps = { verdict: PolicyVerdict; effectiveDirective: string };

function PolicyPart({ verdict, effectiveDirective }: PartProps) {
  const { policy, directive, isAllowed, expressions } = verdict;
  const isEnforced = policy.disposition === 'enforce';
  return (
    <li className="py-2.5 text-sm last:pb-0" data-policy={policy.policyIndex + 1}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="font-medium">
          Policy {policy.policyIndex + 1}
          <span className="font-normal text-faint">, {isEnforced ? 'enforced' : 'report only'}</span>
        </p>
        <Answer isAllowed={isAllowed} isEnforced={isEnforced} />
      </div>
      {directive === null ? (
        <p className="text-soft">
          It has neither <Name>{effectiveDirective}</Name> nor <Name>default-src</Name>: it allows every
          connection.
        </p>
      ) : (
        <>
          {directive.name === effectiveDirective ? null : (
            <p className="text-soft">
              <Name>{effectiveDirective}</Name> is not set → <Name>{directive.name}</Name> decides in its
              place.
            </p>
          )}
          <p className="mt-1 font-mono [overflow-wrap:anywhere]">
            <b className="font-semibold">{directive.name}</b> {withoutRun(directive.value.join(' '))}
          </p>
          {expressions.length === 0 ? (
            <p className="mt-1 text-soft">The list is empty, which is the same as 'none'.</p>
          ) : (
            <ul className="mt-1.5 border-t border-hairline">
              {expressions.map((match, index) => (
                <ExpressionRow key={index} match={match} />
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  );
}

function Answer({ isAllowed, isEnforced }: { isAllowed: boolean; isEnforced: boolean }) {
  const [Icon, words, colour] = isAllowed
    ? ([Check, 'allows', 'text-allowed'] as const)
    : isEnforced
      ? ([X, 'blocks', 'text-blocked'] as const)
      : ([Flag, 'does not allow, only reports', 'text-soft'] as const);
  return (
    <p className={clsx('flex items-center gap-1.5 font-semibold', colour)}>
      <Icon aria-hidden size={14} strokeWidth={2.2} />
      {words}
    </p>
  );
}

function ExpressionRow({ match }: { match: ExpressionMatch }) {
  const { expression, matches, sentence, compared } = match;
  return (
    <li
      data-expression={expression}
      className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-b border-hairline py-2 last:border-b-0 last:pb-0 sm:grid-cols-[1rem_minmax(0,2fr)_minmax(0,3fr)]"
    >
      {matches ? (
        <Check role="img" aria-label="Matches" size={14} strokeWidth={2.2} className="mt-1 text-allowed" />
      ) : (
        <X role="img" aria-label="Does not match" size={14} strokeWidth={2.2} className="mt-1 text-faint" />
      )}
      <code className="font-mono [overflow-wrap:anywhere]">{withoutRun(expression)}</code>
      <div className="col-start-2 min-w-0 text-soft sm:col-start-3">
        {sentence}.{compared === undefined ? null : <ComparisonValue compared={comparedParts(compared)} />}
      </div>
    </li>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-ink">{children}</code>;
}

/** A URL as its reader knows it: without the part that names the run, and without the server plan in its query. */
function shownUrl(url: URL): string {
  const isOnTheWeb = /^(?:https?|wss?):$/.test(url.protocol);
  return isOnTheWeb ? withoutRun(`${url.protocol}//${url.host}${url.pathname}`) : url.href;
}
