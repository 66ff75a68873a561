import { combinedValue, type HeaderList } from '../http/header-list';
import { clientOf } from './client-address';
import { everyAnswerHeaders, isPreflight, readingAfter } from './answer';
import { accountOf, type DemoApi } from './demo-api';
import { preflightHeaders } from './preflight-headers';
import type { RunRecord } from '../record/record';
import { errorBody } from '../record/request-error';

export type FeedRequest = {
  readonly method: string;
  readonly headers: HeaderList;
  readonly remoteAddress: string;
};

export type FeedReply =
  | { readonly kind: 'message'; readonly status: number; readonly headers: HeaderList; readonly text: string }
  | {
      readonly kind: 'stream';
      readonly headers: HeaderList;
      /** Begins sending; returns what ends it. */
      readonly open: (send: (text: string) => void) => () => void;
    };

const heartbeatMs = 15_000;
const jsonHeaders: HeaderList = [
  ...everyAnswerHeaders,
  ['Cache-Control', 'no-store'],
  ['Content-Type', 'application/json'],
];

/** Answers `/runs/{id}` and `/runs/{id}/events`: neither recorded nor metered, readable by any origin. */
export function feedReply(
  api: DemoApi,
  request: FeedRequest,
  kind: 'record' | 'events',
  runId: string,
): FeedReply {
  if (isPreflight(request)) {
    return {
      kind: 'message',
      status: 204,
      headers: [...everyAnswerHeaders, ...preflightHeaders(request.headers)],
      text: '',
    };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed(request.method);
  if (kind === 'record') {
    return {
      kind: 'message',
      status: 200,
      headers: jsonHeaders,
      text: `${JSON.stringify(recordOf(api, runId))}\n`,
    };
  }
  const client = clientOf(request.remoteAddress);
  if (!api.recorder.hasRoomFor(runId, client)) return tooManySubscribers(runId);
  return eventStream(api, request, runId, client);
}

function recordOf(api: DemoApi, runId: string): RunRecord {
  const meter = readingAfter(api.meter.read(accountOf(runId, '')), 0);
  return { runId, ...api.recorder.read(runId), meter };
}

/**
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
function eventStream(api: DemoApi, request: FeedRequest, runId: string, client: string): FeedReply {
  const given = combinedValue(request.headers, 'Last-Event-ID') ?? '';
  const lastEventId = /^[0-9]{1,15}$/.test(given) ? Number(given) : null;
  return {
    kind: 'stream',
    headers: [
      ...everyAnswerHeaders,
      ['Cache-Control', 'no-cache, no-transform'],
      ['Content-Type', 'text/event-stream'],
    ],
    open(send) {
      send('retry: 1000\n\n');
      const unsubscribe = api.recorder.subscribe({
        runId,
        client,
        lastEventId,
        send: ({ id, exchange }) =>
          send(`id: ${id}
event: exchange
data: ${JSON.stringify(exchange)}

`),
      });
      const heartbeat = setInterval(() => send(': heartbeat\n\n'), heartbeatMs);
      return () => {
        clearInterval(heartbeat);
        unsubscribe();
      };
    },
  };
}

function methodNotAllowed(method: string): FeedReply {
  const text = errorBody({ field: 'method', message: `A record can be read, and ${method} does not read.` });
  return { kind: 'message', status: 405, headers: [...jsonHeaders, ['Allow', 'GET, HEAD, OPTIONS']], text };
}

function tooManySubscribers(runId: string): FeedReply {
  const message = 'Too many pages follow this record already.';
  const text = errorBody({
    field: 'events',
    message,
    hint: `Close one, or read /runs/${runId} from time to time.`,
  });
  return { kind: 'message', status: 503, headers: [...jsonHeaders, ['Retry-After', '5']], text };
}
