// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { browserPlaces } from './browser-places.mjs';

/** @typedef {{ path: string } | { problem: string }} Found */

const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/**
 * Where the three browsers are that the differential run asks, or what to install where one is not.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {Record<'chromium' | 'firefox' | 'webkit', Found>}
 */
export function installedBrowsers(env = process.env, exists = existsSync) {
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  /** @param {readonly string[]} names */
  const onPath = (names) =>
    names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))).find(exists);
  /**
   * @param {string | undefined} found
   * @param {string} problem
   * @returns {Found}
   */
  const orProblem = (found, problem) => (found === undefined ? { problem } : { path: found });
  const chromium =
    env.PREFLIGHT_BROWSER !== undefined && env.PREFLIGHT_BROWSER !== ''
      ? env.PREFLIGHT_BROWSER
      : browserPlaces(process.platform, env).find(exists);
  const isWebKitDriven = onPath(['WebKitWebDriver']) !== undefined && onPath(['Xvfb']) !== undefined;
  return {
    chromium: orProblem(chromium, 'No Chromium: install it (Debian: apt-get install chromium).'),
    firefox: orProblem(
      onPath(['firefox-esr', 'firefox']),
      'No Firefox: install it (Debian: apt-get install firefox-esr).',
    ),
    webkit: orProblem(
      isWebKitDriven ? MINI_BROWSER.find(exists) : undefined,
      'No WebKitGTK that can be driven: install it (Debian: apt-get install webkit2gtk-driver xvfb xauth dbus).',
    ),
  };
}
