// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServers } from './bundle-servers.mjs';
import { runCommand } from './run-command.mjs';
import { digestInputs, readBuiltSite, readStamp, writeStamp } from './site-stamp.mjs';

/** @typedef {import('./site-stamp.mjs').BuiltSite} BuiltSite */

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the build is: PREFLIGHT_DIST_DIR, by default `.next`. */
export const distFolder = () => join(root, process.env.PREFLIGHT_DIST_DIR ?? '.next');

/** @returns {string} the path of Next's program; ends the process when the packages are not installed */
export function nextProgram() {
  try {
    return createRequire(import.meta.url).resolve('next/dist/bin/next');
  } catch {
    console.error('The packages are not installed. Run: npm ci');
    process.exit(1);
  }
}

/** @returns {Promise<BuiltSite>} what the configuration resolves to; ends the process when it is bad */
async function readSite() {
  try {
    const { tsImport } = await import('tsx/esm/api');
    const site = readBuiltSite(await tsImport('./built-site.ts', import.meta.url));
    if (site !== null) return site;
    throw new TypeError('scripts/built-site.ts does not say where the site is served.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * The state of the build in PREFLIGHT_DIST_DIR (default `.next`).
 *
 * @returns {Promise<{ site: BuiltSite, inputs: string, needs: string | null }>} `needs`: why it has to be built; null when it
 *   is up to date
 */
export async function buildState() {
  const inputs = digestInputs(root, process.env);
  const stamp = readStamp(distFolder());
  if (stamp?.inputs === inputs) return { site: stamp.site, inputs, needs: null };
  const needs =
    stamp === null ? 'there is no finished build yet' : 'the sources or the configuration changed';
  return { site: await readSite(), inputs, needs };
}

/**
 * Builds when needed, with Next's progress on the terminal; ends the process with the build's exit code when that fails.
 *
 * @param {{ site: BuiltSite, inputs: string, needs: string | null }} state
 */
export async function buildIfNeeded(state) {
  if (state.needs === null) {
    console.log('The build is up to date.');
    return;
  }
  console.log(`Building the site: ${state.needs}. This takes about a minute.`);
  const startedAt = Date.now();
  const { code } = await runCommand(process.execPath, [nextProgram(), 'build'], { cwd: root });
  if (code !== 0) {
    console.error('The build failed.');
    process.exit(code);
  }
  await bundleServers(root, distFolder());
  writeStamp(distFolder(), state.inputs, state.site);
  console.log(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}
