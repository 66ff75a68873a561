import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specFetchMetadata } from '../cors/fetch-metadata/fetch-metadata';
import { specConnectionAllowlist } from '../cors/gates/connection-allowlist-profile';
import { specElements } from '../cors/gates/elements-profile';
import { specIntegrity } from '../cors/gates/integrity-profile';
import { specWebSocket } from '../cors/gates/web-socket-profile';
import { specHttpCache } from '../cors/gates/http-cache-profile';
import { specServiceWorker } from '../cors/gates/service-worker-profile';
import { specLocalNetworkAccess } from '../cors/gates/local-network-access-profile';
import { specCspProfile } from '../csp/csp-profile';
import { specProfile } from '../cors/spec-profile';
import { departures, outsideTheModel } from './departures';
import type { Hooks } from './departures/departure';
import { browserOfEngine, lastRun } from './evidence-text';
import { profileOf, profiles } from './profiles';
import { supportIn } from './support';
import { engines } from './test-data/wire';

/** Each point that these hooks change: its name, what an engine does there, and what the standard says. */
function changesOf({
  csp = {},
  connectionAllowlist = {},
  elements = {},
  integrity = {},
  webSocket = {},
  fetchMetadata = {},
  httpCache = {},
  serviceWorker = {},
  localNetworkAccess = {},
  toldErrors = {},
  ...hooks
}: Hooks): [string, unknown, unknown][] {
  const of = (path: string, changed: object, standard: object) =>
    Object.entries<unknown>({ ...changed }).map(([name, value]): [string, unknown, unknown] => [
      `${path}${name}`,
      value,
      Reflect.get(standard, name),
    ]);
  return [
    ...of('', hooks, specProfile),
    ...of('csp.', csp, specCspProfile),
    ...of('connectionAllowlist.', connectionAllowlist, specConnectionAllowlist),
    ...of('integrity.', integrity, specIntegrity),
    ...of('webSocket.', webSocket, specWebSocket),
    ...of('elements.', elements, specElements),
    ...of('fetchMetadata.', fetchMetadata, specFetchMetadata),
    ...of('httpCache.', httpCache, specHttpCache),
    ...of('serviceWorker.', serviceWorker, specServiceWorker),
    ...of('localNetworkAccess.', localNetworkAccess, specLocalNetworkAccess),
    ...of('toldErrors.', toldErrors, specProfile.toldErrors),
  ];
}

const shuffled = fc.shuffledSubarray([...departures], { minLength: departures.length });

describe('the list of departures', () => {
  it('has each id once, and a run in which each engine that departs was seen to', () => {
    expect(new Set(departures.map(({ id }) => id)).size).toBe(departures.length);
    for (const departure of departures) {
      const { id, sentence, hooks } = departure;
      expect(sentence).toMatch(/\.$/);
      for (const engine of engines.filter((name) => hooks[name])) {
        expect([id, engine, lastRun(departure, engine)]).toEqual([id, engine, expect.any(String)]);
      }
    }
  });

  it("departs by MDN's data where it says so", () => {
    const contrary = departures.flatMap(({ id, evidence, hooks }) =>
      evidence.flatMap((one) => {
        if (!('feature' in one)) return [];
        return engines
          .filter((engine) => hooks[engine])
          .filter((engine) => {
            const hasIt = typeof supportIn(one.feature, browserOfEngine[engine]) === 'string';
            return hasIt !== (one.departs === 'with it');
          })
          .map((engine) => `${id} in ${engine}: ${one.feature}`);
      }),
    );
    expect(contrary).toEqual([]);
  });

  it.each(engines)('changes what the standard says, and nothing twice, in %s', (engine) => {
    const changed = departures.flatMap(({ hooks }) => changesOf(hooks[engine] ?? {}));
    for (const [hook, value, standard] of changed) expect([hook, value]).not.toEqual([hook, standard]);
    const names = changed.map(([hook]) => hook);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('makes the same profiles in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...engines), shuffled, (engine, list) => {
        expect(profileOf(engine, list)).toEqual(profiles[engine]);
      }),
    );
  });

  it('says of every difference it leaves out why', () => {
    for (const { sentence, reason, evidence } of outsideTheModel) {
      expect(sentence).toMatch(/\.$/);
      expect(reason).toMatch(/\.$/);
      expect([sentence, evidence.some((one) => 'run' in one)]).toEqual([sentence, true]);
    }
  });
});
