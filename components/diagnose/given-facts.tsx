import './evidence-gates';
import { Check, Minus } from 'lucide-react';
import { useMemo } from 'react';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import { caseScenario, type CaseData, type CaseResponse } from '@/lib/evidence/diagnosis/case-data';
import type { Finding } from '@/lib/evidence/examination/examine';

type Fact = { readonly name: string; readonly isGiven: boolean; readonly isNeeded: boolean };

/** Which facts of the exchange the evidence tells, and which it need not. */
export function GivenFacts({ data, engine }: { data: CaseData; engine: Finding['engine'] }) {
  const facts = useMemo(() => factsOf(data, engine), [data, engine]);
  return (
    <ul aria-label="What the evidence shows" className="flex flex-wrap gap-1.5 px-4 pt-3 text-xs">
      {facts.map(({ name, isGiven, isNeeded }) => (
        <li
          key={name}
          className={`flex items-center gap-1 rounded-full border px-2.5 py-0.5 ${isGiven ? 'text-allowed' : 'text-soft'}`}
        >
          {isGiven ? (
            <Check aria-hidden size={12} strokeWidth={2.2} />
          ) : (
            <Minus aria-hidden size={12} strokeWidth={2.2} />
          )}
          {name}
          {isGiven ? '' : isNeeded ? ': not given' : ': not given, not needed'}
        </li>
      ))}
    </ul>
  );
}

function factsOf(data: CaseData, engine: Finding['engine']): readonly Fact[] {
  const { exchanges, block } = predict(caseScenario(data), profiles[engine ?? 'spec']);
  const at = block && 'exchange' in block ? block.exchange : undefined;
  const isOfPreflight = at !== undefined && exchanges[at]?.kind === 'preflight';
  const isGiven = (to: CaseResponse['to']) =>
    data.responses.some(
      (response) =>
        response.to === to &&
        !(to === 'preflight' && data.assumed.includes('preflight-response')) &&
        (response.absent === null || response.headers.length > 0 || response.status !== null),
    );
  return [
    { name: 'page origin', isGiven: !data.assumed.includes('page-origin'), isNeeded: true },
    ...(exchanges.some(({ kind }) => kind === 'preflight')
      ? [{ name: "preflight's response", isGiven: isGiven('preflight'), isNeeded: true }]
      : []),
    { name: 'response', isGiven: isGiven('actual'), isNeeded: !isOfPreflight && exchanges.length > 0 },
  ];
}
