// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand, runNpm } from './run-command.mjs';
import { root } from './site-build.mjs';

/** The newest even major version, which is the next with long-term support; npm's package `node` brings its program. */
const major = 26;

const longestInstallSeconds = 180;
const longestStartMs = 60_000;

/**
 * Installs the newest Node into a folder, apart from the project's own packages.
 *
 * @param {string} folder
 * @returns {Promise<{ path: string } | { problem: string }>} the program, or in a line why it can't be had
 */
export async function newestNode(folder) {
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `node@${major}`];
  const { code, output } = await runNpm(args, {
    cwd: folder,
    isQuiet: true,
    timeoutSeconds: longestInstallSeconds,
  });
  const path = join(folder, 'node_modules', 'node', 'bin', 'node');
  const { output: version } = await runCommand(path, ['--version'], { isQuiet: true });
  if (code === 0 && version.startsWith(`v${major}.`)) return { path };
  return { problem: `npm could not install node@${major}. ${output.split('\n')[0] ?? ''}` };
}

/**
 * Whether the built site starts under that Node, serves a page and answers a preflight, and ends when it is told to.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env of a site that is built
 * @returns {Promise<boolean>}
 */
export async function startsSite(node, env) {
  const server = spawn(node, [join(root, 'scripts', 'start.mjs')], { cwd: root, env, stdio: 'inherit' });
  const ended = once(server, 'exit');
  const isAnswered = await answers(env);
  server.kill('SIGTERM');
  await ended;
  if (!isAnswered) console.error(`The site did not answer under ${node}.`);
  return isAnswered;
}

/** @param {NodeJS.ProcessEnv} env */
async function answers({ PREFLIGHT_DOCS_ORIGIN = '', PREFLIGHT_API_PORT = '' }) {
  const end = performance.now() + longestStartMs;
  while (performance.now() < end) {
    try {
      const page = await fetch(PREFLIGHT_DOCS_ORIGIN);
      const preflight = await fetch(`http://localhost:${PREFLIGHT_API_PORT}/v1`, {
        method: 'OPTIONS',
        headers: { Origin: PREFLIGHT_DOCS_ORIGIN, 'Access-Control-Request-Method': 'GET' },
      });
      return page.ok && preflight.headers.get('access-control-allow-methods') === 'GET';
    } catch {
      await pause(500);
    }
  }
  return false;
}
