import { predict } from '../../cors/predict';
import type { Prediction } from '../../cors/prediction';
import type { RequestInput } from '../../http/request-input';
import type { PagePolicy } from '../../http/page-policy';
import type { Exchange } from '../../record/record';
import { recordedExchange } from '../../record/test-data/recorded-exchange';
import type { HeaderList } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { Observation, Outcome, RecordReading, Violation } from '../../run/observation';
import { observedViolation } from '../../run/test-data/observed-violation';

export const page = 'https://docs.example';
export const api = 'https://api.example';
export const other = 'https://api.test';
/** Under a path that is recorded. */
export const url = `${api}/r/AAAAAAAAAAAAAAAAAAAAAA/a/v1`;

/** Headers of an answer that everybody may read, but for one of them. */
export const shared: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Content-Type', 'text/plain'],
  ['X-Hidden', '1'],
];
export const allowing: Server = () => ({ status: 200, headers: shared });

/** What the engine predicts of a request from `page` to `url`. */
export function predicted(
  request: Partial<RequestInput> = {},
  server: Server = allowing,
  policies: readonly PagePolicy[] = [],
): Prediction {
  return predict({ page: { origin: page, policies }, request: { url, ...request }, server });
}

type Recorded = {
  readonly method?: string;
  readonly origin?: string;
  readonly to?: string;
  /** A body of one byte, and its type. */
  readonly contentType?: string;
  readonly mode?: 'cors' | 'no-cors';
  readonly response?: Partial<Exchange['response']>;
};

/** An exchange as the demo API records it. */
export function exchange(recorded: Recorded = {}): Exchange {
  const { method = 'GET', origin = page, to = url, contentType, mode = 'cors', response } = recorded;
  const headers: HeaderList = [
    ['Origin', origin],
    ['Referer', `${page}/`],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Mode', mode],
    ['Sec-Fetch-Dest', 'empty'],
    ...(contentType === undefined ? [] : [['Content-Type', contentType] as const]),
  ];
  return recordedExchange({
    kind: method === 'OPTIONS' ? 'preflight' : 'actual',
    request: {
      method,
      url: to,
      httpVersion: '1.1',
      headers,
      bodyLength: contentType === undefined ? 0 : 1,
    },
    response: { status: 200, reason: 'OK', headers: [], ...response },
  });
}

/** A record of both API origins that was read. */
export function read(...exchanges: Exchange[]): RecordReading {
  return { kind: 'read', exchanges, origins: [api, other] };
}

export const response = {
  kind: 'response',
  type: 'cors',
  status: 200,
  url,
  headers: [['content-type', 'text/plain']],
  body: '',
} as const satisfies Outcome;
export const failure = {
  kind: 'error',
  name: 'TypeError',
  message: 'Failed to fetch',
} as const satisfies Outcome;

/** What a browser did with the request. */
export function observed(
  outcome: Outcome,
  record: RecordReading = read(exchange()),
  violations: readonly Violation[] = [],
  request: Partial<RequestInput> = {},
): Observation {
  return {
    request: { url, ...request },
    page: { origin: 'docs', policies: [] },
    outcome,
    violations: violations.map(observedViolation),
    record,
    durationMs: 1,
    browser: 'Firefox 153',
  };
}
