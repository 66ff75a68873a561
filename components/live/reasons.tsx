import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import { ComparisonValue } from '@/components/exchange/comparison-value';
import { SpecificationLink } from '@/components/exchange/specification-link';
import { TriggerLink } from '@/components/exchange/trigger-link';
import { WireText } from '@/components/exchange/wire-text';
import type { Prediction, Step } from '@/lib/cors/prediction';
import { triggerClaim } from '@/lib/cors/preflight-trigger-kinds';
import type { Scenario } from '@/lib/cors/scenario';
import { mayHaveSender } from '@/lib/evidence/senders/may-have-sender';
import { knownClaim, type KnownClaim, type KnownReasons } from './known-reasons';
import { loadClaim, loadRuleLink } from './prepare-run';
import { triggerReason } from './trigger-reason';
import { WithoutHeader } from './without-header';
import { Nothing } from '@/components/ui/nothing';

/** Its code is loaded for a block of which no claim is known yet. */
const Claim = dynamic(loadClaim);
const RuleLink = dynamic(loadRuleLink);
/** Loaded for a header that somebody is known to add. */
const HeaderSender = dynamic(() => import('./header-sender'), { loading: Nothing });

type Props = { scenario: Scenario; prediction: Prediction; known: KnownReasons };

/** Every reason for the verdict: what causes the preflight, and what stops the request or its response. */
export function Reasons({ scenario, prediction, known }: Props) {
  const failed = prediction.steps.filter((step) => step.outcome === 'failed');
  const triggers = prediction.preflightTriggers;
  const worker =
    scenario.page.serviceWorker &&
    prediction.steps.find(({ rule }) => rule.anchor === 'concept-http-fetch' && rule.step === '3.4');
  const isStored = prediction.exchanges.some(({ isFromHttpCache }) => isFromHttpCache);
  return (
    <ol className="divide-y divide-hairline border-b px-4 py-1.5 text-sm text-soft">
      {worker?.outcome === 'passed' ? (
        <Reason
          link={
            <Suspense>
              <RuleLink rule={worker.rule} />
            </Suspense>
          }
        >
          {worker.claim}
        </Reason>
      ) : null}
      {triggers.map((trigger, index) => (
        <Reason
          key={`trigger ${index}`}
          link={<TriggerLink trigger={trigger} />}
          claim={triggerClaim(trigger)}
        >
          <span className="text-ink">
            <WireText name={trigger.header?.[0] ?? ''}>{triggerReason(trigger)}</WireText>
          </span>
          {triggers.length === 1 ? <WithoutHeader trigger={trigger} scenario={scenario} /> : null}
          {trigger.kind === 'header-name' && mayHaveSender(trigger.header[0])
            ? (known.senders[trigger.header[0].toLowerCase()] ?? <HeaderSender name={trigger.header[0]} />)
            : null}
        </Reason>
      ))}
      {prediction.strippedHeaders.map(([name], index) => (
        <li key={`stripped ${index}`} className="py-1.5">
          The browser drops <code className="font-mono text-sm text-ink">{name}</code>: a page may not set it.
        </li>
      ))}
      {failed.map((step, index) => (
        <FailedReason key={`failed ${index}`} step={step} known={knownClaim(known, step.block)} />
      ))}
      {triggers.length === 0 && failed.length === 0 ? (
        <li className="py-1.5">
          No method, header or body {worker ? "of the worker's request" : 'here'} needs permission, so the
          browser sends {isStored ? 'no preflight' : 'one request'}.
        </li>
      ) : null}
    </ol>
  );
}

type FailedStep = Extract<Step, { outcome: 'failed' }>;

function FailedReason({ step, known }: { step: FailedStep; known: KnownClaim | null }) {
  return (
    <Reason
      link={
        known === null ? (
          <Suspense>
            <RuleLink rule={step.rule} />
          </Suspense>
        ) : (
          <SpecificationLink {...known.rule} />
        )
      }
    >
      <span className="text-blocked">
        {known === null ? (
          <Suspense fallback="…">
            <Claim step={step} />
          </Suspense>
        ) : (
          <WireText>{known.claim}</WireText>
        )}
      </span>
      {step.compared === undefined ? null : <ComparisonValue compared={step.compared} />}
    </Reason>
  );
}

type ReasonProps = { link: React.ReactNode; claim?: string; children: React.ReactNode };

/** Plain words first, then what the standard says, and where. */
function Reason({ link, claim, children }: ReasonProps) {
  return (
    <li className="gap-x-4 py-1.5 [overflow-wrap:anywhere]">
      {children}
      <p className="text-xs text-faint">
        {claim === undefined ? null : <WireText>{`${claim} `}</WireText>}
        {link}
      </p>
    </li>
  );
}
