import { expect, test } from 'vitest';
import { predict } from '../../lib/cors/predict';
import { toScenario } from '../../lib/scenarios/play';
import { place } from '../../lib/scenarios/test-data/place';
import { generateBatch } from './generate-scenario';

test('the same seed gives the same batch, another seed or number another one', () => {
  const batch = JSON.stringify(generateBatch(7, 3, 50));
  expect(JSON.stringify(generateBatch(7, 3, 50))).toBe(batch);
  expect(JSON.stringify(generateBatch(8, 3, 50))).not.toBe(batch);
  expect(JSON.stringify(generateBatch(7, 4, 50))).not.toBe(batch);
});

test('a batch reaches every kind of outcome', () => {
  const predictions = generateBatch(1, 0, 4000).map((data) => predict(toScenario(data, place)));
  const kinds = new Set(predictions.map(({ block }) => block?.kind ?? 'none'));
  const triggers = new Set(
    predictions.flatMap(({ preflightTriggers }) => preflightTriggers.map(({ kind }) => kind)),
  );
  expect(triggers.size).toBe(9);
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'none',
      'forbidden-method',
      'header-name-invalid',
      'header-value-invalid',
      'csp',
      'bad-port',
      'access-control-allow-origin-missing',
      'access-control-allow-origin-multiple',
      'access-control-allow-origin-mismatch',
      'access-control-allow-origin-wildcard-with-credentials',
      'access-control-allow-credentials-not-true',
      'origin-null',
      'preflight-status',
      'preflight-redirect',
      'method-not-allowed',
      'header-not-allowed',
      'access-control-allow-headers-unparsable',
      'redirect-mode-error',
      'redirect-limit',
      'cross-origin-resource-policy',
      'event-source-content-type',
    ]),
  );
});
