import type { PagePolicy } from '../csp/page-policy';
import { frameUrl } from './frame-url';
import type { Violation } from './observation';

/** A blank same-origin document with a policy of its own, in which requests are made. */
export type Frame = {
  readonly window: Window & typeof globalThis;
  /** Violations reported so far, in order. */
  readonly violations: readonly Violation[];
  readonly close: () => void;
};

/**
 * Opens a frame under the given policies. The frame has no script of its own: the caller drives its window.
 * @throws Error when the document can't be loaded or driven
 */
export async function openFrame(policies: readonly PagePolicy[], signal: AbortSignal): Promise<Frame> {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.title = 'A run';
  element.src = frameUrl(policies);
  try {
    await loaded(element, signal);
  } catch (error) {
    element.remove();
    throw error;
  }
  const inner = element.contentDocument;
  const frameWindow = inner?.defaultView;
  if (!inner || !frameWindow || inner.title !== 'A run') {
    element.remove();
    throw new Error('The document for the run could not be opened under this policy.');
  }
  const violations: Violation[] = [];
  inner.addEventListener('securitypolicyviolation', (event) => {
    const { blockedURI, effectiveDirective, originalPolicy, disposition } = event;
    violations.push({ blockedURI, effectiveDirective, originalPolicy, disposition });
  });
  return { window: frameWindow, violations, close: () => element.remove() };
}

function loaded(element: HTMLIFrameElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    element.addEventListener(
      'load',
      () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      { once: true },
    );
    document.body.append(element);
  });
}
