import type { BlockKind } from '../../cors/block';
import { isElementApi } from '../../http/request-input';
import { meaningOf, meaningWithValues } from '../console/meaning-of';
import type { Meaning, NotCors } from '../console/meanings';
import { readConsoleText, type ConsoleLine } from '../console/read-console-text';
import type { Engine } from '../../cors/profile';
import { unknown, valueOf, type Spot } from '../seen';
import type { Quote } from './diagnosis';
import type { RequestCase } from './request-case';

/** What the browser itself said of how a request ended. */
export type Observed = {
  /** Null where nothing says it. */
  readonly isBlocked: boolean | null;
  /** The kinds of block that a line or a report names, likeliest first; null where none does. */
  readonly kinds: readonly BlockKind[] | null;
  readonly notCors: readonly {
    readonly cause: NotCors;
    readonly pages: readonly string[];
    readonly quote: Quote;
  }[];
  readonly pages: readonly string[];
  readonly quotes: readonly Quote[];
  /** Which response the block must be on. */
  readonly on: 'preflight' | 'actual' | null;
  readonly engine: Engine | null;
};

/** curl's exit codes as the errors that Chromium has for the same: https://curl.se/libcurl/c/libcurl-errors.html */
const curlFailures: Readonly<Record<string, string>> = {
  6: 'NAME_NOT_RESOLVED',
  7: 'CONNECTION_REFUSED',
  28: 'CONNECTION_TIMED_OUT',
  35: 'SSL_CONNECT_ERROR',
  51: 'CERT_INVALID',
  52: 'EMPTY_RESPONSE',
  56: 'CONNECTION_RESET',
  60: 'CERT_AUTHORITY_INVALID',
  92: 'HTTP2_PROTOCOL_ERROR',
};

/** Network error logging's types so too: https://w3c.github.io/network-error-logging/#predefined-network-error-types */
const loggedErrors: readonly (readonly [start: string, name: string])[] = [
  ['dns.', 'NAME_NOT_RESOLVED'],
  ['tcp.', 'CONNECTION_FAILED'],
  ['abandoned', 'CONNECTION_ABORTED'],
  ['tls.', 'CERT_INVALID'],
  ['http.error', ''],
  ['http.', 'INVALID_HTTP_RESPONSE'],
];

/** What lines of the console, reports and the exchanges themselves say of how the request ended. */
export function observed({ actual: first, hops, preflight, lines, reports }: RequestCase): Observed {
  const actual = hops?.exchanges.at(-1) ?? first;
  const kindLists: (readonly BlockKind[])[] = [];
  const notCors: Observed['notCors'][number][] = [];
  const pages: string[] = [];
  const quotes: Quote[] = [];
  let isBlocked: boolean | null = null;
  const take = (meaning: Meaning & { readonly pages: readonly string[] }, quote: Quote): void => {
    if (meaning.is === 'notice') return;
    isBlocked = true;
    if (meaning.is === 'block') {
      kindLists.push(meaning.kinds);
      pages.push(...meaning.pages);
      quotes.push(quote);
    }
    if (meaning.is === 'not-cors') notCors.push({ cause: meaning.cause, pages: meaning.pages, quote });
    if (meaning.is === 'not-told') quotes.push(quote);
  };
  for (const { text, line } of lines) {
    take(
      { ...meaningWithValues(line.meaning, line.values), pages: line.pages },
      {
        text,
        at: line.span,
        quoted: line.text,
        decisive: decisiveIn(line),
      },
    );
  }
  for (const report of reports) {
    const at: Spot = { pointer: report.pointer };
    if (report.kind === 'csp' && report.disposition === 'enforce') {
      take(
        { is: 'block', kinds: ['csp'], pages: ['/errors/csp'] },
        { text: report.text, at, quoted: `${report.effectiveDirective}: ${report.blocked}` },
      );
    }
    if (report.kind === 'cors-issue' && !report.isWarning) {
      const values = {
        header: report.failedParameter,
        value: report.failedParameter,
        url: report.url,
        ...(report.origin === null ? {} : { origin: report.origin }),
      };
      take(meaningOf('chromium', `k${report.corsError}`, values), {
        text: report.text,
        at,
        quoted: report.corsError,
      });
    }
    if (report.kind === 'network-error') {
      const [, name = ''] = loggedErrors.find(([start]) => report.type.startsWith(start)) ?? [];
      if (name !== '')
        take(meaningOf(null, 'net-error', { netError: name }), {
          text: report.text,
          at,
          quoted: report.type,
        });
    }
  }
  const exchange = actual?.exchange;
  const failure = exchange?.failure.kind === 'seen' ? exchange.failure : null;
  if (actual && failure) {
    isBlocked = true;
    const quote: Quote = { text: actual.text, at: failure.at, quoted: failure.value };
    const curl = curlFailures[/^curl: \((\d+)\)/.exec(failure.value)?.[1] ?? ''];
    if (curl !== undefined) take(meaningOf(null, 'net-error', { netError: curl }), quote);
    const [line] = readConsoleText(failure.value);
    if (line) take({ ...line.meaning, pages: line.pages }, quote);
  }
  const status = valueOf(exchange?.response.status ?? { kind: 'unknown' });
  const isHar = exchange?.source.form === 'har';
  if (isHar && status === null) isBlocked = true;
  const isAtEnd = hops === null || hops.leadsTo === null;
  // What an element makes of the status, a HAR doesn't say.
  const isTold =
    status !== null && (!isElementApi(valueOf(exchange?.call.api ?? unknown) ?? '') || isOk(status));
  if (isBlocked === null && isHar && isAtEnd && exchange.source.engine === 'chromium' && isTold)
    isBlocked = false;
  const isPreflightAnswered = preflight?.exchange.response.status.kind === 'seen';
  return {
    isBlocked,
    kinds: common(kindLists),
    notCors,
    pages,
    quotes,
    on:
      !isHar || isBlocked !== true
        ? null
        : status !== null
          ? 'actual'
          : isPreflightAnswered
            ? 'preflight'
            : null,
    engine:
      lines.map(({ line }) => line.engine).find((engine) => engine !== null) ??
      exchange?.source.engine ??
      preflight?.exchange.source.engine ??
      null,
  };
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The values that a line tells of, or the reason that it gives; the whole line where it has neither, nothing of one that tells nothing. */
function decisiveIn({ values, text, meaning }: ConsoleLine): readonly string[] {
  if (meaning.is !== 'block') return meaning.is === 'not-told' ? [] : [text];
  const told = ['header', 'method', 'value', 'status', 'directive'].flatMap((name) => values[name] ?? []);
  const isOfOrigins = meaning.kinds.includes('access-control-allow-origin-mismatch');
  const parts = [...told, ...(isOfOrigins ? [values['origin'] ?? ''] : [])].filter((part) => part !== '');
  const reason = /(?:CORS policy: |Reason: )([^)]+)/.exec(text)?.[1];
  return parts.length > 0 ? parts : [reason ?? text];
}

/** The kinds that all of the lists have; those of the first where they have none in common. */
function common(lists: readonly (readonly BlockKind[])[]): readonly BlockKind[] | null {
  const [first, ...others] = lists;
  if (first === undefined) return null;
  const shared = first.filter((kind) => others.every((list) => list.includes(kind)));
  return shared.length > 0 ? shared : first;
}
