import { combinedValue, valuesOf } from '../http/header-list';
import { trimTabsAndSpaces } from '../http/header-value';
import { parseUrl } from '../http/origin';
import type { WireResponse } from '../http/message';
import type { Block } from './block';
import {
  isRedirectTainted,
  serializeRequestOrigin,
  type CredentialsMode,
  type FetchRequest,
} from './fetch-request';
import type { Comparison, HeaderReference } from './prediction';
import { firstDifference, type Check, type Trace } from './trace';

const check = (step: string, subject: string): Check => ({
  rule: { spec: 'fetch', anchor: 'concept-cors-check', step, title: 'CORS check' },
  subject,
});
const present = check('2', 'The response has Access-Control-Allow-Origin.');
const wildcard = check('3', 'Access-Control-Allow-Origin is "*".');
const matches = check('4', 'Access-Control-Allow-Origin is the origin of the request.');
const credentials = check('7', 'Access-Control-Allow-Credentials is "true".');

/** The checks of this algorithm, for an algorithm before it that failed. */
export function corsCheckSteps(credentialsMode: CredentialsMode): readonly Check[] {
  return credentialsMode === 'include' ? [present, matches, credentials] : [present, matches];
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
  const reads: readonly HeaderReference[] = [
    { exchange, side: 'response', name: 'access-control-allow-origin' },
  ];
  const bothReads: HeaderReference[] = [...reads, { exchange, side: 'request', name: 'origin' }];
  const fail = (failed: Check, block: Block, claim: string, compared?: Comparison): Block => {
    trace.failed(failed, claim, compared ? bothReads : reads, compared);
    const checks = corsCheckSteps(request.credentialsMode);
    trace.notReached(checks.slice(checks.indexOf(failed) + 1));
    return block;
  };

  // 1
  const origin = trimmedValue(response, 'access-control-allow-origin');
  const requestOrigin = serializeRequestOrigin(request);
  // 2
  if (origin === null) {
    return fail(
      present,
      { kind: 'access-control-allow-origin-missing', exchange, origin: requestOrigin },
      'The response has no Access-Control-Allow-Origin.',
    );
  }
  trace.passed(present, `The response has Access-Control-Allow-Origin: ${origin}`, reads);
  // 3
  if (!isIncluding && origin === '*') {
    trace.passed(wildcard, 'Access-Control-Allow-Origin is "*", which allows every origin.', reads);
    return null;
  }
  // 4
  const compared: Comparison = {
    left: { label: 'Access-Control-Allow-Origin', value: origin },
    right: { label: 'Origin of the request', value: requestOrigin },
  };
  if (requestOrigin !== origin) {
    const block = mismatch(request, response, origin, requestOrigin, exchange);
    const differsAt = firstDifference(origin, requestOrigin);
    return fail(matches, block, mismatchClaim(block, origin, requestOrigin), { ...compared, differsAt });
  }
  trace.passed(
    matches,
    `Access-Control-Allow-Origin is the origin of the request, ${origin}.`,
    bothReads,
    compared,
  );
  // 5
  if (!isIncluding) return null;
  // 6
  const allowCredentials = trimmedValue(response, 'access-control-allow-credentials');
  const credentialsReads: HeaderReference[] = [
    { exchange, side: 'response', name: 'access-control-allow-credentials' },
  ];
  const comparedCredentials: Comparison = {
    left: { label: 'Access-Control-Allow-Credentials', value: allowCredentials },
    right: { label: 'Needed with credentials', value: 'true' },
  };
  // 7
  if (allowCredentials === 'true') {
    trace.passed(
      credentials,
      'Access-Control-Allow-Credentials is "true".',
      credentialsReads,
      comparedCredentials,
    );
    return null;
  }
  // 8
  trace.failed(
    credentials,
    allowCredentials === null
      ? 'The request includes credentials, and the response has no Access-Control-Allow-Credentials.'
      : `The request includes credentials, and Access-Control-Allow-Credentials is "${allowCredentials}", not "true".`,
    credentialsReads,
    allowCredentials === null
      ? comparedCredentials
      : { ...comparedCredentials, differsAt: firstDifference(allowCredentials, 'true') },
  );
  return { kind: 'access-control-allow-credentials-not-true', exchange, value: allowCredentials };
}

/** On the wire a value has no whitespace around it; a typed one may. */
function trimmedValue({ headers }: WireResponse, name: string): string | null {
  const value = combinedValue(headers, name);
  return value === null ? null : valuesOf(headers, name).map(trimTabsAndSpaces).join(', ');
}

/** Step 4 has many causes; these are told apart for the reader. */
function mismatch(
  request: FetchRequest,
  response: WireResponse,
  value: string,
  origin: string,
  exchange: number,
): Block {
  if (valuesOf(response.headers, 'access-control-allow-origin').length > 1 || /[ ,]/.test(value)) {
    return { kind: 'access-control-allow-origin-multiple', exchange, value, origin };
  }
  if (value === '*')
    return { kind: 'access-control-allow-origin-wildcard-with-credentials', exchange, origin };
  if (origin === 'null') {
    return { kind: 'origin-null', exchange, value, isTainted: isRedirectTainted(request) };
  }
  if (value === 'null') return { kind: 'access-control-allow-origin-null', exchange, origin };
  const kind = parseUrl(value)
    ? 'access-control-allow-origin-mismatch'
    : 'access-control-allow-origin-invalid';
  return { kind, exchange, value, origin, differsAt: firstDifference(value, origin) };
}

function mismatchClaim(block: Block, value: string, origin: string): string {
  switch (block.kind) {
    case 'access-control-allow-origin-multiple':
      return `Access-Control-Allow-Origin has several values, "${value}"; it may have one, ${origin}.`;
    case 'access-control-allow-origin-wildcard-with-credentials':
      return `Access-Control-Allow-Origin is "*", which means nothing when credentials are included; it must be ${origin}.`;
    case 'origin-null':
      return block.isTainted
        ? `A redirect made the origin of the request "null"; Access-Control-Allow-Origin is "${value}".`
        : `The origin of the page is opaque, so the request says "null"; Access-Control-Allow-Origin is "${value}".`;
    case 'access-control-allow-origin-invalid':
      return `Access-Control-Allow-Origin is "${value}", which is no origin; it must be ${origin}.`;
    default:
      return `Access-Control-Allow-Origin is "${value}", not the origin of the request, ${origin}.`;
  }
}
