// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @param {string} file the program, a path or a name on PATH
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number, isQuiet?: boolean }} [options]
 *   `isQuiet`: its output is returned and not shown
 * @returns {Promise<{ code: number, output: string }>} its exit code (1 when a signal or the time limit ended it, 127
 *   when it could not be started) and, when quiet, what it wrote
 */
export function runCommand(file, args, options = {}) {
  const { timeoutSeconds, isQuiet = false, ...rest } = options;
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, {
      ...rest,
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds * 1000 }),
    });
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      const ended = signal === null ? '' : `${file} was ended by ${signal}.\n`;
      resolve({ code: code ?? 1, output: output + ended });
    });
  });
}

/**
 * Runs npm, by the program that started this one where npm did.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 * @returns {ReturnType<typeof runCommand>}
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  return npm === undefined
    ? runCommand('npm', args, options)
    : runCommand(process.execPath, [npm, ...args], options);
}
