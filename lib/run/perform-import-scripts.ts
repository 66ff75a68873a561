import type { ObservedViolation, Outcome } from './observation';
import type { Performer, PerformerTools } from './performer';

/** The global object of a worker, as far as its script uses it. */
type WorkerScope = {
  readonly addEventListener: {
    (name: 'message', listener: (event: MessageEvent<string>) => void): void;
    (name: 'securitypolicyviolation', listener: (event: SecurityPolicyViolationEvent) => void): void;
  };
  readonly importScripts: (url: string) => void;
  readonly postMessage: (told: Told, transferred: []) => void;
};

/** What the worker tells its page: a violation of its policy, or what came of the import. */
type Told =
  | { readonly kind: 'violation'; readonly violation: ObservedViolation }
  | { readonly kind: 'imported' }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string };

/**
 * `importScripts()` of a worker that has the page's policies, since its script is a blob: URL. Its violations are told to
 * the page's document, which hears of none in a worker.
 * @see https://html.spec.whatwg.org/multipage/workers.html#dom-workerglobalscope-importscripts
 */
export const performImportScripts: Performer = (realm, request, signal, { describeError, violationOf }) =>
  new Promise((resolve) => {
    const violationMs = 100;
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    const work = (scope: WorkerScope, told: Pick<PerformerTools, 'violationOf' | 'describeError'>) => {
      scope.addEventListener('securitypolicyviolation', (event) =>
        scope.postMessage({ kind: 'violation', violation: told.violationOf(event) }, []),
      );
      scope.addEventListener('message', ({ data }) => {
        try {
          scope.importScripts(data);
          scope.postMessage({ kind: 'imported' }, []);
        } catch (error) {
          scope.postMessage({ kind: 'threw', ...told.describeError(error) }, []);
        }
      });
    };
    const inWorker = `{ violationOf: ${violationOf.toString()}, describeError: ${describeError.toString()} }`;
    const script = new realm.Blob([`(${work.toString()})(self, ${inWorker});`], { type: 'text/javascript' });
    const address = realm.URL.createObjectURL(script);
    let worker: Worker;
    try {
      worker = new realm.Worker(address);
    } catch (error) {
      return resolve({ kind: 'refused', ...describeError(error) });
    }
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      realm.URL.revokeObjectURL(address);
      realm.setTimeout(() => worker.terminate(), violationMs);
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
      switch (told.kind) {
        case 'violation':
          realm.document.dispatchEvent(
            new realm.SecurityPolicyViolationEvent('securitypolicyviolation', told.violation),
          );
          return;
        case 'imported':
          // Nothing but an error in it would tell whether it is muted.
          return finish({ kind: 'loaded', isReadable: null });
        case 'threw':
          return finish({ kind: 'error', name: told.name, message: told.message });
      }
    });
    worker.addEventListener('error', () =>
      finish({ kind: 'refused', name: 'error event', message: 'The worker did not start.' }),
    );
    worker.postMessage(request.url, []);
  });
