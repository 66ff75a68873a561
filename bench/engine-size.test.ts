import { expect, test } from 'vitest';
import { engineSize } from './engine-size';

test('the engine stays small enough for a page of documentation', async () => {
  const size = await engineSize();
  expect(size).toBeGreaterThan(10 * 1024);
  expect(size).toBeLessThanOrEqual(18_500);
});
