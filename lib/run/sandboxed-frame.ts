import type { Frame } from './frame';
import { isReadyReply } from './frame-protocol';
import { portFrame } from './port-frame';

const readyMs = 3000;

/**
 * A loaded frame of opaque origin, driven through a port that only its script holds: nothing else can answer for it. Null
 * when its script does not run.
 * @throws the signal's reason when it is aborted first
 */
export async function sandboxedFrame(element: HTMLIFrameElement, signal: AbortSignal): Promise<Frame | null> {
  const { port1: port, port2: theirs } = new MessageChannel();
  const frame = portFrame(port, location.href, signal);
  const isReady = await new Promise<boolean>((resolve) => {
    const stop = () => resolve(false);
    const timer = setTimeout(stop, readyMs);
    signal.addEventListener('abort', stop, { once: true });
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isReadyReply(data)) return;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(true);
    });
    // No origin but "*" names an opaque one; the port is all that is handed over.
    element.contentWindow?.postMessage(null, '*', [theirs]);
  });
  if (!isReady) port.close();
  signal.throwIfAborted();
  if (!isReady) return null;
  return {
    ...frame,
    close: () => {
      frame.close();
      port.close();
      element.remove();
    },
  };
}
