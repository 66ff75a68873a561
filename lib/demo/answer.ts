import { combinedValue, deleteHeader, hasHeader, type Header, type HeaderList } from '../http/header-list';
import { isPreflight, type PartialResponse, type Server, type WireRequest } from '../http/message';
import { isNullBodyStatus } from '../http/status';
import { setCookieHeaders } from '../record/lesson-cookie';
import { limitRefusal } from './limit-refusal';
import { fileAt, fileDigests, fileTypes, type FileName } from './file';
import { preflightHeaders } from './preflight-headers';
import { toOriginsOnly } from './to-origins-only';
import type { MeterReading } from '../record/record';
import type { RequestFault } from '../record/request-fault';
import { readRunPath, recordedRoot, type RunPath } from '../record/run-path';
import { isRefusedByParser } from '../record/refused-by-parser';
import { parsePlan, type AnswerPlan, type ServerPlan } from '../record/server-plan';

/** An account's counters before a request: `used` of `limit` requests are spent. */
export type MeterState = { readonly limit: number; readonly used: number; readonly resetSeconds: number };

export type AnswerContext = {
  readonly meter: MeterState;
  /** Origins of the demo API itself, where redirects may lead. */
  readonly origins: readonly string[];
  /** Path under which the API is mounted, such as "/demo"; absent: at the root. */
  readonly basePath?: string;
};

/** What the demo API does with a request. */
export type Decision = {
  readonly isPreflight: boolean;
  readonly billed: 0 | 1;
  /** The counters once the request is counted. */
  readonly meter: MeterReading;
  readonly status: number;
  /** All but what the connection adds: Date, Connection, Keep-Alive, Content-Length. */
  readonly headers: HeaderList;
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'echo' }
    | { readonly kind: 'file'; readonly name: FileName }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'fault'; readonly fault: RequestFault };
  readonly delayMs: number;
};

/** What every answer carries, whoever asks, so that no answer depends on `Origin`. */
export const everyAnswerHeaders: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', '*'],
];

/**
 * What the demo API answers, for predicting it: status and headers, without those the connection adds. The feeds under
 * `/runs/` are not covered, nor are headers too long to be read. The counters are only as fresh as `context.meter`.
 */
export function answerFor(context: AnswerContext): Server {
  // A preflight's request and a redirect loop ask for the same URL again.
  let last: { readonly url: string; readonly asked: Asked } | null = null;
  return (request) => {
    const { url, bodyLength } = request;
    if (last?.url !== url) last = { url, asked: askedOf(url, context) };
    const refused = isRefusedByParser(request.headers)
      ? unread
      : limitRefusal(urlTarget(url), { size: 0, contentLength: bodyLength ?? 0 });
    const { status, headers, body, delayMs } =
      refused === null
        ? decide(request, context, last.asked)
        : refusal(refused.status, refused.fault, context.meter);
    return { status, headers, ...(delayMs > 0 && { delayMs }), ...knownOf(body) };
  };
}

const unread = { status: 400, fault: { kind: 'not-http', reason: '' } } as const;

/** A URL's path and query, as a request line has them. */
function urlTarget(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
}

/** What is known of the body without looking. */
function knownOf(body: Decision['body']): Pick<PartialResponse, 'bodyType' | 'sha256'> {
  switch (body.kind) {
    case 'echo':
    case 'fault':
      return { bodyType: 'application/json' };
    case 'file':
      return { bodyType: fileTypes[body.name], sha256: fileDigests[body.name] };
    case 'none':
    case 'text':
      return {};
  }
}

/** The path (mount point taken off) and query of a URL or request target, as they were written. */
export function splitUrl(url: string, basePath = ''): { readonly path: string; readonly query: string } {
  const isPath = url.startsWith('/') && !url.includes('#');
  const target = isPath ? url : urlTarget(url);
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const isMounted = basePath !== '' && (path === basePath || path.startsWith(`${basePath}/`));
  return {
    path: isMounted ? path.slice(basePath.length) : path,
    query: mark === -1 ? '' : target.slice(mark + 1),
  };
}

