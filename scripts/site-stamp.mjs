// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS_OUTSIDE_BUILD = new Set([
  'node_modules',
  'e2e',
  'bench',
  'packages',
  'pictures',
  'test-results',
  'playwright-report',
]);
/** What only tests or the running servers read; no page has it. */
const VARIABLES_OUTSIDE_BUILD = new Set([
  'PREFLIGHT_BROWSER',
  'PREFLIGHT_DOCS_PORT',
  'PREFLIGHT_EMBED_ORIGINS',
  'PREFLIGHT_LISTEN_HOST',
  'PREFLIGHT_LOG_LEVEL',
  'PREFLIGHT_METRICS_HOST',
  'PREFLIGHT_METRICS_PORT',
  'PREFLIGHT_REDIS_URL',
  'PREFLIGHT_TRUSTED_PROXIES',
]);
const FILES_OUTSIDE_BUILD =
  /\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$|^LICENSE$|^(playwright|vitest)\.config\.ts$/;

/**
 * @param {string} prefix
 * @param {string} name of a folder
 */
function isOutsideBuild(prefix, name) {
  if (prefix === 'scripts/') return name !== 'servers';
  return name.startsWith('.') || FOLDERS_OUTSIDE_BUILD.has(name);
}

/** @typedef {{ docsOrigin: string, apiPort: number | null }} BuiltSite what `site.config.ts` resolved to */

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {Generator<string>} paths relative to the root
 */
function* buildInputs(folder, prefix = '') {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (isOutsideBuild(prefix, entry.name)) continue;
      yield* buildInputs(join(folder, entry.name), `${prefix}${entry.name}/`);
    } else if (
      entry.name.startsWith('.env') ||
      !(prefix === 'scripts/' || entry.name.startsWith('.') || FILES_OUTSIDE_BUILD.test(entry.name))
    ) {
      yield prefix + entry.name;
    }
  }
}

/**
 * A digest that changes when a build would come out differently: the names, sizes and times of its source files, and the
 * PREFLIGHT_* variables that it reads.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} SHA-256 in hex
 */
export function digestInputs(root, env) {
  const hash = createHash('sha256');
  for (const path of [...buildInputs(root)].toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  for (const name of Object.keys(env).toSorted()) {
    if (name.startsWith('PREFLIGHT_') && !VARIABLES_OUTSIDE_BUILD.has(name))
      hash.update(`${name}=${env[name] ?? ''}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} distFolder */
const stampPath = (distFolder) => join(distFolder, 'preflight-stamp.json');

/** @param {string} distFolder */
const buildId = (distFolder) => readFileSync(join(distFolder, 'BUILD_ID'), 'utf8');

/**
 * Marks a finished build with the digest of what went into it.
 *
 * @param {string} distFolder
 * @param {string} inputs
 * @param {BuiltSite} site
 */
export function writeStamp(distFolder, inputs, site) {
  writeFileSync(stampPath(distFolder), JSON.stringify({ inputs, buildId: buildId(distFolder), site }));
}

/**
 * What is known of the build in a folder.
 *
 * @param {string} distFolder
 * @returns {{ inputs: string, site: BuiltSite } | null} null when there is no finished build with a stamp of its own
 */
export function readStamp(distFolder) {
  try {
    const stamp = /** @type {unknown} */ (JSON.parse(readFileSync(stampPath(distFolder), 'utf8')));
    if (
      typeof stamp !== 'object' ||
      stamp === null ||
      !('inputs' in stamp && 'buildId' in stamp && 'site' in stamp)
    )
      return null;
    const site = readBuiltSite(stamp.site);
    if (typeof stamp.inputs !== 'string' || stamp.buildId !== buildId(distFolder) || site === null)
      return null;
    return { inputs: stamp.inputs, site };
  } catch {
    return null;
  }
}

/**
 * @param {unknown} value
 * @returns {BuiltSite | null} null when the value is something else
 */
export function readBuiltSite(value) {
  if (typeof value !== 'object' || value === null || !('docsOrigin' in value && 'apiPort' in value))
    return null;
  const { docsOrigin, apiPort } = value;
  if (typeof docsOrigin !== 'string' || !(apiPort === null || typeof apiPort === 'number')) return null;
  return { docsOrigin, apiPort };
}
