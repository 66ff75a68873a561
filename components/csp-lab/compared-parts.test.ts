import { describe, expect, it } from 'vitest';
import { comparedParts } from './compared-parts';

describe('where the parts differ', () => {
  it.each([
    ['3000', '3001', 3],
    ['http', 'https', 4],
    ['b\u{1F600}a', 'b\u{1F600}c', 2],
    ['*', 'data:', 0],
    ['same', 'same', undefined],
    [null, '3001', undefined],
    ['80', null, undefined],
  ])('%s beside %s', (expression, url, differsAt) => {
    const compared = comparedParts({ expression, url });
    expect(compared.differsAt).toBe(differsAt);
    expect([compared.left.value, compared.right.value]).toEqual([expression, url]);
  });
});
