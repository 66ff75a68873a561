/** Where a request ended, as far as the evidence goes. */
export type Gate = {
  readonly kind: (typeof gateKinds)[number];
  /** "likely": concluded from indirect evidence, and so compared with nothing. */
  readonly certainty: 'certain' | 'likely';
  /** What happened, in a sentence or two. */
  readonly sentence: string;
  /** What was seen that says so. */
  readonly evidence: readonly string[];
};

export const gateKinds = [
  'none',
  'construction',
  'csp',
  'connection-allowlist',
  'scheme',
  'bad-port',
  'mixed-content',
  'same-origin-mode',
  'local-network-access',
  'preflight',
  'cors-check',
  'cross-origin-resource-policy',
  'redirect',
  'stream-over-http-1',
  'opaque-response-blocking',
  'element',
  'integrity',
  'event-stream',
  'websocket-handshake',
  'aborted',
  'network',
  'stopped',
  'unknown',
] as const;
