import { smallestAddition } from '../csp/smallest-addition';
import { combinedValue } from '../http/header-list';
import { includesCredentials, parseUrl } from '../http/origin';
import { baseUrl } from '../cors/base-url';
import type { Block, MemberName } from '../cors/block';
import type { PredictedExchange, Prediction } from '../cors/prediction';
import type { Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';
import type { Change } from './change';

/** A change that may help, not yet tried. */
export type FixCandidate = { readonly change: Change; readonly sentence: string; readonly isUnsafe: boolean };

/** Changes that turn the block, by its kind; the first one is the most usual. */
export function fixCandidates(
  block: Block,
  scenario: Scenario,
  prediction: Prediction,
  profile: Profile,
): readonly FixCandidate[] {
  const { request, page } = scenario;
  const isIncluding = request.credentials === 'include' || request.api === 'sendBeacon';
  const index = 'exchange' in block ? block.exchange : undefined;
  const exchange = index === undefined ? undefined : prediction.exchanges[index];
  const answer = responseChanges(exchange, prediction);
  const withoutCredentials = isIncluding
    ? [setRequest({ credentials: 'same-origin' }, 'Send the request without credentials.')]
    : [];

  switch (block.kind) {
    case 'access-control-allow-origin-missing':
    case 'access-control-allow-origin-multiple':
    case 'access-control-allow-origin-null':
    case 'access-control-allow-origin-invalid':
    case 'access-control-allow-origin-mismatch':
      return [...allowOrigin(block.origin, answer), ...(isIncluding ? [] : allowEveryOrigin(answer))];
    case 'access-control-allow-origin-wildcard-with-credentials':
      return [...allowOrigin(block.origin, answer), ...withoutCredentials];
    case 'origin-null':
      return [...(isIncluding ? [] : allowEveryOrigin(answer)), ...allowOrigin('null', answer)];
    case 'access-control-allow-credentials-not-true':
      return [...answer.setHeader('Access-Control-Allow-Credentials', 'true'), ...withoutCredentials];
    case 'preflight-status':
      return answer.setStatus(204);
    case 'preflight-redirect':
      return [...callDirectly(block.location, exchange), ...answer.setStatus(204)];
    case 'access-control-allow-methods-unparsable':
      return answer.setHeader(
        'Access-Control-Allow-Methods',
        askedFor(exchange, 'access-control-request-method'),
      );
    case 'access-control-allow-headers-unparsable':
      return answer.setHeader(
        'Access-Control-Allow-Headers',
        askedFor(exchange, 'access-control-request-headers'),
      );
    case 'method-not-allowed': {
      const allowed = [...block.allowed.filter((method) => method !== '*'), block.method].join(', ');
      const inCase =
        block.differsInCase === null
          ? []
          : [setRequest({ method: block.differsInCase }, `Use the method ${block.differsInCase}.`)];
      return [...inCase, ...answer.setHeader('Access-Control-Allow-Methods', allowed)];
    }
    case 'header-not-allowed':
    case 'authorization-not-covered-by-wildcard': {
      const asked = askedFor(exchange, 'access-control-request-headers').split(',');
      const named = new Set(block.allowed.map((name) => name.toLowerCase()));
      const missing = asked.filter((name) => name !== '' && !named.has(name));
      const name = block.kind === 'header-not-allowed' ? block.name : 'authorization';
      return [
        ...answer.setHeader('Access-Control-Allow-Headers', [...block.allowed, ...missing].join(', ')),
        removeRequestHeader(name),
      ];
    }
    case 'redirect-mode-error':
      return [setRequest({ redirect: 'follow' }, 'Follow redirects.')];
    case 'redirect-includes-credentials': {
      const location = withoutUserinfo(block.location, exchange?.request.url);
      return location === null ? [] : answer.setHeader('Location', location);
    }
    case 'redirect-stream-body':
      return answer.setStatus(303);
    case 'cross-origin-resource-policy':
      return answer.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    case 'event-source-status':
      return answer.setStatus(200);
    case 'event-source-content-type':
      return answer.setHeader('Content-Type', 'text/event-stream');
    case 'csp':
      return allowInPolicies(block.url, block.hop, scenario, profile);
    case 'mixed-content':
    case 'stream-over-http-1':
      return request.url.startsWith('http:')
        ? [setRequest({ url: request.url.replace('http:', 'https:') }, 'Call the API over https:.')]
        : [];
    case 'url-includes-credentials': {
      const url = withoutUserinfo(request.url, baseUrl(page));
      return url === null ? [] : [setRequest({ url }, 'Take the user name and password out of the URL.')];
    }
    case 'same-origin-mode':
    case 'no-cors-method':
    case 'navigate-mode':
    case 'stream-mode':
      return [setRequest({ mode: 'cors' }, 'Use the mode "cors".')];
    case 'no-cors-redirect-mode':
      return [
        setRequest({ redirect: 'follow' }, 'Follow redirects.'),
        setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
      ];
    case 'member-value-invalid':
      return [leaveOut(block.member, `Leave out the member ${block.member}.`)];
    case 'window-not-null':
      return [leaveOut('window', 'Leave out the member window.')];
    case 'only-if-cached-mode':
    case 'not-in-http-cache':
      return [setRequest({ cache: 'default' }, 'Use the cache mode "default".')];
    case 'body-with-get-or-head':
      return [setRequest({ method: 'POST' }, 'Use the method POST.'), leaveOut('body', 'Send no body.')];
    case 'stream-without-duplex':
      return [setRequest({ duplex: 'half' }, 'Add the member duplex: "half".')];
    case 'stream-with-keepalive':
    case 'keepalive-limit':
      return [setRequest({ keepalive: false }, 'Leave out keepalive.')];
    case 'header-name-invalid':
    case 'header-value-invalid':
      return [removeRequestHeader(block.name)];
    case 'invalid-url':
    case 'method-invalid':
    case 'forbidden-method':
    case 'stream-not-supported':
    case 'beacon-scheme':
    case 'bad-port':
    case 'local-network-access':
    case 'scheme-not-http':
    case 'redirect-location-invalid':
    case 'redirect-scheme':
    case 'redirect-limit':
    case 'network':
    case 'websocket-handshake':
      return [];
  }
}

/** Changes of the response that was blocked; none when it is not known. */
type ResponseChanges = {
  readonly setHeader: (name: string, value: string, isUnsafe?: boolean) => FixCandidate[];
  readonly setStatus: (status: number) => FixCandidate[];
};

function responseChanges(
  exchange: PredictedExchange | undefined,
  { exchanges }: Prediction,
): ResponseChanges {
  if (!exchange) return { setHeader: () => [], setStatus: () => [] };
  const { kind: on, hop } = exchange;
  const where = { on, ...((exchanges.at(-1)?.hop ?? 0) > 0 && { hop }) };
  const whose = on === 'preflight' ? "the preflight's response" : 'the response';
  return {
    setHeader: (name, value, isUnsafe = false) => [
      {
        change: { kind: 'set-response-header', ...where, header: [name, value] },
        sentence: `Set ${name}: ${value} on ${whose}.`,
        isUnsafe,
      },
    ],
    setStatus: (status) => [
      {
        change: { kind: 'set-response-status', ...where, status },
        sentence: `Answer ${on === 'preflight' ? 'the preflight' : 'the request'} with status ${status}.`,
        isUnsafe: false,
      },
    ],
  };
}

/** "null" is the origin of every sandboxed page there is. */
function allowOrigin(origin: string, answer: ResponseChanges): FixCandidate[] {
  return answer.setHeader('Access-Control-Allow-Origin', origin, origin === 'null');
}

function allowEveryOrigin(answer: ResponseChanges): FixCandidate[] {
  return answer.setHeader('Access-Control-Allow-Origin', '*');
}

function setRequest(members: Partial<RequestInput>, sentence: string): FixCandidate {
  return { change: { kind: 'set-request', members }, sentence, isUnsafe: false };
}

function leaveOut(member: 'body' | 'window' | MemberName, sentence: string): FixCandidate {
  return { change: { kind: 'leave-out', member }, sentence, isUnsafe: false };
}

function removeRequestHeader(name: string): FixCandidate {
  return {
    change: { kind: 'remove-request-header', name },
    sentence: `Send the request without ${name}.`,
    isUnsafe: false,
  };
}

function askedFor(exchange: PredictedExchange | undefined, name: string): string {
  return (exchange && combinedValue(exchange.request.headers, name)) ?? '';
}

function callDirectly(location: string | null, exchange: PredictedExchange | undefined): FixCandidate[] {
  const url = location === null || exchange?.hop !== 0 ? null : parseUrl(location, exchange.request.url);
  return url ? [setRequest({ url: url.href }, `Call ${url.href} directly.`)] : [];
}

function withoutUserinfo(text: string, base: string | undefined): string | null {
  const url = parseUrl(text, base);
  if (!url || !includesCredentials(url)) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

function allowInPolicies(blocked: string, hop: number, { page }: Scenario, profile: Profile): FixCandidate[] {
  const url = parseUrl(blocked);
  const request = url && { url, redirectCount: hop, destination: '' };
  const edits = request && smallestAddition(page.policies ?? [], page.origin, request, profile.csp);
  return (edits ?? [])
    .filter(({ added }) => added.length > 0)
    .map(({ policyIndex, value, added }) => ({
      change: { kind: 'set-policy', index: policyIndex, value },
      sentence: `Add ${added.join(' ')} to the page's policy.`,
      isUnsafe: false,
    }));
}
