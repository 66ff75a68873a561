import * as v from 'valibot';
import type { Frame } from './frame';
import {
  performedSchema,
  probeAnswerSchema,
  replySchema,
  resourceTimingSchema,
  type Command,
} from './frame-protocol';
import type { ObservedViolation } from './observation';

let lastId = 0;

/**
 * A document that obeys what comes through this port, as a run's frame: what it says is checked. Closing it leaves the port
 * open.
 * @param pageUrl the document's own URL
 * @param signal ends what is still asked for when the run ends
 */
export function portFrame(port: MessagePort, pageUrl: string, signal: AbortSignal): Frame {
  const violations: ObservedViolation[] = [];
  const waiting = new Map<number, (value: unknown) => void>();
  const hear = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(replySchema, data);
    if (!read.success) return;
    if (read.output.kind === 'violation') violations.push(read.output.violation);
    else if (read.output.kind === 'answer') waiting.get(read.output.id)?.(read.output.value);
  };
  port.addEventListener('message', hear);
  port.start();

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
    pageUrl,
    violations,
    perform: async (request, stopped) => {
      const performed = v.parse(
        performedSchema,
        await ask((id) => ({ id, kind: 'perform', request }), stopped, { kind: 'cancelled' }),
      );
      if (performed.kind === 'declined') throw new Error(performed.message);
      return performed;
    },
    performEarlier: async (earlier, stopped) =>
      v.parse(v.null(), await ask((id) => ({ id, kind: 'earlier', earlier }), stopped, null)),
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
    close: () => port.removeEventListener('message', hear),
  };
}
