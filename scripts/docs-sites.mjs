// @ts-check
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from './run-command.mjs';
import { root } from './site-build.mjs';

/** The sites of other generators that embeds are tried in; their sources are in `e2e/sites`. */
export const docsSites = /** @type {const} */ (['docusaurus', 'starlight', 'vitepress']);

/** @typedef {(typeof docsSites)[number]} DocsSite */

/** Packages that these depend on are taken as they were on that day, so that every installation is the same. */
const day = '2026-11-28';

const longestInstallSeconds = 600;
const longestBuildSeconds = 300;

/** @see https://docs.npmjs.com/cli/using-npm/logging: what npm calls a registry that did not answer */
const unreachable =
  /npm (?:error|ERR!) (?:code (?:E(?:AI_AGAIN|NOTFOUND|CONN(?:REFUSED|RESET)|TIMEDOUT|IDLETIMEOUT|HOSTUNREACH|NETUNREACH|5\d\d)|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b|.*\bnetwork\b)/;

/** Outside of the project, whose packages a site would find otherwise. */
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'preflight-docs-sites');

/**
 * Where a site is, once it is built: by its name and what its source is.
 *
 * @param {DocsSite} name
 */
export function siteFolder(name) {
  const source = join(root, 'e2e/sites', name);
  const hash = createHash('sha256').update(day);
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map(({ parentPath, name: file }) => join(parentPath, file)).toSorted()) {
    hash.update(`\0${path.slice(source.length)}\0`).update(readFileSync(path));
  }
  return join(cache, `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/**
 * Installs a site's packages and builds it, unless that was done before.
 *
 * @param {DocsSite} name
 * @returns {Promise<{ kind: 'built' } | { kind: 'unreachable', problem: string } | { kind: 'failed', output: string }>}
 *   `unreachable`: the registry, in a line of npm's
 */
export async function buildSite(name) {
  const folder = siteFolder(name);
  if (existsSync(folder)) return { kind: 'built' };
  mkdirSync(cache, { recursive: true });
  const place = mkdtempSync(join(cache, 'building-'));
  try {
    cpSync(join(root, 'e2e/sites', name), place, { recursive: true });
    const options = {
      cwd: place,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      isQuiet: true,
    };
    const install = [
      'install',
      `--before=${day}`,
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--prefer-offline',
      '--fetch-retry-maxtimeout=10000',
    ];
    const installed = await runNpm(install, {
      ...options,
      timeoutSeconds: longestInstallSeconds,
    });
    if (installed.code !== 0) {
      const problem = unreachable.exec(installed.output)?.[0];
      return problem === undefined
        ? { kind: 'failed', output: installed.output }
        : { kind: 'unreachable', problem };
    }
    const built = await runNpm(['run', 'build'], {
      ...options,
      timeoutSeconds: longestBuildSeconds,
    });
    if (built.code !== 0) return { kind: 'failed', output: built.output };
    renameSync(join(place, 'built'), folder);
    return { kind: 'built' };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
