// @ts-check
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { browserPlaces } from './browser-places.mjs';
import { runCommand } from './run-command.mjs';

/**
 * How a Chromium is started for tests.
 *
 * @param {string | undefined} executablePath undefined: Playwright's own
 */
export function launchOptions(executablePath) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  };
}

/**
 * @typedef {{
 *   env: NodeJS.ProcessEnv,
 *   platform: NodeJS.Platform,
 *   isRoot: boolean,
 *   isDebian: boolean,
 *   ownPath: string,
 *   exists: (path: string) => boolean,
 *   start: (path: string) => Promise<{ version: string } | { problem: string }>,
 *   run: (file: string, args: readonly string[], timeoutSeconds: number) => Promise<{ code: number, output: string }>,
 *   log: (line: string) => void,
 * }} Host the machine to look on; `ownPath` is where Playwright keeps its own browser
 */

/**
 * Starts a browser without a window and stops it again.
 *
 * @param {string} executablePath
 * @returns {Promise<{ version: string } | { problem: string }>}
 */
async function start(executablePath) {
  try {
    const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: 60_000 });
    const version = browser.version();
    await browser.close();
    return { version };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [summary = '', ...details] = text.split('\n');
    const complaint = details.filter((line) => line.includes('[err]')).slice(0, 5);
    return { problem: [summary, ...complaint].join('\n') };
  }
}

/** @returns {boolean} */
function isDebian() {
  try {
    return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns {Host} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    isDebian: isDebian(),
    ownPath: chromium.executablePath(),
    exists: existsSync,
    start,
    run: (file, args, timeoutSeconds) =>
      runCommand(file, args, {
        env: {
          ...process.env,
          DEBIAN_FRONTEND: 'noninteractive',
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
        },
        timeoutSeconds,
        isQuiet: true,
      }),
    log: console.log,
  };
}

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Finds a Chromium that starts: the one in PREFLIGHT_BROWSER, else an installed one, else Playwright's own, else one fetched
 * by Playwright, else Debian's package.
 *
 * @param {Host} [host]
 * @returns {Promise<{ path: string } | { problem: string }>} the program's path, or what to do when there is none
 */
export async function findBrowser(host = thisMachine()) {
  const { env, exists, log, ownPath, run } = host;

  /** @type {Set<string>} */
  const tried = new Set();
  /** @param {readonly string[]} paths */
  const firstThatStarts = async (paths) => {
    for (const path of paths) {
      if (!exists(path) || tried.has(realPath(path))) continue;
      tried.add(realPath(path));
      const started = await host.start(path);
      if ('version' in started) {
        log(`Browser: ${path}, version ${started.version}.`);
        return path;
      }
      log(`${path} does not start: ${started.problem}`);
    }
    return null;
  };

  const wanted = env.PREFLIGHT_BROWSER;
  if (wanted !== undefined && wanted !== '') {
    if (!exists(wanted))
      return { problem: `PREFLIGHT_BROWSER is ${JSON.stringify(wanted)}, but there is no such file.` };
    const path = await firstThatStarts([wanted]);
    return path === null
      ? { problem: `PREFLIGHT_BROWSER is ${JSON.stringify(wanted)}, which does not start as a browser.` }
      : { path };
  }

  const places = browserPlaces(host.platform, env);
  const installed = await firstThatStarts([...places, ownPath]);
  if (installed !== null) return { path: installed };

  /**
   * @param {string} what
   * @param {readonly (readonly [string, readonly string[], number])[]} commands program, arguments, seconds
   */
  const install = async (what, commands) => {
    log(`No browser here: installing ${what} ...`);
    for (const [file, args, seconds] of commands) {
      const { code, output } = await run(file, args, seconds);
      if (code !== 0) {
        log(`${output.trimEnd()}\nCould not install ${what}.`);
        return;
      }
    }
    tried.clear();
  };

  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  await install("Playwright's Chromium", [
    [process.execPath, [playwright, 'install', '--no-shell', 'chromium'], 300],
  ]);
  const fetched = await firstThatStarts([ownPath]);
  if (fetched !== null) return { path: fetched };

  if (host.isRoot && host.isDebian) {
    await install("Debian's chromium package", [
      ['apt-get', ['update'], 180],
      ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600],
    ]);
    const packaged = await firstThatStarts(places);
    if (packaged !== null) return { path: packaged };
  }

  return {
    problem:
      'The browser tests need Chrome, Chromium or Edge, and none could be found or installed. Install one, or set PREFLIGHT_BROWSER to its path.',
  };
}
