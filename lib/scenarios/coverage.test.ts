import { expect, test } from 'vitest';
import type { BlockKind } from '../cors/block';
import { predict } from '../cors/predict';
import type { PreflightTrigger } from '../cors/prediction';
import { scenarios } from './catalogue';
import { toScenario } from './play';
import { expectedPredictions } from './test-data/expected-predictions';
import { place } from './test-data/place';

/** Null where a scenario shows the block; otherwise why none can. */
const blockKinds = {
  'invalid-url': null,
  'url-includes-credentials': null,
  'method-invalid': null,
  'forbidden-method': null,
  'no-cors-method': null,
  'header-name-invalid': null,
  'header-value-invalid': null,
  'member-value-invalid': null,
  'navigate-mode': null,
  'window-not-null': null,
  'only-if-cached-mode': null,
  'body-with-get-or-head': null,
  'stream-without-duplex': null,
  'stream-mode': null,
  'stream-with-keepalive': null,
  'stream-not-supported': null,
  'beacon-scheme': null,
  'bad-port': null,
  'mixed-content': 'Only a page from https: can mix content, and the docs are http: by default.',
  csp: null,
  'local-network-access':
    'Docs and demo API are on one machine by default, so no request goes to a more private one.',
  'same-origin-mode': null,
  'no-cors-redirect-mode': null,
  'scheme-not-http': null,
  'keepalive-limit': null,
  'not-in-http-cache': null,
  'access-control-allow-origin-missing': null,
  'access-control-allow-origin-multiple': null,
  'access-control-allow-origin-wildcard-with-credentials': null,
  'access-control-allow-origin-null': null,
  'origin-null': null,
  'access-control-allow-origin-invalid': null,
  'access-control-allow-origin-mismatch': null,
  'access-control-allow-credentials-not-true': null,
  'preflight-status': null,
  'preflight-redirect': null,
  'access-control-allow-methods-unparsable': null,
  'access-control-allow-headers-unparsable': null,
  'method-not-allowed': null,
  'header-not-allowed': null,
  'authorization-not-covered-by-wildcard': null,
  'redirect-mode-error': null,
  'redirect-location-invalid': null,
  'redirect-scheme': 'The demo API redirects to its own addresses only.',
  'redirect-limit': null,
  'redirect-includes-credentials': null,
  'redirect-stream-body': 'A stream is not sent over HTTP/1.1, so no redirect can follow.',
  'cross-origin-resource-policy': null,
  'stream-over-http-1': null,
  network: 'The demo API always answers.',
  'event-source-status': null,
  'event-source-content-type': null,
  'websocket-handshake': null,
} as const satisfies Readonly<Record<BlockKind, string | null>>;

test('every kind of block has a scenario, or a reason why it has none', () => {
  const blocks = expectedPredictions.flatMap(([, , block, , engines = {}]) => [
    block,
    ...Object.values(engines).map(([, engineBlock]) => engineBlock),
  ]);
  const shown = new Set(blocks.filter((block) => block !== null));
  const expected = Object.entries(blockKinds).flatMap(([kind, reason]) => (reason === null ? [kind] : []));
  expect([...shown].toSorted()).toEqual(expected.toSorted());
});

const triggerKinds = {
  method: true,
  'header-name': true,
  'header-value-byte': true,
  'header-value-length': true,
  'header-value-total': true,
  'content-type': true,
  range: true,
  stream: true,
  'upload-listener': true,
} as const satisfies Readonly<Record<PreflightTrigger['kind'], true>>;

test('every trigger of a preflight has a scenario where it is the only one', () => {
  const alone = scenarios.flatMap((data) => {
    const [first, ...others] = predict(toScenario(data, place)).preflightTriggers;
    return first === undefined || others.length > 0 ? [] : [first.kind];
  });
  expect([...new Set(alone)].toSorted()).toEqual(Object.keys(triggerKinds).toSorted());
});
