import { parseUrl } from '../../http/origin';
import {
  firstSeen,
  noHeaders,
  rowsOf,
  seen,
  unknown,
  unknownCall,
  valueOf,
  type Fact,
  type SeenBody,
  type SeenCall,
  type SeenExchange,
  type SeenHeader,
  type SeenRequest,
  type Source,
  type Span,
} from '../seen';
import { bodyKindOf } from './body-kind';
import { engineOfUserAgent } from './engine-of-user-agent';

/** A request that was given as a command or a call. */
export type CommandedRequest = {
  readonly source: Source;
  readonly request: SeenRequest;
  readonly call: SeenCall;
  readonly pageOrigin: Fact<string>;
};

export type Side = 'request' | 'response';

/** What the lines read so far say of an exchange. */
export type Draft = {
  commanded: CommandedRequest | null;
  method: Fact<string>;
  target: Fact<string>;
  generalUrl: Fact<string>;
  generalMethod: Fact<string>;
  status: Fact<number>;
  generalStatus: Fact<number>;
  failure: Fact<string>;
  /** Who answered in the server's place, by the line of the status. */
  answeredBy: { readonly who: 'http-cache' | 'service-worker'; readonly at: Span } | null;
  readonly request: SeenHeader[];
  readonly response: SeenHeader[];
  /** The message was given with its first line or under a heading: its headers are all there. */
  readonly isMarked: Record<Side, boolean>;
  isFromDevtools: boolean;
  span: Span;
};

const copied: Source = {
  form: 'devtools-headers',
  name: 'Headers copied from DevTools',
  engine: null,
  showsPreflights: false,
};
const raw: Source = { form: 'headers', name: 'Raw headers', engine: null, showsPreflights: false };

/** What a draft says of its exchange; what it leaves open may follow from the exchange before it. */
export function exchangeOf(draft: Draft, before: SeenExchange | null): SeenExchange {
  const { commanded } = draft;
  const rows = draft.request.filter(({ name }) => name !== ':scheme');
  const own: SeenRequest['headers'] = {
    ...noHeaders,
    rows,
    isWhole: draft.isMarked.request,
  };
  const headers = commanded && rows.length === 0 ? commanded.request.headers : own;
  const url = firstSeen(
    draft.generalUrl,
    targetUrl(draft, commanded),
    commanded?.request.url ?? unknown,
    redirectTarget(before, draft),
  );
  const agent = rowsOf(headers, 'user-agent')[0];
  const source = commanded?.source ?? (draft.isFromDevtools ? copied : raw);
  const origin = rowsOf(headers, 'origin')[0];
  const mode = rowsOf(headers, 'sec-fetch-mode')[0];
  const cookie = rowsOf(headers, 'cookie')[0];
  const contentType = rowsOf(headers, 'content-type')[0];
  const call = commanded?.call ?? unknownCall;
  const method = firstSeen(
    draft.generalMethod,
    draft.method,
    commanded?.request.method ?? unknown,
    inherited(before, draft),
  );
  const isPreflight =
    rowsOf(headers, 'access-control-request-method').length > 0 &&
    (valueOf(method) ?? 'OPTIONS') === 'OPTIONS';
  return {
    source: { ...source, engine: source.engine ?? (agent ? engineOfUserAgent(agent.value) : null) },
    request: {
      method,
      url,
      headers,
      body: firstSeen<SeenBody>(
        commanded?.request.body ?? unknown,
        contentType && !isPreflight ? seen(bodyKindOf(contentType.value), contentType.at) : unknown,
      ),
    },
    response: {
      status: firstSeen(draft.status, draft.generalStatus),
      headers: {
        ...noHeaders,
        rows: draft.response,
        isWhole: draft.isMarked.response || draft.response.length > 1,
      },
    },
    call: {
      api: call.api,
      mode: firstSeen(call.mode, mode ? seen(mode.value, mode.at) : unknown),
      credentials: firstSeen(call.credentials, cookie ? seen('include', cookie.at) : unknown),
    },
    pageOrigin: firstSeen(commanded?.pageOrigin ?? unknown, origin ? seen(origin.value, origin.at) : unknown),
    failure: draft.failure,
    purpose: isPreflight
      ? seen('preflight', rowsOf(headers, 'access-control-request-method')[0]?.at ?? draft.span)
      : unknown,
    ...(draft.answeredBy?.who === 'http-cache' && { fromHttpCache: draft.answeredBy.at }),
    ...(draft.answeredBy?.who === 'service-worker' && { fromServiceWorker: draft.answeredBy.at }),
    startedAt: null,
  };
}

/** The URL of a request line's target: absolute, or at the host that a header or the command names. */
function targetUrl(draft: Draft, commanded: CommandedRequest | null): Fact<string> {
  const { target } = draft;
  if (target.kind !== 'seen') return unknown;
  if (parseUrl(target.value)) return target;
  const host = draft.request.find(({ name }) => name.toLowerCase() === 'host');
  const known = parseUrl((commanded && valueOf(commanded.request.url)) ?? '');
  if (host === undefined) return known ? seen(new URL(target.value, known).href, target.at) : unknown;
  const scheme =
    draft.request.find(({ name }) => name === ':scheme')?.value ??
    known?.protocol.replace(':', '') ??
    schemeOf(draft, host.value);
  return seen(
    `${scheme}://${host.value}${target.value.startsWith('/') ? '' : '/'}${target.value}`,
    target.at,
  );
}

/** Browsers say by Sec-Fetch headers that a host is trustworthy; a port or a local name says http. */
function schemeOf({ request }: Draft, host: string): 'http' | 'https' {
  const referer = request.find(({ name }) => /^(?:origin|referer)$/i.test(name));
  if (/^(?:localhost|127\.|\[::1\]|0\.0\.0\.0|10\.|192\.168\.)/.test(host)) return 'http';
  return referer?.value.startsWith('http:') === true && /:\d+$/.test(host) ? 'http' : 'https';
}

/** `curl -L` prints one response after another: the next one answers the Location of the one before. */
function redirectTarget(before: SeenExchange | null, { commanded, request }: Draft): Fact<string> {
  if (before === null || commanded !== null || request.length > 0) return unknown;
  const status = valueOf(before.response.status) ?? 0;
  const location = rowsOf(before.response.headers, 'location')[0];
  const base = valueOf(before.request.url);
  if (location === undefined || status < 300 || status > 399) return unknown;
  const url = parseUrl(location.value, base ?? undefined);
  return url ? seen(url.href, location.at) : unknown;
}

function inherited(before: SeenExchange | null, draft: Draft): Fact<string> {
  return redirectTarget(before, draft).kind === 'seen' && before ? before.request.method : unknown;
}
