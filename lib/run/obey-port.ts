import type { RequestApi } from '../http/request-input';
import type { Command } from './frame-protocol';
import type { ObservedViolation } from './observation';
import type { Performer, PerformerTools } from './performer';
import type { performEarlier } from './perform-earlier';
import type { probe } from './probe';
import type { Realm } from './realm';
import type { resourceTiming } from './resource-timing';

/** What a page can be asked for. */
export type Task = Exclude<Command, { kind: 'stop' }>;

/** What obeys, and what decides. Absent: everything is allowed, and every violation told as it is. */
export type Obeying = {
  readonly performers: Readonly<Partial<Record<RequestApi, Performer>>>;
  readonly tools: PerformerTools;
  /** Absent where no earlier request is made. */
  readonly performEarlier?: typeof performEarlier;
  readonly probe: typeof probe;
  readonly resourceTiming: typeof resourceTiming;
  /** What a task is answered that is not obeyed; null where it is. */
  readonly refusal?: (task: Task) => { readonly answer: unknown } | null;
  /** Is told that a request that was made has come to its end. */
  readonly done?: () => void;
  /** A violation as it is to be told; null where it is not. */
  readonly told?: (violation: ObservedViolation) => ObservedViolation | null;
  /** Ends it: violations are not told any more. */
  readonly ended?: AbortSignal;
};

/**
 * Makes requests in this document for whoever holds the other end of the port, and tells of violations of its policy. Runs
 * as text in a sandboxed document too, so it names nothing of its module.
 */
export function obeyPort(realm: Realm, port: MessagePort, obeying: Obeying): void {
  const running = new Map<number, AbortController>();
  const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;
  const isOfUrl = (data: unknown): boolean => isObject(data) && 'url' in data && typeof data.url === 'string';
  const isCommand = (data: unknown): data is Command => {
    if (!isObject(data) || !('id' in data && typeof data.id === 'number' && 'kind' in data)) return false;
    switch (data.kind) {
      case 'perform':
        return 'request' in data && isOfUrl(data.request);
      case 'earlier':
        return 'earlier' in data && isObject(data.earlier);
      case 'probe':
        return 'probe' in data && isOfUrl(data.probe);
      case 'timing':
        return isOfUrl(data);
      default:
        return data.kind === 'stop';
    }
  };
  const obey = async (task: Task, signal: AbortSignal): Promise<unknown> => {
    const refused = obeying.refusal?.(task) ?? null;
    if (refused !== null) return refused.answer;
    switch (task.kind) {
      case 'perform':
        try {
          const { api = 'fetch' } = task.request;
          const performer = Object.hasOwn(obeying.performers, api) ? obeying.performers[api] : undefined;
          if (!performer)
            return { kind: 'refused', name: 'NotAllowedError', message: 'No element is put into this page.' };
          return await performer(realm, task.request, signal, obeying.tools);
        } finally {
          obeying.done?.();
        }
      case 'earlier':
        return obeying.performEarlier?.(realm, task.earlier, signal) ?? null;
      case 'probe':
        return obeying.probe(realm, task.probe, signal);
      case 'timing':
        return obeying.resourceTiming(realm, task.url);
    }
  };
  const answer = async (task: Task, signal: AbortSignal) => {
    const value = await obey(task, signal).catch(() => null);
    running.delete(task.id);
    port.postMessage({ kind: 'answer', id: task.id, value });
  };
  realm.document.addEventListener(
    'securitypolicyviolation',
    (event) => {
      const violation = obeying.tools.violationOf(event);
      const told = obeying.told ? obeying.told(violation) : violation;
      if (told !== null) port.postMessage({ kind: 'violation', violation: told });
    },
    obeying.ended ? { signal: obeying.ended } : {},
  );
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isCommand(data)) return;
    if (data.kind === 'stop') return running.get(data.id)?.abort();
    const controller = new realm.AbortController();
    running.set(data.id, controller);
    void answer(data, controller.signal);
  });
  port.start();
  port.postMessage({ kind: 'ready' });
}
