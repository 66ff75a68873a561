import type { HeaderList } from '../http/header-list';
import { isPreflight } from '../http/message';
import { errorBody } from '../record/request-error';
import { everyAnswerHeaders, jsonHeaders, noSniffing, readingAfter, retryHeaders } from './answer';
import type { ArrivedRequest } from './arrived-request';
import type { DemoApi } from './demo-api';
import type { Refusal } from './limit-refusal';
import { preflightHeaders } from './preflight-headers';
import { accountOf, type Send } from './store';
import { sizeOfHeaders } from './stored-run';

export type FeedReply =
  | {
      readonly kind: 'message';
      readonly status: number;
      readonly headers: HeaderList;
      readonly parts: readonly Uint8Array[];
    }
  | {
      readonly kind: 'stream';
      readonly headers: HeaderList;
      /** Begins sending; returns what ends it. `end` is called when the stream has to make room for another. */
      readonly open: (send: Send, end: () => void) => () => void;
    };

const heartbeatMs = 15_000;
/** Of a feed in JSON. */
export const feedHeaders: HeaderList = [...everyAnswerHeaders, ...jsonHeaders, noSniffing];

const encoder = new TextEncoder();

/** Answers `/runs/{id}` and `/runs/{id}/events`: neither recorded nor metered, readable by any origin. */
export async function feedReply(
  api: DemoApi,
  request: ArrivedRequest,
  kind: 'record' | 'events',
  runId: string,
): Promise<FeedReply> {
  if (isPreflight(request)) {
    const headers = [...everyAnswerHeaders, ...preflightHeaders(request.headers)];
    return { kind: 'message', status: 204, headers, parts: [] };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed(request.method);
  if (kind === 'record') {
    const start = await api.store.recordText(runId);
    const meter = readingAfter(await api.store.meter(accountOf(runId, '')), 0);
    const end = encoder.encode(`,"meter":${JSON.stringify(meter)}}\n`);
    return { kind: 'message', status: 200, headers: feedHeaders, parts: [start, end] };
  }
  if (api.isClosing || !api.streams.hasRoomFor(runId, request.client)) return tooManyStreams(runId);
  return eventStream(api, request, runId);
}

/**
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
function eventStream(api: DemoApi, request: ArrivedRequest, runId: string): FeedReply {
  const since = /^[0-9]{1,15}$/.test(request.lastEventId) ? Number(request.lastEventId) : null;
  return {
    kind: 'stream',
    headers: [
      ...everyAnswerHeaders,
      ['Cache-Control', 'no-cache, no-transform'],
      ['Content-Type', 'text/event-stream'],
      noSniffing,
    ],
    open(send, end) {
      let isOpen = true;
      send('retry: 1000\n\n');
      const leave = api.streams.open(runId, request.client, end);
      const headShare = api.heads.hold(request.client, end);
      if (!headShare.resize(sizeOfHeaders(request.headers))) end();
      const following = api.store.follow(runId, since, (text, isMissed) => {
        if (isOpen) send(text, isMissed);
      });
      const heartbeat = setInterval(() => send(': heartbeat\n\n'), heartbeatMs);
      return () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(heartbeat);
        leave();
        headShare.release();
        if (typeof following === 'function') following();
        else void following.then((unfollow) => unfollow());
      };
    },
  };
}

function methodNotAllowed(method: string): FeedReply {
  const text = errorBody({ kind: 'not-a-reading-method', method });
  const headers: HeaderList = [...feedHeaders, ['Allow', 'GET, HEAD, OPTIONS']];
  return { kind: 'message', status: 405, headers, parts: [encoder.encode(text)] };
}

function tooManyStreams(runId: string): FeedReply {
  return refusedReply({
    status: 503,
    fault: { kind: 'too-many-streams', runId },
    retryAfterSeconds: 5,
  });
}

/** A refusal that any page can read. */
export function refusedReply({ status, fault, retryAfterSeconds }: Refusal): FeedReply & { kind: 'message' } {
  return {
    kind: 'message',
    status,
    headers: [...feedHeaders, ...retryHeaders(retryAfterSeconds)],
    parts: [encoder.encode(errorBody(fault))],
  };
}
