import { expect, test } from 'vitest';
import { engineSize } from './engine-size';

test('the engine that every widget loads stays small enough for a page of documentation', async () => {
  const size = await engineSize('lib/cors/engine.ts');
  expect(size).toBeGreaterThan(10 * 1024);
  expect(size).toBeLessThanOrEqual(18_000);
});

test('the engine with every gate stays small', async () => {
  const size = await engineSize('lib/cors/predict.ts');
  expect(size).toBeGreaterThan(await engineSize('lib/cors/engine.ts'));
  expect(size).toBeLessThanOrEqual(24_000);
});