/** What a URL asks for. */
export type Asked = { readonly fault: RequestFault | null; readonly plan: ServerPlan };

const noPlan: ServerPlan = {};

/** Reads what a path and query ask for, given what the path stands for. */
export function readAsked(runPath: RunPath, query: string, origins: readonly string[]): Asked {
  if (runPath.kind === 'malformed') return { fault: runPath.fault, plan: noPlan };
  if (query === '') return { fault: null, plan: noPlan };
  const parsed = parsePlan(new URLSearchParams(query), origins);
  return parsed.ok ? { fault: null, plan: parsed.plan } : { fault: parsed.fault, plan: noPlan };
}

function askedOf(url: string, { origins, basePath }: AnswerContext): Asked {
  const { path, query } = splitUrl(url, basePath);
  return readAsked(readRunPath(path), query, origins);
}

/** Whether the request is one that the meter counts: preflights, any other OPTIONS, and what is malformed are free. */
export function isCounted(request: Pick<WireRequest, 'method'>, { fault }: Asked): boolean {
  return fault === null && request.method !== 'OPTIONS';
}

/** Decides the whole answer. Pure; a fault in path or plan is a 400 on the actual request, never on the preflight. */
export function decide(
  request: WireRequest,
  context: AnswerContext,
  asked: Asked = askedOf(request.url, context),
): Decision {
  const { meter, basePath } = context;
  const { fault, plan } = asked;
  const counters = plan.limit === undefined ? meter : { ...meter, limit: plan.limit };

  if (isPreflight(request)) return preflightAnswer(request, plan.preflight ?? {}, counters);
  if (fault !== null) return refusal(400, fault, counters);
  const isFree = !isCounted(request, asked);
  const isOver = !isFree && counters.used >= counters.limit;
  const decision = isOver
    ? overLimit(request, plan.actual ?? {}, counters)
    : actualAnswer(request, plan.actual ?? {}, counters, isFree ? 0 : 1);
  if (plan.actual?.cookie === undefined) return decision;
  const cookies = setCookieHeaders(plan.actual.cookie, `${basePath ?? ''}${recordedRoot}`);
  return { ...decision, headers: [...decision.headers, ...cookies] };
}

/** An answer that says what is wrong, with the headers that let any page read it. Not billed. */
export function refusal(status: number, fault: RequestFault, meter: MeterState): Decision {
  const reading = readingAfter(meter, 0);
  const headers = [...everyAnswerHeaders, ...meterHeaders(reading), ...jsonHeaders];
  const body = { kind: 'fault', fault } as const;
  return { isPreflight: false, billed: 0, meter: reading, status, headers, body, delayMs: 0 };
}

/** No browser takes the answer for another type than it says. */
export const noSniffing: Header = ['X-Content-Type-Options', 'nosniff'];

/** Of every answer in JSON, beside `everyAnswerHeaders`. */
export const jsonHeaders: HeaderList = [
  ['Cache-Control', 'no-store'],
  ['Content-Type', 'application/json'],
];

/** What tells the client when to come back. */
export function retryHeaders(seconds: number | undefined): HeaderList {
  return seconds === undefined ? [] : [['Retry-After', String(seconds)]];
}

/** What a visitor wrote runs nothing and has no origin, should a browser make a document of it. */
const visitorsPolicy: Header = ['Content-Security-Policy', 'sandbox'];
const plainText: Header = ['Content-Type', 'text/plain; charset=utf-8'];

function preflightAnswer(request: WireRequest, plan: AnswerPlan, meter: MeterState): Decision {
  const reading = readingAfter(meter, 0);
  const headers = [...everyAnswerHeaders, ...preflightHeaders(request.headers), ...meterHeaders(reading)];
  return {
    isPreflight: true,
    billed: 0,
    meter: reading,
    status: plan.status ?? 204,
    headers: edited(headers, plan, request),
    body: { kind: 'none' },
    delayMs: plan.delayMs ?? 0,
  };
}

