import { valuesOf } from '../http/header-list';
import { trimTabsAndSpaces } from '../http/header-value';
import type { WireResponse } from '../http/message';
import { parseUrl } from '../http/origin';
import type { Block } from './block';
import { serializeRequestOrigin, type CredentialsMode, type FetchRequest } from './fetch-request';
import type { Comparison } from './prediction';
import { firstDifference, readsOf, stepsOf, type Check, type Trace } from './trace';

const step = stepsOf('concept-cors-check');
const present = step('2');
const wildcard = step('3');
const matches = step('4');
const credentials = step('7');
const checks: readonly Check[] = [
  { rule: present, subject: 'The response has Access-Control-Allow-Origin.' },
  { rule: matches, subject: 'Access-Control-Allow-Origin is the origin of the request.' },
];
const credentialsCheck: Check = { rule: credentials, subject: 'Access-Control-Allow-Credentials is "true".' };

/** The checks of this algorithm. */
export function corsCheckSteps(credentialsMode: CredentialsMode): readonly Check[] {
  return credentialsMode === 'include' ? [...checks, credentialsCheck] : checks;
}

/**
 * Whether a response may be shared with the request's origin: null for success, otherwise why not. `exchange` is
 * the index of the response's exchange in the trace.
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function corsCheck(
  request: FetchRequest,
  response: WireResponse,
  exchange: number,
  trace: Trace,
): Block | null {
  const isIncluding = request.credentialsMode === 'include';
  const reads = readsOf(exchange, 'response', 'access-control-allow-origin');

  // 1
  const origins = trimmedValues(response, 'access-control-allow-origin');
  const value = origins.join(', ');
  const origin = serializeRequestOrigin(request);
  // 2
  if (origins.length === 0) {
    const isStored = trace.exchanges[exchange]?.isFromHttpCache && ({ isFromHttpCache: true } as const);
    return trace.failed(
      present,
      { kind: 'access-control-allow-origin-missing', exchange, origin, ...isStored },
      reads,
    );
  }
  trace.passed(present, `The response has Access-Control-Allow-Origin "${value}".`, reads);
  // 3
  if (!isIncluding && value === '*') {
    trace.passed(wildcard, 'Access-Control-Allow-Origin is "*", which allows every origin.', reads);
    trace.expectNoLonger(matches);
    return null;
  }
  // 4
  const bothReads = [...reads, ...readsOf(exchange, 'request', 'origin')];
  const compared = compare('Access-Control-Allow-Origin', value, 'Origin of the request', origin);
  if (origin !== value)
    return trace.failed(matches, mismatch(request, origins, origin, exchange), bothReads, compared);
  trace.passed(
    matches,
    `Access-Control-Allow-Origin is the origin of the request, ${origin}.`,
    bothReads,
    compared,
  );
  // 5
  if (!isIncluding) return null;
  // 6
  const allowed = trimmedValues(response, 'access-control-allow-credentials');
  const allowCredentials = allowed.length === 0 ? null : allowed.join(', ');
  const credentialsReads = readsOf(exchange, 'response', 'access-control-allow-credentials');
  const comparedCredentials = compare(
    'Access-Control-Allow-Credentials',
    allowCredentials,
    'Needed with credentials',
    'true',
  );
  // 8
  if (allowCredentials !== 'true')
    return trace.failed(
      credentials,
      { kind: 'access-control-allow-credentials-not-true', exchange, value: allowCredentials },
      credentialsReads,
      comparedCredentials,
    );
  // 7
  trace.passed(credentials, credentialsCheck.subject, credentialsReads, comparedCredentials);
  return null;
}

/** On the wire a value has no whitespace around it; a typed one may. */
function trimmedValues({ headers }: WireResponse, name: string): string[] {
  return valuesOf(headers, name).map(trimTabsAndSpaces);
}

function compare(leftLabel: string, left: string | null, rightLabel: string, right: string): Comparison {
  return {
    left: { label: leftLabel, value: left },
    right: { label: rightLabel, value: right },
    ...(left !== null && left !== right && { differsAt: firstDifference(left, right) }),
  };
}

/** Step 4 fails for many reasons; these are told apart for the reader. */
function mismatch(
  request: FetchRequest,
  origins: readonly string[],
  origin: string,
  exchange: number,
): Block {
  const value = origins.join(', ');
  if (origins.length > 1 || /[ ,]/.test(value))
    return { kind: 'access-control-allow-origin-multiple', exchange, value, origin };
  if (value === '*')
    return { kind: 'access-control-allow-origin-wildcard-with-credentials', exchange, origin };
  if (origin === 'null')
    return { kind: 'origin-null', exchange, value, isTainted: request.isRedirectTainted };
  if (value === 'null') return { kind: 'access-control-allow-origin-null', exchange, origin };
  const kind = parseUrl(value)
    ? 'access-control-allow-origin-mismatch'
    : 'access-control-allow-origin-invalid';
  return { kind, exchange, value, origin, differsAt: firstDifference(value, origin) };
}
