import type { RequestApi } from '../http/request-input';
import type { Command } from './frame-protocol';
import type { Performer, PerformerTools } from './performer';
import { performers } from './performers';
import { performerTools } from './performer-tools';
import { probe } from './probe';
import type { Realm } from './realm';
import { resourceTiming } from './resource-timing';
import { violationOf } from './violation-of';

type Task = Exclude<Command, { kind: 'stop' }>;

type Actions = {
  readonly performers: Readonly<Record<RequestApi, Performer>>;
  readonly tools: PerformerTools;
  readonly probe: typeof probe;
  readonly resourceTiming: typeof resourceTiming;
  readonly violationOf: typeof violationOf;
};

/** Waits for the port that the embedding page of this site sends, once, and then obeys what comes through it. */
function listen(realm: Realm, actions: Actions): void {
  const source = realm.document.querySelector<HTMLMetaElement>('meta[name="script-source"]')?.content ?? '';
  /** The policy as its author wrote it. */
  const withoutSource = (policy: string) =>
    source === '' ? policy : policy.replace(`; script-src-elem ${source}`, '').replace(` ${source}`, '');
  const running = new Map<number, AbortController>();
  const isCommand = (data: unknown): data is Command =>
    typeof data === 'object' && data !== null && 'kind' in data && 'id' in data;
  const obey = async (command: Task, signal: AbortSignal): Promise<unknown> => {
    switch (command.kind) {
      case 'perform':
        return actions.performers[command.request.api ?? 'fetch'](
          realm,
          command.request,
          signal,
          actions.tools,
        );
      case 'probe':
        return actions.probe(realm, command.probe, signal);
      case 'timing':
        return actions.resourceTiming(realm, command.url);
    }
  };
  const answer = async (port: MessagePort, command: Task, signal: AbortSignal) => {
    const value = await obey(command, signal);
    running.delete(command.id);
    port.postMessage({ kind: 'answer', id: command.id, value });
  };
  const serve = (port: MessagePort) => {
    realm.document.addEventListener('securitypolicyviolation', (event) => {
      const violation = actions.violationOf(event);
      const originalPolicy = withoutSource(violation.originalPolicy);
      port.postMessage({ kind: 'violation', violation: { ...violation, originalPolicy } });
    });
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isCommand(data)) return;
      if (data.kind === 'stop') return running.get(data.id)?.abort();
      const controller = new realm.AbortController();
      running.set(data.id, controller);
      void answer(port, data, controller.signal);
    });
    port.start();
    port.postMessage({ kind: 'ready' });
  };
  const receive = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== realm.parent || event.origin !== realm.location.origin || !port) return;
    realm.removeEventListener('message', receive);
    serve(port);
  };
  realm.addEventListener('message', receive);
}

const entries = (functions: Readonly<Record<string, { toString: () => string }>>) =>
  Object.entries(functions)
    .map(([name, value]) => `${name}: ${value.toString()}`)
    .join(',\n');

/** The script of a sandboxed document: the very functions that make requests elsewhere, as text. */
export const frameScript = `(${listen.toString()})(self, {
performers: { ${entries(performers)} },
tools: { ${entries(performerTools)} },
${entries({ probe, resourceTiming, violationOf })}
});`;
