import { expect, test } from 'vitest';
import { departures } from '../browsers/departures';
import { departuresInPlay } from '../browsers/departures-in-play';
import { profiles } from '../browsers/profiles';
import { predict, predictWithState, type BrowserState } from '../cors/predict';
import type { PredictedExchange } from '../cors/prediction';
import type { Profile } from '../cors/profile';
import { valuesOf } from '../http/header-list';
import { scenarioById, scenarios, themes } from '../scenarios/catalogue';
import { requestUrl, resolveScenario } from '../scenarios/resolve-scenario';
import { keptPreflights, type KeptPreflight } from '../scenarios/test-data/kept-preflights';
import { place } from '../scenarios/test-data/place';

const engines = ['chromium', 'firefox', 'webkit'] as const;
type Engine = (typeof engines)[number];

const play = (id: string, profile: Profile) => predict(resolveScenario(scenarioById(id), place), profile);
const methodsOf = (exchanges: readonly PredictedExchange[]) =>
  exchanges
    .filter(({ isFromHttpCache }) => !isFromHttpCache)
    .map(({ request }) => request.method)
    .join(' ');

for (const { id, expected } of Object.values(themes).flat()) {
  const [methods, block, result, differing = {}] = expected;
  test(`${id} by engine`, () => {
    const standard = [methods, block, result];
    for (const engine of engines) {
      const prediction = play(id, profiles[engine]);
      const got = prediction.result;
      expect([
        engine,
        methodsOf(prediction.exchanges),
        prediction.block?.kind ?? null,
        got.kind === 'response' ? `${got.type}:${got.status}` : got.name,
      ]).toEqual([engine, ...(differing[engine] ?? standard)]);
    }
    for (const other of Object.values(differing)) expect(other).not.toEqual(standard);
  });
}

function lastMethods({ plays }: KeptPreflight, profile: Profile): string {
  let cache: BrowserState['cache'] = [];
  let methods = '';
  for (const [id, atSeconds] of plays) {
    const now = atSeconds * 1000;
    const played = predictWithState(resolveScenario(scenarioById(id), place), { cache, now }, profile);
    ({ cache } = played);
    methods = methodsOf(played.prediction.exchanges);
  }
  return methods;
}

test.each(keptPreflights)('$plays: $methods', (row) => {
  const urls = row.plays.map(([id]) => requestUrl(scenarioById(id), place, null));
  expect(new Set(urls).size).toBe(1);
  expect(lastMethods(row, profiles.spec)).toBe(row.methods);
  for (const engine of engines) {
    const predicted = lastMethods(row, profiles[engine]);
    expect([engine, predicted]).toEqual([engine, row.engines?.[engine] ?? row.methods]);
  }
});

const sentHeaders: readonly (readonly [
  id: string,
  exchange: number,
  header: string,
  spec: string | null,
  engine: Engine,
  value: string | null,
])[] = [
  ['redirect-put-307', 2, 'Origin', 'null', 'firefox', 'http://localhost:3000'],
  ['redirect-put-307', 3, 'Origin', 'null', 'firefox', 'null'],
  ['user-agent', 0, 'User-Agent', null, 'webkit', 'postcards/1.0'],
  ['no-cors-referrer-policy', 0, 'Origin', 'null', 'chromium', 'http://localhost:3000'],
  ['cache-no-store', 0, 'Cache-Control', null, 'chromium', 'no-cache'],
  ['two-headers', 0, 'Access-Control-Request-Headers', 'x-foobar,x-trace', 'chromium', 'x-foobar,x-trace'],
  ['redirect-token-dropped', 2, 'Authorization', null, 'chromium', null],
];

test.each(sentHeaders)('%s, exchange %i, %s: %s; %s: %s', (id, exchange, header, spec, engine, value) => {
  const sent = (profile: Profile) =>
    valuesOf(play(id, profile).exchanges[exchange]?.request.headers ?? [], header)[0] ?? null;
  expect(sent(profiles.spec)).toBe(spec);
  expect(sent(profiles[engine])).toBe(value);
});

const reportOnlyEvents = (profile: Profile): number => play('report-only', profile).violations.length;

test.each([
  ['spec', 2],
  ['chromium', 2],
  ['firefox', 1],
  ['webkit', 2],
] as const)('report-only in %s: %i events for one violation', (id, count) => {
  expect(reportOnlyEvents(profiles[id])).toBe(count);
});

const ofRawServers = 'The catalogue keeps to what people meet; raw servers showed it.';
const noWebSocket = 'The demo API opens no WebSocket; raw servers showed it.';
const inSequences = 'It takes several requests: npm run sequences plays such at random.';
const atRandom = 'Few meet it: npm run differential plays such at random.';

