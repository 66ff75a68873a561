import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running program, its children and the folder that is its own. */
export type ChildProgram = {
  readonly folder: string;
  readonly child: ChildProcess;
  /** Resolves when the program has ended, with what it wrote to its standard error. */
  readonly ended: Promise<string>;
  /** Ends the program with its children and removes the folder. */
  readonly stop: () => Promise<void>;
};

const longestComplaint = 4000;

/** A new empty folder that `stop` of a program removes. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'preflight-browser-'));
}

/** Starts a program in a process group of its own. */
export function startProgram(
  file: string,
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): ChildProgram {
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-longestComplaint);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', () => resolve(complaint));
  });
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  };
  process.once('exit', kill);
  const stop = async () => {
    kill();
    process.off('exit', kill);
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { folder, child, ended, stop };
}

/**
 * Asks again every 50 ms until there is an answer.
 * @throws Error when the program ends first, or after `ms` milliseconds
 */
export async function poll<T>(
  program: ChildProgram,
  what: string,
  ms: number,
  ask: () => Promise<T | null> | T | null,
): Promise<T> {
  const end = Date.now() + ms;
  let complaint: string | null = null;
  const notice = async () => {
    complaint = await program.ended;
  };
  void notice();
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (complaint !== null) throw new Error(`${what} ended at once: ${String(complaint).trim()}`);
    if (Date.now() > end) throw new Error(`${what} did not start within ${ms / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
