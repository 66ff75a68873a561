import type { Outcome } from './observation';
import type { Performer } from './performer';

/**
 * `new Worker()`, ended with its first message or error; one that is silent for a second runs.
 * @see https://html.spec.whatwg.org/multipage/workers.html#dom-worker
 */
export const performWorker: Performer = (realm, request, signal, { describeError }) =>
  new Promise((resolve) => {
    const silentMs = 1000;
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    let worker: Worker;
    try {
      worker = new realm.Worker(request.url, request.api === 'worker' ? {} : { type: 'module' });
    } catch (error) {
      return resolve({ kind: 'refused', ...describeError(error) });
    }
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      worker.terminate();
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', stop);
    worker.addEventListener('message', () => finish({ kind: 'loaded', isReadable: true }));
    worker.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));
    setTimeout(() => finish({ kind: 'loaded', isReadable: true }), silentMs);
  });