const departuresWithoutScenario: Readonly<Record<string, string>> = {
  'credentialless-unknown': 'Documents of runs have no Cross-Origin-Embedder-Policy.',
  'local-address-blocks': ofRawServers,
  'mixed-content-upgrades': ofRawServers,
  'imported-script-credentials': 'What cookies are sent is compared, and shown of no scenario.',
  'opaque-part-through-service-worker': atRandom,
  'imported-script-errors': atRandom,
  'empty-imported-script': atRandom,
  'track-no-mixed-content': ofRawServers,
  'keepalive-sent-after-timeout': atRandom,
  'stored-response-answers-range': atRandom,
  'local-network-keepalive-refused': atRandom,
  'local-network-worker-refused': atRandom,
  'local-network-permissions-policy': ofRawServers,
  'local-network-sandboxed-frame': ofRawServers,
  'treat-as-public-address': ofRawServers,
  'target-address-space-values': ofRawServers,
  'policies-around-upgrade': ofRawServers,
  'redirect-tainted-before-upgrade': ofRawServers,
  'preflight-reported-by-itself': 'What a policy does is compared, not how it is told.',
  'csp-original-policy-rewritten': 'What a policy does is compared, not how it is told.',
  'preflight-cache-cleared-by-simple-request': inSequences,
  'max-age-zero-keeps-earlier': inSequences,
  'cached-head-must-be-listed': inSequences,
  'upload-listener-served-by-any-entry': inSequences,
  'repeated-location-followed': ofRawServers,
  'redirect-of-own-request-is-credentialed': 'The docs app redirects nothing.',
  'own-preflight-unchecked': 'No redirect leads to the docs app.',
  'web-socket-redirected':
    "A scenario's console lines have to name its block, and Chrome prints of a redirect what it prints of any handshake.",
  'no-cors-origin-lost-by-redirect': 'The docs app redirects nothing.',
  'other-statuses-redirect': atRandom,
  'type-of-dropped-parameters': atRandom,
  'about-blank-not-fetched': atRandom,
  'keepalive-limit-of-fetch-alone': atRandom,
  'keepalive-limit-before-preflight': ofRawServers,
  'unspecified-address-refused': ofRawServers,
  'unknown-resource-policy-taken': 'Documents of runs have no Cross-Origin-Embedder-Policy.',
  'charset-replaced-as-text': ofRawServers,
  'charset-replaced-after-preflight': ofRawServers,
  'no-cors-set-judged-with-earlier-value': atRandom,
  'beacon-tells-of-connection-allowlist': atRandom,
  'nosniff-hidden-from-service-worker': atRandom,
  'module-without-type-through-service-worker': atRandom,
  'empty-user-agent-lost-through-service-worker': atRandom,
  'opaque-body-kept-from-service-worker': atRandom,
  'media-past-service-worker': atRandom,
  'image-of-its-type': atRandom,
  'keepalive-limit-before-service-worker': atRandom,
  'no-cors-data-refused': atRandom,
  'unparsed-module-untold': atRandom,
  'single-content-type': ofRawServers,
  'no-cors-body-type-sent': ofRawServers,
  'http-page-never-downgraded': ofRawServers,
  'preflight-referrer-of-first-url': ofRawServers,
  'content-type-back-after-redirect': ofRawServers,
  'csp-any-path-known': ofRawServers,
  'csp-path-decoded-as-a-whole': ofRawServers,
  'manual-redirect-checked': ofRawServers,
  'csp-port-and-host-as-text': ofRawServers,
  'csp-meta-divided-at-commas': ofRawServers,
  'subprotocol-not-needed': noWebSocket,
  'unasked-subprotocol-ignored': noWebSocket,
  'several-chosen-subprotocols': noWebSocket,
  'subprotocol-of-any-case': noWebSocket,
  'csp-port-80-covers-443': 'The demo API answers neither on port 80 nor on 443.',
  'csp-upgraded-scheme-needs-upgraded-port': 'The demo API has no https: address beside its http: one.',
  'csp-star-covers-any-scheme': 'The demo API answers http: and https: only.',
  'csp-self-covers-no-blob': 'A blob: URL is made by a page while it runs, so no scenario can hold one.',
  'csp-web-transport-hashes-keyword-unknown': 'WebTransport is none of the APIs that scenarios use.',
};

test('every departure changes what an engine does in a scenario, or has a reason why none can show it', () => {
  const inPlay = scenarios.flatMap((data) => {
    const scenario = resolveScenario(data, place);
    return engines.flatMap((engine) => departuresInPlay(scenario, engine).map(({ id }) => id));
  });
  const inSequence = keptPreflights.flatMap(({ departure }) => departure ?? []);
  const doEventsDiffer = reportOnlyEvents(profiles.chromium) !== reportOnlyEvents(profiles.spec);
  const shown = [...inPlay, ...inSequence, ...(doEventsDiffer ? ['csp-report-only-events'] : [])];
  for (const id of shown) expect(departuresWithoutScenario).not.toHaveProperty(id);
  const known = departures.map(({ id }) => id);
  expect([...new Set([...shown, ...Object.keys(departuresWithoutScenario)])].toSorted()).toEqual(
    known.toSorted(),
  );
});
