import type { HeaderReference, Prediction } from '@/lib/cors/prediction';

/** What a preflight asks for in one header and is allowed in another. */
const asked = [
  ['Access-Control-Request-Headers', 'Access-Control-Allow-Headers'],
  ['Access-Control-Request-Method', 'Access-Control-Allow-Methods'],
] as const;

/** The header rows that tell why it went as it did: those that the failed step read, else what the preflight was about. */
export function lessonRows({ steps, exchanges, preflightTriggers }: Prediction): readonly HeaderReference[] {
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  if (failed !== undefined) return failed.reads;
  const preflight = exchanges.findIndex(({ kind }) => kind === 'preflight');
  if (preflight === -1) return [];
  const isOfMethod = preflightTriggers.every(({ kind }) => kind === 'method');
  const [request, response] = asked[isOfMethod ? 1 : 0];
  return [
    { exchange: preflight, side: 'request', name: request },
    { exchange: preflight, side: 'response', name: response },
  ];
}
