import type { Exchange } from '../record';

/** A GET that was answered with 200, as the demo API records it; `part` says what is otherwise. */
export function recordedExchange(part: Partial<Exchange> = {}): Exchange {
  return {
    number: 1,
    attempt: 'a',
    kind: 'actual',
    hop: 0,
    startedAt: 0,
    durationMs: 1,
    billed: 1,
    meter: { limit: 1, remaining: 1, resetSeconds: 1 },
    request: { method: 'GET', url: 'http://localhost:3001/', httpVersion: '1.1', headers: [], bodyLength: 0 },
    response: { status: 200, reason: 'OK', headers: [] },
    state: 'answered',
    isRaw: true,
    ...part,
  };
}
