import type { DemoApi } from './demo-api';
import { feedHeaders, type FeedReply } from './feed';

/** Whether the path is for the operator: neither metered nor recorded. */
export function isHealthPath(path: string): boolean {
  return path === '/healthz' || path === '/readyz';
}

/**
 * `/healthz`: whether the process works at all, and whether its store does ("degraded": answers go on, records are not
 * whole). `/readyz`: whether it should be sent clients; 503 once it is about to end.
 */
export function healthReply(api: DemoApi, { path }: { readonly path: string }): FeedReply {
  const isReady = path === '/healthz' || !api.isClosing;
  const status = api.isClosing && path === '/readyz' ? 'closing' : api.store.health();
  const text = `${JSON.stringify({ status })}\n`;
  return {
    kind: 'message',
    status: isReady ? 200 : 503,
    headers: feedHeaders,
    parts: [new TextEncoder().encode(text)],
  };
}
