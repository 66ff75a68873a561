import { describe, expect, test } from 'vitest';
import { browserPlaces } from './browser-places.mjs';
import { findBrowser, launchOptions, type Host } from './browser.mjs';

type Machine = {
  /** Programs there are; true: starts. */
  readonly programs: Record<string, boolean>;
  /** What an installing command puts on the machine, by a word of it; absent: the command fails. */
  readonly installs?: Record<string, string>;
  readonly env?: Record<string, string>;
  readonly platform?: NodeJS.Platform;
  readonly isRoot?: boolean;
  readonly isDebian?: boolean;
};

const ownPath = '/cache/chromium-1/chrome';

function machine({
  programs,
  installs = {},
  env = {},
  platform = 'linux',
  isRoot = false,
  isDebian = false,
}: Machine) {
  const there = new Map(Object.entries(programs));
  const started: string[] = [];
  const ran: string[] = [];
  const host: Host = {
    env: {
      ...process.env,
      PATH: '/usr/local/bin:/usr/bin',
      HOME: '/home/a',
      PREFLIGHT_BROWSER: undefined,
      ...env,
    },
    platform,
    isRoot,
    isDebian,
    ownPath,
    exists: (path) => there.has(path),
    start: (path) => {
      started.push(path);
      return Promise.resolve(there.get(path) ? { version: '150.0' } : { problem: 'a missing library' });
    },
    run: (file, args) => {
      const command = [file, ...args].join(' ');
      ran.push(command.replace(/^.*cli\.js /, 'playwright '));
      const word = Object.keys(installs).find((name) => command.includes(name));
      const path = word === undefined ? undefined : installs[word];
      if (path === undefined) return Promise.resolve({ code: 1, output: 'no network' });
      there.set(path, true);
      return Promise.resolve({ code: 0, output: '' });
    },
    log: () => {},
  };
  return { host, started, ran };
}

describe('findBrowser', () => {
  test('PREFLIGHT_BROWSER goes before what is installed', async () => {
    const { host, started } = machine({
      programs: { '/opt/mine': true, '/usr/bin/chromium': true },
      env: { PREFLIGHT_BROWSER: '/opt/mine' },
    });
    expect(await findBrowser(host)).toEqual({ path: '/opt/mine' });
    expect(started).toEqual(['/opt/mine']);
  });

  test.each([
    ['no such file', {}, 'there is no such file'],
    ['does not start', { '/opt/mine': false }, 'does not start as a browser'],
  ])('PREFLIGHT_BROWSER: %s is an error, whatever is installed', async (_, programs, problem) => {
    const { host, ran } = machine({
      programs: { '/usr/bin/chromium': true, ...programs },
      env: { PREFLIGHT_BROWSER: '/opt/mine' },
    });
    expect(await findBrowser(host)).toEqual({ problem: expect.stringContaining(problem) });
    expect(ran).toEqual([]);
  });

  test('the first installed browser that starts', async () => {
    const { host, started, ran } = machine({
      programs: { '/usr/bin/google-chrome': false, '/usr/bin/chromium': true, [ownPath]: true },
    });
    expect(await findBrowser(host)).toEqual({ path: '/usr/bin/chromium' });
    expect(started).toEqual(['/usr/bin/google-chrome', '/usr/bin/chromium']);
    expect(ran).toEqual([]);
  });

  test("then Playwright's own, already there", async () => {
    const { host, ran } = machine({ programs: { [ownPath]: true } });
    expect(await findBrowser(host)).toEqual({ path: ownPath });
    expect(ran).toEqual([]);
  });

  test('then Playwright fetches one', async () => {
    const { host, ran } = machine({ programs: {}, installs: { playwright: ownPath } });
    expect(await findBrowser(host)).toEqual({ path: ownPath });
    expect(ran).toEqual(['playwright install --no-shell chromium']);
  });

  test("then Debian's package, as root", async () => {
    const { host, ran } = machine({
      programs: {},
      installs: { 'apt-get update': '/var/lists', 'apt-get install': '/usr/bin/chromium' },
      isRoot: true,
      isDebian: true,
    });
    expect(await findBrowser(host)).toEqual({ path: '/usr/bin/chromium' });
    expect(ran.slice(1)).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
  });

  test('a fetched browser that lacks libraries starts once the package has brought them', async () => {
    const { host } = machine({
      programs: { [ownPath]: false },
      installs: { 'apt-get update': '/var/lists', 'apt-get install': '/usr/bin/chromium' },
      isRoot: true,
      isDebian: true,
    });
    expect(await findBrowser(host)).toEqual({ path: '/usr/bin/chromium' });
  });

  test.each([
    ['not root', { isDebian: true }],
    ['not Debian', { isRoot: true }],
  ])('no package is installed when %s; the answer says what to do', async (_, who) => {
    const { host, ran } = machine({ programs: {}, installs: { 'apt-get': '/usr/bin/chromium' }, ...who });
    expect(await findBrowser(host)).toEqual({ problem: expect.stringContaining('set PREFLIGHT_BROWSER') });
    expect(ran.some((command) => command.startsWith('apt-get'))).toBe(false);
  });

  test('a failed update of the package lists ends the attempt', async () => {
    const { host, ran } = machine({ programs: {}, isRoot: true, isDebian: true });
    expect(await findBrowser(host)).toEqual({ problem: expect.stringContaining('Install one') });
    expect(ran.slice(1)).toEqual(['apt-get update']);
  });
});

describe('browserPlaces', () => {
  test.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', { PATH: '/a:/b' }, '/b/google-chrome'],
    ['linux', { PATH: '/a' }, '/opt/google/chrome/chrome'],
    ['darwin', { PATH: '/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'win32',
      { ProgramFiles: String.raw`C:\Program Files` },
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    ],
    [
      'win32',
      { 'ProgramFiles(x86)': String.raw`C:\X` },
      String.raw`C:\X\Microsoft\Edge\Application\msedge.exe`,
    ],
  ])('%s %o: %s', (platform, env, place) => {
    expect(browserPlaces(platform, { NODE_ENV: 'test', ...env })).toContain(place);
  });

  test('a relative folder on PATH is not looked into', () => {
    expect(
      browserPlaces('linux', { NODE_ENV: 'test', PATH: 'here::/a' }).every((place) => place.startsWith('/')),
    ).toBe(true);
  });
});

test('web security stays on, and so does the sandbox unless root', () => {
  const { args } = launchOptions('/usr/bin/chromium');
  expect(args).not.toContain('--disable-web-security');
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});
