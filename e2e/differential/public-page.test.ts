import { afterEach, expect, test, vi } from 'vitest';
import { publicPage } from '../../lib/scenarios/public-page';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { place } from '../../lib/scenarios/test-data/place';
import { openBrowser } from '../browsers/open-browser';
import type { PublicPages } from '../browsers/driver';
import { openForAll } from './public-page';
import { openTestedBrowser } from './tested-browser';

vi.mock('../browsers/open-browser', () => ({ openBrowser: vi.fn() }));
vi.mock('./tested-browser', () => ({ openTestedBrowser: vi.fn() }));

const closed: string[] = [];
let asked: PublicPages['permission'] | 'usual' = 'usual';
vi.mocked(openBrowser).mockImplementation((name, _, publicPages) => {
  asked = publicPages?.permission ?? 'usual';
  return Promise.resolve({
    name,
    version: '1',
    open: () => Promise.resolve(),
    call: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
});
vi.mocked(openTestedBrowser).mockImplementation(async (name, program, _, open) => {
  asked = 'usual';
  await open?.(name, program);
  const which = asked;
  return {
    name,
    version: '1',
    restarts: [`${which} was started again`],
    run: (scenarios) =>
      Promise.resolve(scenarios.map(({ id }) => ({ ok: false, message: `${id} in ${which}` }))),
    close: () => Promise.resolve(void closed.push(which)),
  };
});

afterEach(() => {
  closed.length = 0;
});

const of = (id: string, page?: ScenarioData['page']): ScenarioData => ({
  id,
  title: '',
  story: '',
  request: { path: '/' },
  ...(page && { page }),
});
const mixed = [
  of('a', publicPage('denied')),
  of('b'),
  of('c', publicPage('granted')),
  of('d', publicPage('denied')),
  of('e', { origin: 'opaque' }),
];
const told = async (name: 'chromium' | 'firefox' | 'webkit', scenarios: readonly ScenarioData[]) => {
  const browser = await openForAll(name, '/program', place);
  const results = await browser.run(scenarios);
  await browser.close();
  return { browser, texts: results.map((result) => (result.ok ? '' : result.message)) };
};

test.each(['chromium', 'firefox'] as const)(
  'each scenario is run in the %s that has its page',
  async (name) => {
    const { browser, texts } = await told(name, mixed);
    expect(texts).toEqual(['a in denied', 'b in usual', 'c in granted', 'd in denied', 'e in usual']);
    expect(closed).toEqual(['usual', 'granted', 'denied']);
    expect(browser.restarts).toEqual(closed.map((which) => `${which} was started again`));
  },
);

test('no other browser is started for nothing', async () => {
  await told('chromium', [of('b')]);
  expect(closed).toEqual(['usual']);
});

test('WebKit, which checks no addresses, runs all of them as it is', async () => {
  const { texts } = await told('webkit', mixed);
  expect(texts).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `${id} in usual`));
});

test('a browser that does not start fails its own scenarios', async () => {
  vi.mocked(openBrowser).mockRejectedValueOnce(new Error('It ended at once.'));
  const { texts } = await told('firefox', mixed);
  expect(texts).toEqual(['a in denied', 'b in usual', 'It ended at once.', 'd in denied', 'e in usual']);
});
