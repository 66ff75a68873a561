import { STATUS_CODES } from 'node:http';
import type { Header, HeaderList } from '../http/header-list';
import { isPreflight } from '../http/message';
import type { Exchange } from '../record/record';
import { decide, isCounted, readAsked, readingAfter, refusal, retryHeaders, type Decision } from './answer';
import type { DemoApi } from './demo-api';
import { echoBody } from './echo-body';
import { fileBytes } from './file-bytes';
import { redirectLocation } from './hop';
import type { ArrivedRequest } from './arrived-request';
import { errorBody } from '../record/request-error';
import type { Refusal } from './limit-refusal';
import { tooManyDelays } from './limits';
import type { Hold } from './quota';
import type { Outcome } from './recorder';
import { redactUrl } from '../record/secrets';
import { accountOf } from './store';
import { after, type Awaitable } from './awaitable';

/** An answer for a host to send after `delayMs`. */
export type Message = {
  readonly status: number;
  readonly reason: string;
  /** All but what the connection adds. */
  readonly headers: HeaderList;
  /** Makes the body, which is to be sent at once; a text is in UTF-8. */
  readonly content: () => Content;
  readonly delayMs: number;
};

export type Content = string | Uint8Array<ArrayBuffer>;

/** The standard's phrase for a status, or "". */
export function reasonOf(status: number): string {
  return STATUS_CODES[status] ?? '';
}

/**
 * An exchange between arrival and end, recorded from its beginning when it belongs to a run. The host calls `answer` or
 * `refuse`, then `sent` with exactly what it is about to write, before it writes; or `abandoned` when the client is gone.
 * Only the first of these two counts.
 */
export class OpenExchange {
  readonly #api: DemoApi;
  readonly #request: ArrivedRequest;
  readonly #kind: Exchange['kind'];
  readonly #account: string;
  readonly #startedAt = performance.now();
  readonly #settle: ReturnType<DemoApi['store']['arrive']> | null;
  #isOver = false;
  #decided: Decision | null = null;
  #receivedLength = 0;
  /** The client's place among those whose answers wait. */
  #place: Hold | null = null;

  constructor(api: DemoApi, request: ArrivedRequest) {
    const { runPath, client, method, shownUrl, httpVersion, headers, isRaw, url } = request;
    this.#api = api;
    this.#request = request;
    this.#kind = isPreflight(request) ? 'preflight' : 'actual';
    const isRecorded = runPath.kind === 'recorded';
    this.#account = accountOf(isRecorded ? runPath.runId : null, client);
    this.#settle = isRecorded
      ? api.store.arrive(runPath.runId, client, {
          attempt: runPath.attempt,
          kind: this.#kind,
          startedAt: Date.now(),
          request: { method, url: shownUrl, httpVersion, headers, bodyLength: 0 },
          isRaw,
          url,
        })
      : null;
  }

