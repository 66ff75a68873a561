import { expect, test } from 'vitest';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { pictureOf, pictureOfScenario } from './block-picture';

const kinds = Object.keys(blockKinds).filter(isBlockKind);

/** In such a sandbox no script makes a call. */
const withoutCall = 'sandbox-without-scripts';

test.each(kinds.filter((kind) => kind !== withoutCall))(
  '%s: the call departs, and nothing readable comes back',
  (kind) => {
    const picture = pictureOf(kind);
    expect(picture[0]).toMatchObject({ from: 'script', to: 'browser', ends: 'arrives' });
    expect(picture.filter(({ tone }) => tone === 'allowed')).toEqual([]);
  },
);

test(`${withoutCall}: nothing departs or arrives`, () => {
  expect(pictureOf(withoutCall).map(({ ends }) => ends)).toEqual(['is missing']);
});

test('stream-over-http-1: the preflight goes through, as is predicted where the API speaks HTTP/1.1', () => {
  const predicted = pictureOfScenario('stream-upload');
  expect(pictureOf('stream-over-http-1')).toEqual(
    predicted.map(({ from, to, tone, ends }) => ({ from, to, tone, ends })),
  );
});

test.each([
  ['access-control-allow-origin-missing', 'stops at the wall'],
  ['header-not-allowed', 'is held back'],
  ['csp', 'is held back'],
  ['network', 'is missing'],
] as const)('%s: a message that %s', (kind, ends) => {
  expect(pictureOf(kind).map((message) => message.ends)).toContain(ends);
});
