import { expect, test } from 'vitest';
import { scenarioById } from '../../lib/scenarios/catalogue';
import { fakeBrowser } from './test-data/fake-browser';
import { openTestedBrowser } from './tested-browser';

const four = ['simple-get', 'x-foobar', 'put', 'delete'];
const scenarios = four.map(scenarioById);
const crash = () => {
  throw new Error('Firefox ended.');
};
const browserOf = (browser: ReturnType<typeof fakeBrowser>) =>
  openTestedBrowser('firefox', '/usr/bin/firefox-esr', 'http://localhost:3000', browser.open);

test('a browser that behaves is started once and asked once', async () => {
  const browser = fakeBrowser('firefox');
  const tested = await browserOf(browser);
  const results = await tested.run(scenarios);
  await tested.close();
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(tested.restarts).toEqual([]);
  expect(browser.log).toEqual(['start', 'open http://localhost:3000/conformance', four.join(' '), 'close']);
});

test('a crash that is over once the browser is started again loses no case, and is told', async () => {
  const browser = fakeBrowser('firefox', { atBatch: (_, batch) => (batch === 1 ? crash() : undefined) });
  const tested = await browserOf(browser);
  expect((await tested.run(scenarios)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(tested.restarts).toEqual(['Firefox ended. It was running 4 scenarios, simple-get to delete.']);
  expect(browser.log.filter((line) => line === 'start')).toHaveLength(2);
});

test('the case that makes it crash is found, tried once more and reported; the others are run', async () => {
  const browser = fakeBrowser('firefox', {
    atBatch: (ids) => (ids.includes('put') ? crash() : undefined),
  });
  const tested = await browserOf(browser);
  const results = await tested.run(scenarios);
  expect(results.map(({ ok }) => ok)).toEqual([true, true, false, true]);
  expect(results[2]).toEqual({ ok: false, message: 'firefox failed twice: Firefox ended.' });
  expect(browser.log.filter((line) => line === 'put')).toHaveLength(2);
  expect(tested.restarts).toHaveLength(4);
  expect((await tested.run([scenarioById('simple-get')])).map(({ ok }) => ok)).toEqual([true]);
});

test('a hang is a crash: the call that is given up says so', async () => {
  const late = 'preflightRunBatch() in Firefox took longer than 60.5 s.';
  const browser = fakeBrowser('firefox', {
    atBatch: (_, batch) => {
      if (batch === 1) throw new Error(late);
    },
  });
  const tested = await browserOf(browser);
  const [result] = await tested.run([scenarioById('put')]);
  expect(result?.ok).toBe(true);
  expect(tested.restarts).toEqual([`${late} It was running put.`]);
});

test.each([
  ['too few answers', [], /^firefox failed twice: The conformance page answered for 0 of 1 scenarios\.$/],
  [
    'something else',
    {},
    /^firefox failed twice: The conformance page answered something else than results: /,
  ],
  [
    'half a result',
    [{ recordKey: { runId: '', attempt: '' } }],
    /something else than results: .*"observed"/s,
  ],
])('%s are no result', async (_, answer, message) => {
  const tested = await browserOf(fakeBrowser('firefox', { atBatch: () => answer }));
  expect(await tested.run([scenarioById('put')])).toEqual([
    { ok: false, message: expect.stringMatching(message) },
  ]);
});

test('a browser that does not start again is given up, and every case left says why', async () => {
  const browser = fakeBrowser('firefox', {
    atStart: (start) => {
      if (start > 1) throw new Error('Firefox did not start within 60 s.');
    },
    atBatch: crash,
  });
  const tested = await browserOf(browser);
  const failed = {
    ok: false,
    message: 'firefox does not start again: Firefox did not start within 60 s.',
  };
  expect(await tested.run(scenarios)).toEqual([failed, failed, failed, failed]);
  expect(await tested.run([scenarioById('put')])).toEqual([failed]);
  expect(browser.log.filter((line) => line === 'start')).toHaveLength(3);
});

test('a browser that does not start at all is an error, and is closed', async () => {
  const browser = fakeBrowser('firefox', { atStart: crash });
  await expect(browserOf(browser)).rejects.toThrow('Firefox ended.');
  expect(browser.log.at(-1)).toBe('close');
});
