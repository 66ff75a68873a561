import { STATUS_CODES } from 'node:http';
import type { Header, HeaderList } from '../http/header-list';
import type { Exchange } from '../record/record';
import {
  decide,
  isCounted,
  isPreflight,
  readAsked,
  readingAfter,
  refusal,
  type Decision,
  type MeterState,
} from './answer';
import type { DemoApi } from './demo-api';
import { echoBody } from './echo-body';
import { redirectLocation } from './hop';
import type { ArrivedRequest } from './arrived-request';
import { tooMany, type Refusal } from './limits';
import type { Outcome } from './recorder';
import { redactUrl } from '../record/secrets';
import { accountOf, type Awaitable } from './store';

/** An answer for a host to send after `delayMs`. */
export type Message = {
  readonly status: number;
  readonly reason: string;
  /** All but what the connection adds. */
  readonly headers: HeaderList;
  readonly text: string;
  /** Where it is not 0, the host gives the client's place among `delays` back once it has waited. */
  readonly delayMs: number;
};

/**
 * An exchange between arrival and end. The host calls `answer` or `refuse`, then `sent` with exactly what it is about to
 * write, before it writes; or `abandoned` when the client is gone. Only the first of these two counts.
 */
export type OpenExchange = {
  readonly answer: (body: Uint8Array) => Promise<Message>;
  readonly refuse: (refusal: Refusal, bodyLength: number) => Promise<Message>;
  readonly sent: (response: NonNullable<Exchange['response']>) => Promise<void>;
  readonly abandoned: (bodyLength: number) => Promise<void>;
};

/** The standard's phrase for a status, or "". */
export function reasonOf(status: number): string {
  return STATUS_CODES[status] ?? '';
}

/** Begins an exchange with a request that just arrived: recorded from now on when it belongs to a run. */
export function openExchange(api: DemoApi, request: ArrivedRequest): OpenExchange {
  const { store, origins } = api;
  const { method, shownUrl, httpVersion, headers, client, runPath, basePath } = request;
  const run = runPath.kind === 'recorded' ? runPath : null;
  const startedAt = performance.now();
  const account = accountOf(run?.runId ?? null, client);
  const kind = isPreflight(request) ? 'preflight' : 'actual';
  const settle =
    run === null
      ? null
      : store.arrive(run.runId, client, {
          attempt: run.attempt,
          kind,
          startedAt: Date.now(),
          request: { method, url: shownUrl, httpVersion, headers, bodyLength: 0 },
          isRaw: request.isRaw,
          url: request.url,
        });
  let isOver = false;
  let decided: Pick<Decision, 'billed' | 'meter'> | null = null;
  let receivedLength = 0;

  async function end(state: 'answered' | 'aborted', response: Exchange['response']): Promise<void> {
    if (isOver) return;
    isOver = true;
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const status = response?.status ?? null;
    api.answered({ method, kind, isRecorded: run !== null, status, durationMs });
    if (settle === null) return;
    const { billed, meter } = decided ?? { billed: 0, meter: readingAfter(await store.meter(account), 0) };
    const location = response === null ? null : redirectLocation(response.status, response.headers);
    const outcome: Outcome = {
      state,
      response: response === null || location === null ? response : withoutSecrets(response),
      durationMs,
      billed,
      meter,
      bodyLength: receivedLength,
      location,
    };
    await (
      await settle
    )(outcome);
  }

  function message(decision: Decision, received: Uint8Array): Message {
    decided = decision;
    receivedLength = received.length;
    return {
      status: decision.status,
      reason: reasonOf(decision.status),
      headers: decision.headers,
      text: textOf(decision, received),
      delayMs: decision.delayMs,
    };
  }

  function textOf({ body, billed, meter }: Decision, received: Uint8Array): string {
    if (body.kind === 'text') return body.text;
    if (body.kind === 'none') return '';
    return echoBody({
      method,
      url: shownUrl,
      httpVersion,
      headers,
      body: received.length === 0 ? '' : new TextDecoder().decode(received),
      bodyLength: received.length,
      isPreflight: false,
      billed,
      rateLimit: meter,
      runId: run?.runId ?? null,
      attempt: run?.attempt ?? null,
    });
  }

  async function refused(reason: Refusal, body: Uint8Array): Promise<Message> {
    const decision = refusal(reason.status, reason.error, await store.meter(account));
    const retry: HeaderList =
      reason.retryAfterSeconds === undefined ? [] : [['Retry-After', String(reason.retryAfterSeconds)]];
    return message({ ...decision, headers: [...decision.headers, ...retry] }, body);
  }

  return {
    async answer(body) {
      const asked = readAsked(runPath, request.query, origins);
      const delayMs = asked.plan[kind]?.delayMs ?? 0;
      if (delayMs > 0 && !api.delays.take(client, 1))
        return refused(tooMany('delay', 'delayed answers'), body);
      const isFree = kind === 'preflight' || !isCounted(request, asked);
      const counters: Awaitable<MeterState> = isFree
        ? store.meter(account)
        : store.charge(account, client, asked.plan.limit);
      const meter = await counters;
      const context = { meter, origins, ...(basePath === undefined ? {} : { basePath }) };
      return message(decide(request, context, asked), body);
    },
    async refuse(reason, bodyLength) {
      const answer = await refused(reason, new Uint8Array(0));
      receivedLength = bodyLength;
      return answer;
    },
    sent: (response) => end('answered', response),
    abandoned(bodyLength) {
      receivedLength = Math.max(receivedLength, bodyLength);
      return end('aborted', null);
    },
  };
}

/** A redirect may lead to a URL with secrets in it; no other header of a response is anybody's but the server's. */
function withoutSecrets(response: NonNullable<Exchange['response']>): NonNullable<Exchange['response']> {
  const headers = response.headers.map(([name, value]): Header => [
    name,
    name.toLowerCase() === 'location' ? redactUrl(value) : value,
  ]);
  return { ...response, headers };
}
