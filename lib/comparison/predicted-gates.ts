import type { Block, BlockKind } from '../cors/block';
import type { Prediction } from '../cors/prediction';
import type { Gate } from './gate';

type GateKind = Gate['kind'];

const gates = {
  'invalid-url': 'construction',
  'url-includes-credentials': 'construction',
  'method-invalid': 'construction',
  'forbidden-method': 'construction',
  'no-cors-method': 'construction',
  'header-name-invalid': 'construction',
  'header-value-invalid': 'construction',
  'member-value-invalid': 'construction',
  'navigate-mode': 'construction',
  'window-not-null': 'construction',
  'only-if-cached-mode': 'construction',
  'body-with-get-or-head': 'construction',
  'stream-without-duplex': 'construction',
  'stream-mode': 'construction',
  'stream-with-keepalive': 'construction',
  'stream-not-supported': 'construction',
  'beacon-scheme': 'construction',
  'bad-port': 'bad-port',
  'mixed-content': 'mixed-content',
  csp: 'csp',
  'local-network-access': 'local-network-access',
  'same-origin-mode': 'same-origin-mode',
  'no-cors-redirect-mode': 'network',
  'scheme-not-http': 'scheme',
  'keepalive-limit': 'network',
  'not-in-http-cache': 'network',
  'access-control-allow-origin-missing': 'cors-check',
  'access-control-allow-origin-multiple': 'cors-check',
  'access-control-allow-origin-wildcard-with-credentials': 'cors-check',
  'access-control-allow-origin-null': 'cors-check',
  'origin-null': 'cors-check',
  'access-control-allow-origin-invalid': 'cors-check',
  'access-control-allow-origin-mismatch': 'cors-check',
  'access-control-allow-credentials-not-true': 'cors-check',
  'preflight-status': 'preflight',
  'preflight-redirect': 'preflight',
  'access-control-allow-methods-unparsable': 'preflight',
  'access-control-allow-headers-unparsable': 'preflight',
  'method-not-allowed': 'preflight',
  'header-not-allowed': 'preflight',
  'authorization-not-covered-by-wildcard': 'preflight',
  'redirect-mode-error': 'redirect',
  'redirect-location-invalid': 'redirect',
  'redirect-scheme': 'redirect',
  'redirect-limit': 'redirect',
  'redirect-includes-credentials': 'redirect',
  'redirect-stream-body': 'redirect',
  'cross-origin-resource-policy': 'cors-check',
  'stream-over-http-1': 'network',
  network: 'network',
  'event-source-status': 'event-stream',
  'event-source-content-type': 'event-stream',
  'websocket-handshake': 'cors-check',
} as const satisfies Record<BlockKind, GateKind>;

/** Which gate closes by the engine, in the words of `gateOf`, which looks at observations only. */
function predictedGate({ block, exchanges, result }: Prediction): GateKind {
  if (block === null) return 'none';
  if (result.kind === 'error' && result.name === 'no event') return 'stopped';
  const isRefusedAtOnce =
    result.kind === 'error' &&
    ((block.kind === 'keepalive-limit' && result.isThrownEarly) ||
      (block.kind === 'bad-port' && result.name === 'false'));
  if (isRefusedAtOnce) return 'construction';
  return isOfPreflight(block, exchanges) ? 'preflight' : gates[block.kind];
}

/** The gate that closes first by the engine, then those that may be closed behind it: no observation tells which came first. */
export function predictedGates(prediction: Prediction): readonly GateKind[] {
  const first = predictedGate(prediction);
  const { block, violations } = prediction;
  const isPolicyViolated = violations.some(({ disposition }) => disposition === 'enforce');
  return [
    first,
    ...(first === 'cors-check' ? (['event-stream', 'websocket-handshake', 'redirect'] as const) : []),
    ...(isPolicyViolated ? (['csp'] as const) : []),
    ...(first === 'same-origin-mode' || block?.kind === 'no-cors-redirect-mode' ? (['scheme'] as const) : []),
    ...(first === 'construction'
      ? (['same-origin-mode', 'scheme', 'bad-port', 'mixed-content'] as const)
      : []),
  ];
}

function isOfPreflight(block: Block, exchanges: Prediction['exchanges']): boolean {
  return (
    'exchange' in block && block.exchange !== undefined && exchanges[block.exchange]?.kind === 'preflight'
  );
}
