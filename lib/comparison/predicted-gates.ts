import type { Block } from '../cors/block';
import { blockKinds } from '../cors/block-kinds';
import type { Prediction } from '../cors/prediction';
import type { Gate } from './gate';

type GateKind = Gate['kind'];

/** Which gate closes by the engine, in the words of `gateOf`, which looks at observations only. */
function predictedGate({ block, exchanges, result }: Prediction): GateKind {
  if (result.kind === 'error' && result.name === 'no event') return 'stopped';
  if (block === null) return 'none';
  const isRefusedAtOnce =
    result.kind === 'error' &&
    ((block.kind === 'keepalive-limit' && result.isThrownEarly) ||
      (/^(?:keepalive-limit|bad-port|connection-allowlist)$/.test(block.kind) && result.name === 'false'));
  if (isRefusedAtOnce) return 'construction';
  if (block.kind === 'timeout') return 'aborted';
  return isOfPreflight(block, exchanges) ? 'preflight' : blockKinds[block.kind].gate;
}

/** The gate that closes first by the engine, then those that may be closed behind it: no observation tells which came first. */
export function predictedGates(prediction: Prediction): readonly GateKind[] {
  const first = predictedGate(prediction);
  const { block, result, violations } = prediction;
  const isPolicyViolated = violations.some(({ disposition }) => disposition === 'enforce');
  return [
    first,
    ...(first === 'cors-check'
      ? (['event-stream', 'element', 'integrity', 'websocket-handshake', 'redirect'] as const)
      : []),
    ...(isPolicyViolated ? (['csp'] as const) : []),
    ...(first === 'same-origin-mode' || block?.kind === 'no-cors-redirect-mode' ? (['scheme'] as const) : []),
    // What a browser refuses at once looks like a request that can't be made.
    ...(first === 'same-origin-mode' && result.kind === 'error' && result.name === 'SecurityError'
      ? (['construction'] as const)
      : []),
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
