import { expect, test } from 'vitest';
import type { BlockKind } from '../cors/block';
import { blockKinds } from '../cors/block-kinds';
import { predict } from '../cors/predict';
import type { PreflightTrigger } from '../cors/preflight-trigger';
import { scenarios, themes } from './catalogue';
import { resolveScenario } from './resolve-scenario';
import { place } from './test-data/place';

/** Why no scenario can show them. */
const blocksWithoutScenario: Readonly<Partial<Record<BlockKind, string>>> = {
  'sandbox-without-scripts': 'No script of such a page runs, so there is nothing to run.',
  'redirect-scheme': 'The demo API redirects to its own addresses only.',
  'redirect-stream-body': 'A stream is not sent over HTTP/1.1, so no redirect can follow.',
};

test('every kind of block has a scenario, or a reason why it has none', () => {
  const shown = Object.values(themes)
    .flat()
    .flatMap(({ expected: [, block, , engines = {}] }) => [
      block,
      ...Object.values(engines).map(([, engineBlock]) => engineBlock),
    ])
    .filter((block) => block !== null);
  for (const kind of shown) expect(blocksWithoutScenario).not.toHaveProperty(kind);
  expect([...new Set([...shown, ...Object.keys(blocksWithoutScenario)])].toSorted()).toEqual(
    Object.keys(blockKinds).toSorted(),
  );
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
    const [first, ...others] = predict(resolveScenario(data, place)).preflightTriggers;
    return first === undefined || others.length > 0 ? [] : [first.kind];
  });
  expect([...new Set(alone)].toSorted()).toEqual(Object.keys(triggerKinds).toSorted());
});