function actualAnswer(
  request: WireRequest,
  plan: NonNullable<ServerPlan['actual']>,
  meter: MeterState,
  billed: 0 | 1,
): Decision {
  const reading = readingAfter(meter, billed);
  const status = plan.status ?? 200;
  const hasBody = !isNullBodyStatus(status);
  const file = plan.body === undefined ? fileAt(request.url) : null;
  const contentType =
    plan.body !== undefined
      ? 'text/plain; charset=utf-8'
      : file === null
        ? 'application/json'
        : fileTypes[file];
  const contentHeaders: HeaderList = [
    ['Cache-Control', 'no-store'],
    ...(hasBody ? [['Content-Type', contentType] as const] : []),
  ];
  return {
    isPreflight: false,
    billed,
    meter: reading,
    status,
    headers: toOriginsOnly(
      edited([...everyAnswerHeaders, ...meterHeaders(reading), ...contentHeaders], plan, request),
      plan,
      request,
    ),
    body: !hasBody
      ? { kind: 'none' }
      : plan.body !== undefined
        ? { kind: 'text', text: plan.body }
        : file === null
          ? { kind: 'echo' }
          : { kind: 'file', name: file },
    delayMs: plan.delayMs ?? 0,
  };
}

/**
 * @see https://httpwg.org/specs/rfc6585.html#status-429
 */
function overLimit(
  request: WireRequest,
  plan: NonNullable<ServerPlan['actual']>,
  meter: MeterState,
): Decision {
  const { limit, resetSeconds } = meter;
  const refused = refusal(429, { kind: 'limit-used', limit, resetSeconds }, meter);
  const headers = [...refused.headers, ...retryHeaders(resetSeconds)];
  return { ...refused, headers: edited(headers, plan, request), delayMs: plan.delayMs ?? 0 };
}

/**
 * The headers as the plan changes them. Whoever opens the answer as a page, as a link does, sees a type of the plan's as
 * text: what a visitor wrote is not to pass for a page of this host.
 * @see https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-mode-header
 */
function edited(
  headers: HeaderList,
  plan: AnswerPlan & { readonly body?: string },
  request: Pick<WireRequest, 'headers'>,
): HeaderList {
  const { set = [], add = [], remove = [], body } = plan;
  if (set.length + add.length + remove.length === 0 && body === undefined) return headers;
  const removed = new Set(remove.map((name) => name.toLowerCase()));
  const kept = headers.filter(([name]) => {
    const lowerCase = name.toLowerCase();
    return !removed.has(lowerCase) && !(removed.has('*') && lowerCase.startsWith('access-control-'));
  });
  const changed: Header[] = [...kept];
  const places = new Map<string, number>();
  for (const [index, [name]] of kept.entries()) {
    const lowerCase = name.toLowerCase();
    if (!places.has(lowerCase)) places.set(lowerCase, index);
  }
  for (const header of set) {
    const place = places.get(header[0].toLowerCase());
    if (place === undefined) changed.push(header);
    else changed[place] = header;
  }
  changed.push(...add);
  const isContentTypeChanged =
    removed.has('content-type') || hasHeader(set, 'Content-Type') || hasHeader(add, 'Content-Type');
  if (body === undefined && !isContentTypeChanged) return changed;
  if (!hasHeader(changed, noSniffing[0])) changed.push(noSniffing);
  changed.push(visitorsPolicy);
  const isPage = combinedValue(request.headers, 'Sec-Fetch-Mode') === 'navigate';
  return isContentTypeChanged && isPage ? [...deleteHeader(changed, 'Content-Type'), plainText] : changed;
}

/**
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-06#section-5
 */
function meterHeaders({ limit, remaining, resetSeconds }: MeterReading): HeaderList {
  return [
    ['RateLimit-Limit', String(limit)],
    ['RateLimit-Remaining', String(remaining)],
    ['RateLimit-Reset', String(resetSeconds)],
  ];
}

/** The counters after a request that costs `billed`. */
export function readingAfter({ limit, used, resetSeconds }: MeterState, billed: 0 | 1): MeterReading {
  return { limit, remaining: Math.max(0, limit - used - billed), resetSeconds };
}
