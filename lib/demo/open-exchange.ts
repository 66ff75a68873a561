import { STATUS_CODES } from 'node:http';
import type { HeaderList } from '../http/header-list';
import { decide, isPreflight, readingAfter, refusal, type Decision } from './answer';
import { clientOf } from './client-address';
import { accountOf, type DemoApi } from './demo-api';
import { echoBody } from './echo-body';
import type { Exchange } from '../record/record';
import type { Outcome } from './recorder';
import { redactCredentials } from './redact-credentials';
import type { RequestError } from '../record/request-error';

/** A request as a host received it, without its body. */
export type ArrivedRequest = {
  readonly method: string;
  /** Absolute URL. */
  readonly url: string;
  readonly httpVersion: string | null;
  readonly headers: HeaderList;
  readonly remoteAddress: string;
  /** Whether `headers` are as on the wire. */
  readonly isRaw: boolean;
  /** Path under which the API is mounted; absent: at the root. */
  readonly basePath?: string;
};

/** An answer for a host to send after `delayMs`. */
export type Message = {
  readonly status: number;
  readonly reason: string;
  /** All but what the connection adds. */
  readonly headers: HeaderList;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly delayMs: number;
};

/**
 * An exchange between arrival and end. The host calls `answer` or `refuse`, then `sent` with exactly what it is about to
 * write, before it writes; or `abandoned` when the client is gone. Only the first of these two counts.
 */
export type OpenExchange = {
  readonly answer: (body: Uint8Array) => Message;
  readonly refuse: (status: number, error: RequestError, bodyLength: number) => Message;
  readonly sent: (response: NonNullable<Exchange['response']>) => void;
  readonly abandoned: (bodyLength: number) => void;
};

/** The standard's phrase for a status, or "". */
export function reasonOf(status: number): string {
  return STATUS_CODES[status] ?? '';
}

/** Begins an exchange with a request that just arrived: recorded from now on when it belongs to a run. */
export function openExchange(
  api: DemoApi,
  request: ArrivedRequest,
  run: { readonly runId: string; readonly attempt: string } | null,
): OpenExchange {
  const startedAt = performance.now();
  const client = clientOf(request.remoteAddress);
  const account = accountOf(run?.runId ?? null, client);
  const headers = redactCredentials(request.headers);
  const { origins } = api;
  const context = () => ({
    meter: api.meter.read(account),
    origins,
    ...(request.basePath === undefined ? {} : { basePath: request.basePath }),
  });
  let { billed, meter }: Pick<Outcome, 'billed' | 'meter'> = {
    billed: 0,
    meter: readingAfter(api.meter.read(account), 0),
  };
  let receivedLength = 0;
  let settle = run === null ? null : arrive(run);

  function arrive({ runId, attempt }: NonNullable<typeof run>) {
    const { method, url, httpVersion, isRaw } = request;
    return api.recorder.arrive(runId, client, {
      attempt,
      kind: isPreflight(request) ? 'preflight' : 'actual',
      startedAt: Date.now(),
      meter,
      request: { method, url, httpVersion, headers, bodyLength: 0 },
      isRaw,
    });
  }

  function end(state: 'answered' | 'aborted', response: Exchange['response']): void {
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    settle?.({ state, response, durationMs, billed, meter, bodyLength: receivedLength });
    settle = null;
  }

  function message(decision: Decision, body: Uint8Array): Message {
    ({ billed, meter } = decision);
    receivedLength = body.length;
    return {
      status: decision.status,
      reason: reasonOf(decision.status),
      headers: decision.headers,
      body: new TextEncoder().encode(textOf(decision, body)),
      delayMs: decision.delayMs,
    };
  }

  function textOf({ body, isPreflight, billed, meter }: Decision, received: Uint8Array): string {
    if (body.kind === 'text') return body.text;
    if (body.kind === 'none') return '';
    return echoBody({
      method: request.method,
      url: request.url,
      httpVersion: request.httpVersion,
      headers,
      body: new TextDecoder().decode(received),
      bodyLength: received.length,
      isPreflight,
      billed,
      rateLimit: meter,
      runId: run?.runId ?? null,
      attempt: run?.attempt ?? null,
    });
  }

  return {
    answer(body) {
      const decision = decide(request, context());
      if (decision.billed === 1) api.meter.charge(account);
      return message(decision, body);
    },
    refuse(status, error, bodyLength) {
      const refused = message(refusal(status, error, context().meter), new Uint8Array(0));
      receivedLength = bodyLength;
      return refused;
    },
    sent(response) {
      end('answered', response);
    },
    abandoned(bodyLength) {
      receivedLength = Math.max(receivedLength, bodyLength);
      end('aborted', null);
    },
  };
}
