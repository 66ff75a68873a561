import { describe, expect, test } from 'vitest';
import { installedBrowsers } from './installed-browsers.mjs';

const env = { NODE_ENV: 'test', PATH: '/usr/bin:relative' } as const;
const all = [
  '/usr/bin/chromium',
  '/usr/bin/firefox-esr',
  '/usr/bin/WebKitWebDriver',
  '/usr/bin/Xvfb',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
];
const on = (files: readonly string[], more: Record<string, string> = {}) =>
  installedBrowsers({ ...env, ...more }, (path) => files.includes(path));

describe('installedBrowsers', () => {
  test('finds all three', () => {
    expect(on(all)).toEqual({
      chromium: { path: '/usr/bin/chromium' },
      firefox: { path: '/usr/bin/firefox-esr' },
      webkit: { path: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser' },
    });
  });

  test.each([
    ['chromium', '/usr/bin/chromium', 'apt-get install chromium'],
    ['firefox', '/usr/bin/firefox-esr', 'apt-get install firefox-esr'],
    ['webkit', '/usr/bin/WebKitWebDriver', 'webkit2gtk-driver'],
    ['webkit', '/usr/bin/Xvfb', 'xvfb'],
    ['webkit', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', 'webkit2gtk-driver'],
  ] as const)('%s without %s: names the package', (name, missing, named) => {
    const found = on(all.filter((file) => file !== missing));
    expect(found[name]).toEqual({ problem: expect.stringContaining(named) });
    for (const [other, place] of Object.entries(found))
      if (other !== name) expect(place).toHaveProperty('path');
  });

  test('PREFLIGHT_BROWSER is the Chromium', () => {
    expect(on(all, { PREFLIGHT_BROWSER: '/opt/chrome' }).chromium).toEqual({ path: '/opt/chrome' });
  });
});
