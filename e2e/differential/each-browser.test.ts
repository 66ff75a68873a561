import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { place } from '../../lib/scenarios/test-data/place';
import type * as InstalledBrowsers from '../../scripts/installed-browsers.mjs';
import { eachBrowser } from './each-browser';
import { serveSite } from './site';
import { openTestedBrowser, type TestedBrowser } from './tested-browser';

const installed = vi.hoisted(() => new Set<string>());
vi.mock('../../scripts/installed-browsers.mjs', async (importOriginal) => {
  const { installedBrowsers } = await importOriginal<typeof InstalledBrowsers>();
  return {
    installedBrowsers: () =>
      installedBrowsers({ NODE_ENV: 'test', PATH: '/usr/bin' }, (path: string) =>
        [...installed].some((name) => path.includes(name)),
      ),
  };
});
vi.mock('./site', () => ({ serveSite: vi.fn() }));
vi.mock('./tested-browser', () => ({ openTestedBrowser: vi.fn() }));

const closed: string[] = [];
const asked: string[] = [];
const browser = (name: TestedBrowser['name']): TestedBrowser => ({
  name,
  version: '1',
  restarts: [],
  run: () => Promise.resolve([]),
  close: () => Promise.resolve(void closed.push(name)),
});
const work = ({ name }: TestedBrowser) => Promise.resolve(void asked.push(name));

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.mocked(serveSite).mockResolvedValue({ place, close: () => Promise.resolve(void closed.push('site')) });
  vi.mocked(openTestedBrowser).mockImplementation((name) => Promise.resolve(browser(name)));
});
afterEach(() => {
  for (const list of [closed, asked]) list.length = 0;
  installed.clear();
  vi.clearAllMocks();
});

test('all that are installed are asked, one after the other, and closed', async () => {
  for (const name of ['chromium', 'firefox', 'WebKitWebDriver', 'Xvfb', 'MiniBrowser']) installed.add(name);
  expect(await eachBrowser(['chromium', 'firefox', 'webkit'], work)).toEqual([]);
  expect(asked).toEqual(['chromium', 'firefox', 'webkit']);
  expect(closed).toEqual(['chromium', 'firefox', 'webkit', 'site']);
});

test('a missing browser is named with the Debian package to install', async () => {
  installed.add('chromium');
  const absent = await eachBrowser(['chromium', 'firefox', 'webkit'], work);
  expect(asked).toEqual(['chromium']);
  expect(absent.map(({ name, kind, problem }) => [name, kind, problem])).toEqual([
    ['firefox', 'missing', expect.stringContaining('apt-get install firefox-esr')],
    ['webkit', 'missing', expect.stringContaining('apt-get install webkit2gtk-driver xvfb')],
  ]);
  for (const { name, problem } of absent)
    expect(console.log).toHaveBeenCalledWith(`${name}: not run. ${problem}`);
});

test('without any browser no site is served', async () => {
  expect(await eachBrowser(['firefox', 'webkit'], work)).toHaveLength(2);
  expect(serveSite).not.toHaveBeenCalled();
});

test('a browser that does not start is told, and the next is asked', async () => {
  for (const name of ['chromium', 'firefox']) installed.add(name);
  vi.mocked(openTestedBrowser).mockRejectedValueOnce(new Error('Chromium ended at once.'));
  expect(await eachBrowser(['chromium', 'firefox'], work)).toEqual([
    { name: 'chromium', kind: 'broken', problem: 'Chromium ended at once.' },
  ]);
  expect(asked).toEqual(['firefox']);
});

test('browser and site are closed when the work fails', async () => {
  installed.add('chromium');
  const failing = () => Promise.reject(new Error('A bug.'));
  await expect(eachBrowser(['chromium'], failing)).rejects.toThrow('A bug.');
  expect(closed).toEqual(['chromium', 'site']);
});
