import type { Prediction } from '@/lib/cors/prediction';
import { arrivedLessonCookies } from '@/lib/record/lesson-cookie';
import type { Exchange } from '@/lib/record/record';
import { withoutRun } from '@/lib/record/run-path';
import { hasHeader, type HeaderList } from '@/lib/http/header-list';
import type { Outcome } from '@/lib/run/observation';
import type { HeaderLine } from './header-list';

/** One exchange as the page draws it, predicted or recorded. */
export type ShownExchange = {
  readonly key: string;
  readonly kind: 'preflight' | 'actual';
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: readonly HeaderLine[];
  /** Whether cookies went along, in words; null where nothing is about cookies. */
  readonly cookies: string | null;
  /** How long it took and whether it is billed; or that it is predicted. */
  readonly note: string;
  /** Status and reason phrase; null without an answer. */
  readonly status: string | null;
  readonly responseHeaders: readonly HeaderLine[];
  readonly noAnswer: string;
  /** Of the browser with itself, for a host that it knows by HSTS: no server sees it. */
  readonly isInternal?: boolean;
  /** The HTTP cache has the response: nothing is sent. */
  readonly isFromHttpCache?: boolean;
  /** Of the request that the page made before, at the same URL. */
  readonly isEarlier?: boolean;
  /** When it arrived, counted from the first one, and how long until it was answered; null when predicted. */
  readonly span: { readonly startMs: number; readonly durationMs: number } | null;
};

/** Reason phrases for answers that were only predicted. @see https://httpwg.org/specs/rfc9110.html#status.codes */
const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

const telling =
  /^(?:access-control-|origin$|content-type$|authorization$|cookie$|set-cookie$|vary$|location$|content-security-policy$|cross-origin-|timing-allow-origin$|retry-after$)/i;

/**
 * The exchanges the engine expects.
 * @param isCredentialed whether the request's author said anything about credentials
 */
export function predictedExchanges(
  { exchanges, result }: Prediction,
  isCredentialed: boolean,
): ShownExchange[] {
  return exchanges.map(
    (
      {
        kind,
        request,
        response,
        addedByBrowser,
        includesCredentials,
        isInternal,
        isFromHttpCache,
        isAbandoned,
      },
      index,
    ) => ({
      key: `predicted ${index}`,
      kind,
      method: request.method,
      path: pathOf(request.url),
      requestHeaders: requestRows(request.headers, kind, (name) =>
        addedByBrowser.includes(name.toLowerCase()),
      ),
      cookies: !(isCredentialed || hasHeader(response.headers, 'Set-Cookie'))
        ? null
        : includesCredentials
          ? 'Sent with the cookies that the browser has'
          : 'Sent without cookies',
      note: isInternal
        ? 'never sent: the browser itself responds'
        : isFromHttpCache
          ? 'never sent: a cache has the response to the earlier request'
          : 'predicted',
      isInternal: isInternal === true,
      isFromHttpCache: isFromHttpCache === true,
      status:
        response.status === null
          ? null
          : `${response.status} ${isInternal ? 'Internal Redirect' : (reasons[response.status] ?? '')}`.trim(),
      responseHeaders: responseRows(
        response.headers,
        (name) => kind === 'actual' && result.kind === 'response' && hasHeader(result.hiddenHeaders, name),
      ),
      noAnswer: isAbandoned ? 'The page stopped waiting' : 'The server has not been asked',
      span: null,
    }),
  );
}

/**
 * The exchanges the demo API recorded.
 * @param written the headers that the request's author wrote; null when unknown
 * @param isCredentialed whether the request's author said anything about credentials
 */
export function recordedExchanges(
  exchanges: readonly Exchange[],
  written: HeaderList | null,
  outcome: Outcome | null,
  isCredentialed: boolean,
): ShownExchange[] {
  const firstAt = exchanges[0]?.startedAt ?? 0;
  return exchanges.map(({ number, kind, request, response, billed, startedAt, durationMs, state }) => ({
    key: `recorded ${number}`,
    kind,
    method: request.method,
    path: pathOf(request.url),
    requestHeaders: requestRows(
      request.headers,
      kind,
      (name) => written !== null && !hasHeader(written, name),
    ),
    cookies:
      isCredentialed ||
      hasHeader(request.headers, 'Cookie') ||
      hasHeader(response?.headers ?? [], 'Set-Cookie')
        ? arrivedCookies(request.headers)
        : null,
    note: `${durationMs === null ? '' : `${durationMs.toFixed(1)} ms · `}${billed === 1 ? 'billed' : 'not billed'}`,
    status: response === null ? null : `${response.status} ${response.reason}`.trim(),
    responseHeaders: responseRows(
      response?.headers ?? [],
      (name) => kind === 'actual' && outcome?.kind === 'response' && !hasHeader(outcome.headers, name),
    ),
    span: { startMs: startedAt - firstAt, durationMs: durationMs ?? 0 },
    noAnswer: state === 'aborted' ? 'The client left before it got a response' : 'No response yet',
  }));
}

function arrivedCookies(headers: HeaderList): string {
  if (!hasHeader(headers, 'Cookie')) return 'No cookie arrived';
  const names = arrivedLessonCookies(headers);
  if (names.length === 0) return "A cookie arrived, but none of the lesson's";
  return `${names.length === 1 ? 'Cookie' : 'Cookies'} ${names.join(' and ')} arrived`;
}

function requestRows(
  headers: HeaderList,
  kind: ShownExchange['kind'],
  isAdded: (name: string) => boolean,
): HeaderLine[] {
  return headers.map(([name, value]) => {
    const isOwn = kind === 'actual' && !isAdded(name);
    const isTelling = telling.test(name);
    return {
      name,
      value,
      tag: kind === 'actual' && !isOwn && isTelling ? 'added by browser' : null,
      isQuiet: !isOwn && !isTelling,
    };
  });
}

function responseRows(headers: HeaderList, isHidden: (name: string) => boolean): HeaderLine[] {
  return headers.map(([name, value]) => ({
    name,
    value,
    tag: isHidden(name) ? 'hidden from script' : null,
    isQuiet: !telling.test(name),
  }));
}

/** The path as its reader knows it: without the part that names the run, and without the server plan. */
function pathOf(url: string): string {
  const { pathname } = new URL(url);
  return withoutRun(pathname);
}