  /** The answer to the request with that body. `evict` is called when it may not wait any longer: `giveUp` is sent then. */
  answer(body: Uint8Array, evict: () => void): Awaitable<Message> {
    const { store, origins, delays } = this.#api;
    const request = this.#request;
    const asked = readAsked(request.runPath, request.query, origins);
    if ((asked.plan[this.#kind]?.delayMs ?? 0) > 0 && !this.#isOver) {
      this.#place = delays.hold(request.client, evict);
      if (!this.#place.resize(1)) return this.#refused(tooManyDelays, body);
    }
    const isFree = this.#kind === 'preflight' || !isCounted(request, asked);
    const meter = isFree
      ? store.meter(this.#account)
      : store.charge(this.#account, request.client, asked.plan.limit);
    return after(meter, (counters) => {
      const context = { meter: counters, origins, basePath: request.basePath };
      return this.#message(decide(request, context, asked), body);
    });
  }

  /** The answer to a request that is not served, for that reason. */
  refuse(reason: Refusal, bodyLength: number): Awaitable<Message> {
    return after(this.#refused(reason, nothing), (message) => {
      this.#receivedLength = bodyLength;
      return message;
    });
  }

  /** The answer, for that reason, to a request that was to be answered later; it costs what it would have cost. */
  giveUp({ status, fault, retryAfterSeconds }: Refusal): Message {
    if (this.#decided === null) throw new Error('What was never decided is refused, not given up.');
    const { billed, meter } = this.#decided;
    const counters = { ...meter, used: meter.limit - meter.remaining };
    const { headers, ...decision } = refusal(status, fault, counters);
    this.#decided = { ...decision, billed, headers: [...headers, ...retryHeaders(retryAfterSeconds)] };
    return this.#messageOf(this.#decided, nothing);
  }

  /** Records that this is being sent. */
  sent(response: NonNullable<Exchange['response']>): Awaitable<void> {
    return this.#end('answered', response);
  }

  /** Records that the client left, if it did so before anything was sent. */
  abandoned(bodyLength: number): Awaitable<void> {
    if (this.#isOver) return;
    this.#receivedLength = Math.max(this.#receivedLength, bodyLength);
    return this.#end('aborted', null);
  }

  #end(state: 'answered' | 'aborted', response: Exchange['response']): Awaitable<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#place?.release();
    const settle = this.#settle;
    const durationMs = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    this.#api.answered?.({
      method: this.#request.method,
      kind: this.#kind,
      isRecorded: settle !== null,
      status: response?.status ?? null,
      durationMs,
    });
    if (settle === null) return;
    const decided = this.#decided;
    if (decided !== null) return this.#settleWith(settle, state, response, durationMs, decided);
    return after(this.#api.store.meter(this.#account), (counters) =>
      this.#settleWith(settle, state, response, durationMs, {
        billed: 0,
        meter: readingAfter(counters, 0),
      }),
    );
  }

  #settleWith(
    settle: NonNullable<ReturnType<DemoApi['store']['arrive']>>,
    state: 'answered' | 'aborted',
    response: Exchange['response'],
    durationMs: number,
    { billed, meter }: Pick<Decision, 'billed' | 'meter'>,
  ): Awaitable<void> {
    const location = response === null ? null : redirectLocation(response.status, response.headers);
    const outcome: Outcome = {
      state,
      response: response === null || location === null ? response : withoutSecrets(response),
      durationMs,
      billed,
      meter,
      bodyLength: this.#receivedLength,
      location,
    };
    return after(settle, (settled) => settled(outcome));
  }

  #refused(reason: Refusal, body: Uint8Array): Awaitable<Message> {
    return after(this.#api.store.meter(this.#account), (counters) => {
      const decision = refusal(reason.status, reason.fault, counters);
      return this.#message(
        { ...decision, headers: [...decision.headers, ...retryHeaders(reason.retryAfterSeconds)] },
        body,
      );
    });
  }

  #message(decision: Decision, received: Uint8Array): Message {
    this.#decided = decision;
    this.#receivedLength = received.length;
    return this.#messageOf(decision, received);
  }

  #messageOf(decision: Decision, received: Uint8Array): Message {
    return {
      status: decision.status,
      reason: reasonOf(decision.status),
      headers: decision.headers,
      content: () => this.#contentOf(decision, received),
      delayMs: decision.delayMs,
    };
  }

  #contentOf({ body, billed, meter }: Decision, received: Uint8Array): Content {
    if (body.kind === 'file') return fileBytes[body.name];
    if (body.kind === 'text') return body.text;
    if (body.kind === 'fault') return errorBody(body.fault);
    if (body.kind === 'none') return '';
    const { runPath, method, shownUrl, httpVersion, headers } = this.#request;
    const run = runPath.kind === 'recorded' ? runPath : null;
    return echoBody({
      method,
      url: shownUrl,
      httpVersion,
      headers,
      body: received.length === 0 ? '' : decoder.decode(received),
      bodyLength: received.length,
      isPreflight: false,
      billed,
      rateLimit: meter,
      runId: run?.runId ?? null,
      attempt: run?.attempt ?? null,
    });
  }
}

const nothing = new Uint8Array(0);
const decoder = new TextDecoder();

/** A redirect may lead to a URL with secrets in it; no other header of a response is anybody's but the server's. */
function withoutSecrets(response: NonNullable<Exchange['response']>): NonNullable<Exchange['response']> {
  const headers = response.headers.map(([name, value]): Header => [
    name,
    name.toLowerCase() === 'location' ? redactUrl(value) : value,
  ]);
  return { ...response, headers };
}
