import type { Reading } from '../reading';
import { valueOf, type SeenExchange } from '../seen';
import { requestCases, type RequestCase } from './request-case';

/** Of thousands of requests in a HAR, those that failed are looked at first. */
const mostCases = 100;
/** Every policy of a page is asked about every change that may help, so that much is to be tried out of each case. */
const mostCasesWithPolicies = 20;

/** The requests of a reading that are worth a diagnosis, the most telling first. */
export function casesToLookAt(reading: Reading): readonly RequestCase[] {
  const cases = withoutRepeats(requestCases(reading).toSorted((a, b) => order(a) - order(b)));
  const isPoliced = cases.some(({ policies }) => policies.length > 2);
  return cases.slice(0, isPoliced ? mostCasesWithPolicies : mostCases);
}

/** The same request with the same response, as a page that polls makes it, is one. */
function withoutRepeats(cases: readonly RequestCase[]): readonly RequestCase[] {
  const known = new Set<string>();
  return cases.filter(({ actual, preflight, lines, reports }) => {
    if (lines.length + reports.length > 0 || !actual) return true;
    const key = [actual, preflight].map((placed) => (placed ? signature(placed.exchange) : '')).join('\n');
    const isKnown = known.has(key);
    known.add(key);
    return !isKnown;
  });
}

function signature({ request, response, failure }: SeenExchange): string {
  const facts = [request.method, request.url, response.status, failure].map((fact) => valueOf<unknown>(fact));
  const rows = [...request.headers.rows, ...response.headers.rows].map(
    ({ name, value }) => `${name}: ${value}`,
  );
  return [...facts, ...rows].join('\n');
}

function order({ actual, lines, reports }: RequestCase): number {
  if (lines.length + reports.length > 0) return 0;
  const hasFailed =
    actual?.exchange.failure.kind === 'seen' || actual?.exchange.response.status.kind !== 'seen';
  return hasFailed ? 1 : 2;
}
