import type { ServiceWorker } from '../http/service-worker';

/** Where the site serves the workers' script. Its scope is below the frames' address alone. */
const serviceWorkerPath = '/frame/worker';

/** The global object of a service worker, as far as the script uses it. */
type WorkerScope = {
  readonly location: { readonly origin: string; readonly href: string };
  readonly addEventListener: (name: 'fetch', listener: (event: HandledFetch) => void) => void;
  readonly fetch: typeof fetch;
  readonly Request: typeof Request;
  readonly Headers: typeof Headers;
  readonly URL: typeof URL;
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
};

type HandledFetch = {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
};

/** Does with requests to other origins what its own address says. Runs as text, and names nothing of its module. */
function serve(scope: WorkerScope): void {
  const does = new scope.URL(scope.location.href).searchParams.get('does');
  const respond = async (request: Request): Promise<Response> => {
    switch (does) {
      case 'adds-header': {
        const headers = new scope.Headers(request.headers);
        headers.set('X-Worker', '1');
        return scope.fetch(new scope.Request(request, { headers }));
      }
      case 'cors':
      case 'no-cors':
        return scope.fetch(request.url, { mode: does });
      case 'caches': {
        const cache = await scope.caches.open(scope.registration.scope);
        const known = await cache.match(request.url);
        if (known !== undefined) return known;
        const response = await scope.fetch(request.url);
        // A response with status 206 or Vary: * can't be stored.
        await cache.put(request.url, response.clone()).catch(() => undefined);
        return response;
      }
      default:
        return scope.fetch(request);
    }
  };
  scope.addEventListener('fetch', (event) => {
    if (new scope.URL(event.request.url).origin !== scope.location.origin)
      event.respondWith(respond(event.request));
  });
}

/** The script of a run's service worker. */
export const serviceWorkerScript = `(${serve.toString()})(self);`;

/** A worker that stands between the frame of one address, and no other page, and its network. */
export type StandingWorker = {
  /** What the frame's query has to begin with. */
  readonly scope: string;
  /** Takes it away again, with what it stored. */
  readonly remove: () => Promise<void>;
};

const activeMs = 5000;
const notAllowed = 'This browser allows no service worker here, as in some private windows';

/**
 * Registers a service worker for the frame of one run, and waits until it is active.
 * @throws Error that says why it can't stand there
 */
export async function standServiceWorker(does: ServiceWorker): Promise<StandingWorker> {
  if (!isSecureContext) throw new Error('A service worker needs a page of https:, or of this machine.');
  if (!('serviceWorker' in navigator)) throw new Error(`${notAllowed}.`);
  const scope = `worker=${crypto.randomUUID()}`;
  const registration = await navigator.serviceWorker
    .register(`${serviceWorkerPath}?does=${does}`, { scope: `/frame?${scope}` })
    .catch((error: unknown) => {
      throw new Error(`${notAllowed}: ${error instanceof Error ? error.message : String(error)}`);
    });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  const remove = async () => {
    await registration.unregister();
    await caches.delete(registration.scope);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The service worker did not start.')), activeMs);
      const look = () => {
        if (worker?.state !== 'activated') return;
        clearTimeout(timer);
        resolve();
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { scope, remove };
}
