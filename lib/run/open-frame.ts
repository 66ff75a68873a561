import type { PagePolicy } from '../http/page-policy';
import { drivenFrame } from './driven-frame';
import type { Frame } from './frame';
import { frameUrl, type FrameAddress } from './frame-url';
import { isOpaque, sandboxFlags } from './sandbox-directive';
import type { StandingWorker } from './service-worker';
import { sandboxedFrame } from './sandboxed-frame';

/**
 * Opens a frame under the given policies.
 * @throws Error that says why the document can't be opened or driven; the signal's reason when it is aborted first
 */
export async function openFrame(address: FrameAddress, signal: AbortSignal): Promise<Frame> {
  signal.throwIfAborted();
  if (!sandboxFlags(address.policies).areScriptsAllowed) throw new Error(scriptless);
  const element = document.createElement('iframe');
  element.hidden = true;
  element.title = 'A run';
  if (address.isSandboxed) element.setAttribute('sandbox', 'allow-scripts');
  const worker = await workerOf(address);
  element.src = behind(worker, frameUrl(address));
  try {
    await loaded(element, signal);
    const frame = isOpaque(address) ? await sandboxedFrame(element, signal) : drivenFrame(element);
    if (frame === null) throw new Error(whyClosed(address));
    if (worker === null) return frame;
    if (!isOpaque(address) && !element.contentWindow?.navigator.serviceWorker.controller)
      throw new Error(`${cannotOpen}: its service worker does not control it.`);
    return {
      ...frame,
      close: () => {
        frame.close();
        void worker.remove();
      },
    };
  } catch (error) {
    element.remove();
    await worker?.remove();
    throw error;
  }
}

async function workerOf({ serviceWorker }: FrameAddress): Promise<StandingWorker | null> {
  if (serviceWorker === undefined) return null;
  const { standServiceWorker } = await import('./service-worker');
  return standServiceWorker(serviceWorker);
}

/** The address within the scope of the worker. */
function behind(worker: StandingWorker | null, url: string): string {
  return worker === null ? url : url.replace(/^\/frame\??/, `/frame?${worker.scope}&`);
}

async function loaded(element: HTMLIFrameElement, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const { signal: end } = ended;
      signal.addEventListener('abort', () => reject(signal.reason), { signal: end });
      element.addEventListener('load', () => resolve(), { signal: end });
      document.body.append(element);
    });
  } finally {
    ended.abort();
  }
}

const cannotOpen = 'The page of this run could not be opened';
const scriptless = `${cannotOpen}: the sandbox directive of its policy lacks allow-scripts, so no script runs in it and no request is made.`;

/** What keeps a document with these policies from being opened for a run, in a sentence. */
function whyClosed({ policies }: FrameAddress): string {
  if (hasDirective(policies, 'frame-ancestors')) {
    return `${cannotOpen}: its policy has frame-ancestors, and runs happen in a frame. Remove that directive; it has no effect on requests.`;
  }
  return `${cannotOpen}: the site did not send the run's document.`;
}

function hasDirective(policies: readonly PagePolicy[], name: string): boolean {
  return policies.some(
    ({ value, disposition }) =>
      disposition === 'enforce' &&
      value.split(/[;,]/).some((directive) => directive.trim().split(/\s/)[0]?.toLowerCase() === name),
  );
}
