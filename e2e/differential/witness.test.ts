import { expect, test } from 'vitest';
import { scenarioById } from '../../lib/scenarios/catalogue';
import { fakeBrowser } from './test-data/fake-browser';
import { openWitness } from './witness';

const four = ['simple-get', 'x-foobar', 'put', 'delete'];
const scenarios = four.map(scenarioById);
const crash = () => {
  throw new Error('Firefox ended.');
};
const witnessOf = (browser: ReturnType<typeof fakeBrowser>) =>
  openWitness('firefox', '/usr/bin/firefox-esr', 'http://localhost:3000', browser.open);

test('a browser that behaves is started once and asked once', async () => {
  const browser = fakeBrowser('firefox');
  const witness = await witnessOf(browser);
  const testimonies = await witness.run(scenarios);
  await witness.close();
  expect(testimonies.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(witness.restarts).toEqual([]);
  expect(browser.log).toEqual(['start', 'open http://localhost:3000/conformance', four.join(' '), 'close']);
});

test('a crash that is over once the browser is started again loses no case, and is told', async () => {
  const browser = fakeBrowser('firefox', { atBatch: (_, batch) => (batch === 1 ? crash() : undefined) });
  const witness = await witnessOf(browser);
  expect((await witness.run(scenarios)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(witness.restarts).toEqual(['Firefox ended. It was running 4 scenarios, simple-get to delete.']);
  expect(browser.log.filter((line) => line === 'start')).toHaveLength(2);
});

test('the case that makes it crash is found, tried once more and reported; the others are run', async () => {
  const browser = fakeBrowser('firefox', {
    atBatch: (ids) => (ids.includes('put') ? crash() : undefined),
  });
  const witness = await witnessOf(browser);
  const testimonies = await witness.run(scenarios);
  expect(testimonies.map(({ ok }) => ok)).toEqual([true, true, false, true]);
  expect(testimonies[2]).toEqual({ ok: false, message: 'firefox failed twice: Firefox ended.' });
  expect(browser.log.filter((line) => line === 'put')).toHaveLength(2);
  expect(witness.restarts).toHaveLength(4);
  expect((await witness.run([scenarioById('simple-get')])).map(({ ok }) => ok)).toEqual([true]);
});

test('a hang is a crash: the call that is given up says so', async () => {
  const late = 'preflightRunBatch() in Firefox took longer than 60.5 s.';
  const browser = fakeBrowser('firefox', {
    atBatch: (_, batch) => {
      if (batch === 1) throw new Error(late);
    },
  });
  const witness = await witnessOf(browser);
  const [testimony] = await witness.run([scenarioById('put')]);
  expect(testimony?.ok).toBe(true);
  expect(witness.restarts).toEqual([`${late} It was running put.`]);
});

test.each([
  ['too few answers', '[]', 'The conformance page answered for 0 of 1 scenarios.'],
  ['something else', '{}', 'The conformance page answered something else than results.'],
])('%s are no testimony', async (_, answer, message) => {
  const witness = await witnessOf(fakeBrowser('firefox', { atBatch: () => answer }));
  expect(await witness.run([scenarioById('put')])).toEqual([
    { ok: false, message: `firefox failed twice: ${message}` },
  ]);
});

test('a browser that does not start again is given up, and every case left says why', async () => {
  const browser = fakeBrowser('firefox', {
    atStart: (start) => {
      if (start > 1) throw new Error('Firefox did not start within 60 s.');
    },
    atBatch: crash,
  });
  const witness = await witnessOf(browser);
  const failed = {
    ok: false,
    message: 'firefox does not start again: Firefox did not start within 60 s.',
  };
  expect(await witness.run(scenarios)).toEqual([failed, failed, failed, failed]);
  expect(await witness.run([scenarioById('put')])).toEqual([failed]);
  expect(browser.log.filter((line) => line === 'start')).toHaveLength(3);
});

test('a browser that does not start at all is an error, and is closed', async () => {
  const browser = fakeBrowser('firefox', { atStart: crash });
  await expect(witnessOf(browser)).rejects.toThrow('Firefox ended.');
  expect(browser.log.at(-1)).toBe('close');
});
