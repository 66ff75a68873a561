import type { Outcome } from './observation';
import type { Performer } from './performer';

/**
 * `new EventSource()`, closed with its first open or error event.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface
 */
export const performEventSource: Performer = (realm, request, signal, { describeError }) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    let source: EventSource;
    try {
      source = new realm.EventSource(request.url, { withCredentials: request.credentials === 'include' });
    } catch (error) {
      return resolve({ kind: 'refused', ...describeError(error) });
    }
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      source.close();
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', stop);
    source.addEventListener('open', () => finish({ kind: 'opened', url: source.url }));
    source.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));
  });
