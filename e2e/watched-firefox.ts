import { test } from '@playwright/test';
import { installedBrowsers } from '../scripts/installed-browsers.mjs';
import { openWatchedFirefox, type WatchedFirefox } from './browsers/firefox';

/**
 * Opens Firefox for the tests of the file that calls this, which share it, and closes it after them. Where it is not
 * installed they are left out, but fail in CI.
 * @returns what gives the opened browser, once a test runs
 */
export function watchedFirefox(): () => WatchedFirefox {
  const { firefox: found } = installedBrowsers();
  let opened: WatchedFirefox | null = null;
  test.describe.configure({ mode: 'default' });
  test.skip(
    () => 'problem' in found && process.env.CI === undefined,
    'problem' in found ? found.problem : undefined,
  );
  test.beforeAll(async () => {
    if ('problem' in found) throw new Error(found.problem);
    opened = await openWatchedFirefox(found.path);
  });
  test.afterAll(async () => {
    await opened?.close();
  });
  return () => {
    if (opened === null) throw new Error('Firefox is open only while a test runs.');
    return opened;
  };
}
