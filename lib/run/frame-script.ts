import { obeyPort, type Obeying } from './obey-port';
import { everyPerformer } from './every-performer';
import type { Performer } from './performer';
import { performEarlier } from './perform-earlier';
import { performerTools } from './performer-tools';
import { probe } from './probe';
import type { Realm } from './realm';
import { resourceTiming } from './resource-timing';

/** Waits for the port that the embedding page of this site sends, once, and then obeys what comes through it. */
function listen(realm: Realm, obey: typeof obeyPort, obeying: Obeying): void {
  const source = realm.document.querySelector<HTMLMetaElement>('meta[name="script-source"]')?.content ?? '';
  /** The policy as its author wrote it. */
  const withoutSource = (policy: string) =>
    source === ''
      ? policy
      : policy
          .split(',')
          .map((one) => {
            const at = one.indexOf(`; script-src-elem ${source}`);
            return at === -1 ? one.replace(` ${source}`, '') : one.slice(0, at);
          })
          .join(',');
  const receive = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== realm.parent || event.origin !== realm.location.origin || !port) return;
    realm.removeEventListener('message', receive);
    obey(realm, port, {
      ...obeying,
      told: (violation) => ({ ...violation, originalPolicy: withoutSource(violation.originalPolicy) }),
    });
  };
  realm.addEventListener('message', receive);
}

const entries = (functions: Readonly<Record<string, { toString: () => string }>>) =>
  Object.entries(functions)
    .map(([name, value]) => `${name}: ${value.toString()}`)
    .join(',\n');

/** Each performer once, however many APIs it is of. */
const made = [...new Set<Performer>(Object.values(everyPerformer))];
const performerOf = Object.entries<Performer>(everyPerformer).map(
  ([api, performer]) => `'${api}': made[${made.indexOf(performer)}]`,
);

/** The script of a sandboxed document: the very functions that make requests elsewhere, as text. */
export const frameScript = `((made) => (${listen.toString()})(self, ${obeyPort.toString()}, {
performers: { ${performerOf.join(', ')} },
tools: { ${entries(performerTools)} },
${entries({ performEarlier, probe, resourceTiming })}
}))([${made.map(String).join(',\n')}]);`;
