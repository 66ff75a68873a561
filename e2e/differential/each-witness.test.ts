import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { place } from '../../lib/scenarios/test-data/place';
import type * as WitnessBrowsers from '../../scripts/witness-browsers.mjs';
import { eachWitness } from './each-witness';
import { serveSite } from './site';
import { openWitness, type Witness } from './witness';

const installed = vi.hoisted(() => new Set<string>());
vi.mock('../../scripts/witness-browsers.mjs', async (importOriginal) => {
  const { witnessBrowsers } = await importOriginal<typeof WitnessBrowsers>();
  return {
    witnessBrowsers: () =>
      witnessBrowsers({ NODE_ENV: 'test', PATH: '/usr/bin' }, (path: string) =>
        [...installed].some((name) => path.includes(name)),
      ),
  };
});
vi.mock('./site', () => ({ serveSite: vi.fn() }));
vi.mock('./witness', () => ({ openWitness: vi.fn() }));

const closed: string[] = [];
const asked: string[] = [];
const witness = (name: Witness['name']): Witness => ({
  name,
  version: '1',
  restarts: [],
  run: () => Promise.resolve([]),
  close: () => Promise.resolve(void closed.push(name)),
});
const work = ({ name }: Witness) => Promise.resolve(void asked.push(name));

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.mocked(serveSite).mockResolvedValue({ place, close: () => Promise.resolve(void closed.push('site')) });
  vi.mocked(openWitness).mockImplementation((name) => Promise.resolve(witness(name)));
});
afterEach(() => {
  for (const list of [closed, asked]) list.length = 0;
  installed.clear();
  vi.clearAllMocks();
});

test('all that are installed are asked, one after the other, and closed', async () => {
  for (const name of ['chromium', 'firefox', 'WebKitWebDriver', 'Xvfb', 'MiniBrowser']) installed.add(name);
  expect(await eachWitness(['chromium', 'firefox', 'webkit'], work)).toEqual([]);
  expect(asked).toEqual(['chromium', 'firefox', 'webkit']);
  expect(closed).toEqual(['chromium', 'firefox', 'webkit', 'site']);
});

test('a missing browser is named with the Debian package to install', async () => {
  installed.add('chromium');
  const absent = await eachWitness(['chromium', 'firefox', 'webkit'], work);
  expect(asked).toEqual(['chromium']);
  expect(absent.map(({ name, kind, problem }) => [name, kind, problem])).toEqual([
    ['firefox', 'missing', expect.stringContaining('apt-get install firefox-esr')],
    ['webkit', 'missing', expect.stringContaining('apt-get install webkit2gtk-driver xvfb')],
  ]);
  for (const { name, problem } of absent)
    expect(console.log).toHaveBeenCalledWith(`${name}: not run. ${problem}`);
});

test('without any browser no site is served', async () => {
  expect(await eachWitness(['firefox', 'webkit'], work)).toHaveLength(2);
  expect(serveSite).not.toHaveBeenCalled();
});

test('a browser that does not start is told, and the next is asked', async () => {
  for (const name of ['chromium', 'firefox']) installed.add(name);
  vi.mocked(openWitness).mockRejectedValueOnce(new Error('Chromium ended at once.'));
  expect(await eachWitness(['chromium', 'firefox'], work)).toEqual([
    { name: 'chromium', kind: 'broken', problem: 'Chromium ended at once.' },
  ]);
  expect(asked).toEqual(['firefox']);
});

test('browser and site are closed when the work fails', async () => {
  installed.add('chromium');
  const failing = () => Promise.reject(new Error('A bug.'));
  await expect(eachWitness(['chromium'], failing)).rejects.toThrow('A bug.');
  expect(closed).toEqual(['chromium', 'site']);
});
