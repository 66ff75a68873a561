import type { Outcome } from './observation';
import type { Performer } from './performer';

/** `new WebSocket()`, closed with its first open or error event. @see https://websockets.spec.whatwg.org/#the-websocket-interface */
export const performWebSocket: Performer = (realm, request, signal, { describeError }) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    let socket: WebSocket;
    try {
      socket = new realm.WebSocket(request.url, [...(request.protocols ?? [])]);
    } catch (error) {
      return resolve({ kind: 'refused', ...describeError(error) });
    }
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      socket.close();
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', stop);
    socket.addEventListener('open', () => finish({ kind: 'opened', url: socket.url }));
    socket.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));
  });
