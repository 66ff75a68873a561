import { expect, test } from 'vitest';
import { decodePermalink } from '../../lib/permalink/permalink';
import { scenarioById } from '../../lib/scenarios/catalogue';
import { summarize } from './summary';
import type { Absence } from './each-browser';
import type { Disagreement, RunResult } from './run-cases';

const docsOrigin = 'http://localhost:3000';
const one: Disagreement = {
  data: scenarioById('x-foobar'),
  rows: [{ what: 'requests on the wire', predicted: 'OPTIONS, GET', observed: 'GET', standing: 'differs' }],
};
const run = (agreed: number, repeated = 0, seenOnce = 0, restarts: readonly string[] = []) => ({
  name: 'webkit' as const,
  result: {
    agreed,
    repeated: Array.from({ length: repeated }, () => one),
    seenOnce: Array.from({ length: seenOnce }, () => one),
  } satisfies RunResult,
  restarts,
});
const missing: Absence = { name: 'firefox', kind: 'missing', problem: 'apt-get install firefox-esr' };
const broken: Absence = { name: 'chromium', kind: 'broken', problem: 'Chromium ended.' };

test.each([
  ['nothing to tell', [run(500)], [], false, [500, 0, 0]],
  ['disagreements', [run(498, 2)], [], false, [498, 2, 0]],
  ['two browsers', [run(499, 1), run(500)], [], false, [999, 1, 0]],
  ['seen once: neither passed nor failed', [run(497, 0, 3)], [], false, [497, 0, 0]],
  ['seen once, too often', [run(496, 0, 4)], [], false, [496, 4, 0]],
  ['seen once, rarely in many', [run(9950, 0, 50)], [], false, [9950, 0, 0]],
  ['seen once, too often in many', [run(9949, 0, 51)], [], false, [9949, 51, 0]],
  ['a missing browser', [run(500)], [missing], false, [500, 0, 1]],
  ['a missing browser that is demanded', [run(500)], [missing], true, [500, 1, 0]],
  ['a browser that does not start', [run(500)], [broken], false, [500, 1, 0]],
  ['both', [run(500)], [broken, missing], false, [500, 1, 1]],
] as const)('%s', async (_, finished, absent, isDemanded, [passed, failed, skipped]) => {
  expect(await summarize(finished, absent, isDemanded, docsOrigin)).toMatchObject({
    passed,
    failed,
    skipped,
  });
});

test('what was seen once is listed, each with its values and a link to it', async () => {
  const { notes } = await summarize([run(498, 0, 2)], [], false, docsOrigin);
  expect(notes[0]).toBe('webkit: 2 seen once and not again (neither passed nor failed):');
  expect(notes[1]).toBe('  x-foobar: requests on the wire: predicted OPTIONS, GET, observed GET');
  expect(notes).toHaveLength(5);
  const [, fragment = ''] = notes[2]?.split('/playground#') ?? [];
  expect(await decodePermalink(fragment)).toMatchObject({ ok: true });
});

test('too many seen once say that they failed', async () => {
  const { notes } = await summarize([run(496, 0, 4)], [], false, docsOrigin);
  expect(notes[0]).toBe('webkit: 4 seen once and not again (more than 3, so they count as failed):');
});

test('browsers that were not asked or were started again are named', async () => {
  const { notes } = await summarize(
    [run(5, 0, 0, ['WebKit ended. It was running put.'])],
    [missing],
    false,
    '',
  );
  expect(notes).toEqual([
    'firefox: not run. apt-get install firefox-esr',
    'webkit was started again: WebKit ended. It was running put.',
  ]);
});
