import { expect, test } from 'vitest';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { pictureOf } from './block-picture';

const kinds = Object.keys(blockKinds).filter(isBlockKind);

test.each(kinds)('%s: the call departs, and nothing readable comes back', (kind) => {
  const picture = pictureOf(kind);
  expect(picture[0]).toMatchObject({ from: 'script', to: 'browser', ends: 'arrives' });
  expect(picture.filter(({ tone }) => tone === 'allowed')).toEqual([]);
});

test.each([
  ['access-control-allow-origin-missing', 'stops at the wall'],
  ['header-not-allowed', 'is held back'],
  ['csp', 'is held back'],
  ['network', 'is missing'],
] as const)('%s: a message that %s', (kind, ends) => {
  expect(pictureOf(kind).map((message) => message.ends)).toContain(ends);
});
