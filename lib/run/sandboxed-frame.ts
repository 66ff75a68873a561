import * as v from 'valibot';
import type { Frame } from './frame';
import {
  outcomeSchema,
  probeAnswerSchema,
  replySchema,
  resourceTimingSchema,
  type Command,
} from './frame-protocol';
import type { ObservedViolation } from './observation';

const readyMs = 3000;

/**
 * A loaded frame of opaque origin, driven through a port that only its script holds: nothing else can answer for it, and
 * what it says is checked. Null when its script does not run.
 * @throws the signal's reason when it is aborted first
 */
export async function sandboxedFrame(element: HTMLIFrameElement, signal: AbortSignal): Promise<Frame | null> {
  const { port1: port, port2: theirs } = new MessageChannel();
  const violations: ObservedViolation[] = [];
  const waiting = new Map<number, (value: unknown) => void>();
  const isReady = await new Promise<boolean>((resolve) => {
    const stop = () => resolve(false);
    const timer = setTimeout(stop, readyMs);
    signal.addEventListener('abort', stop, { once: true });
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const read = v.safeParse(replySchema, data);
      if (!read.success) return;
      const reply = read.output;
      if (reply.kind === 'violation') violations.push(reply.violation);
      else if (reply.kind === 'answer') waiting.get(reply.id)?.(reply.value);
      else {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve(true);
      }
    });
    port.start();
    // No origin but "*" names an opaque one; the port is all that is handed over.
    element.contentWindow?.postMessage(null, '*', [theirs]);
  });
  if (!isReady) port.close();
  signal.throwIfAborted();
  if (!isReady) return null;

  let lastId = 0;
  const ask = async (
    command: (id: number) => Exclude<Command, { kind: 'stop' }>,
    stopped: AbortSignal,
    whenStopped: unknown,
  ): Promise<unknown> => {
    if (stopped.aborted) return whenStopped;
    lastId += 1;
    const id = lastId;
    const ended = new AbortController();
    try {
      return await new Promise<unknown>((resolve) => {
        waiting.set(id, resolve);
        const stop = () => {
          port.postMessage({ kind: 'stop', id } satisfies Command);
          resolve(whenStopped);
        };
        stopped.addEventListener('abort', stop, { signal: ended.signal });
        port.postMessage(command(id));
      });
    } finally {
      waiting.delete(id);
      ended.abort();
    }
  };
  return {
    violations,
    perform: async (request, stopped) =>
      v.parse(
        outcomeSchema,
        await ask((id) => ({ id, kind: 'perform', request }), stopped, { kind: 'cancelled' }),
      ),
    probe: async (request, stopped) =>
      v.parse(
        probeAnswerSchema,
        await ask((id) => ({ id, kind: 'probe', probe: request }), stopped, {
          kind: 'failed',
          method: request.method,
          name: 'AbortError',
          message: 'No response came in time',
        }),
      ),
    timing: async (url) =>
      v.parse(resourceTimingSchema, await ask((id) => ({ id, kind: 'timing', url }), signal, null)),
    close: () => {
      port.close();
      element.remove();
    },
  };
}
