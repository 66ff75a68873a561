import { fork, type ChildProcess } from 'node:child_process';
import type { Logger } from '../log';
import { readyMessage } from './serve-as-child';

/** A program that is to run all the time. */
export type SupervisedProgram = {
  /** As the log names it, such as "The demo API". */
  readonly name: string;
  /** The module that Node runs. */
  readonly file: string;
  /** Options of Node itself. */
  readonly execArgv?: readonly string[];
};

export type SuperviseOptions = {
  readonly log: Logger;
  /** Is told of each start of a program. */
  readonly onStart?: (program: SupervisedProgram) => void;
  /** First wait before a program is started again; each further one is twice as long, up to the longest. */
  readonly firstWaitMs?: number;
  readonly longestWaitMs?: number;
  /** A program that has run for so long begins with the first wait again. */
  readonly settledMs?: number;
  /** What still runs so long after `end` is killed. */
  readonly killMs?: number;
};

export type Supervision = {
  /** The processes that run now. */
  readonly children: () => readonly ChildProcess[];
  /** Tells every program to end. */
  readonly end: () => void;
  /** The exit code, once all have ended: 1 when one could not even start, else 0. */
  readonly ended: Promise<number>;
};

/** Runs each program as a process of its own, and starts it again when it ends, so that none takes another along. */
export function supervise(
  programs: readonly SupervisedProgram[],
  {
    log,
    onStart,
    firstWaitMs = 250,
    longestWaitMs = 10_000,
    settledMs = 30_000,
    killMs = 9_500,
  }: SuperviseOptions,
): Supervision {
  const running = new Set<ChildProcess>();
  const waiting = new Set<NodeJS.Timeout>();
  let isEnding = false;
  let exitCode = 0;
  let resolveEnded: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    resolveEnded = resolve;
  });

  function end(): void {
    if (isEnding) return;
    isEnding = true;
    for (const timer of waiting) clearTimeout(timer);
    for (const child of running) child.kill('SIGTERM');
    setTimeout(() => {
      for (const child of running) child.kill('SIGKILL');
    }, killMs).unref();
    resolveWhenAllEnded();
  }

  function resolveWhenAllEnded(): void {
    if (isEnding && running.size === 0) resolveEnded(exitCode);
  }

  function start(program: SupervisedProgram, wasReady: boolean, waitMs: number): void {
    const child = fork(program.file, {
      stdio: 'inherit',
      execArgv: [...process.execArgv, ...(program.execArgv ?? [])],
    });
    const startedAt = performance.now();
    let isReady = wasReady;
    running.add(child);
    onStart?.(program);
    child.on('message', (message) => {
      if (message === readyMessage) isReady = true;
    });
    child.once('error', (error) => onEnd(`with ${error.message}`));
    child.once('exit', (code, signal) => onEnd(signal === null ? `with exit code ${code}` : `by ${signal}`));

    function onEnd(how: string): void {
      if (!running.delete(child)) return;
      if (isEnding) return resolveWhenAllEnded();
      if (!isReady) {
        log.fatal(`${program.name} ended ${how} before it was ready. Everything ends.`);
        exitCode = 1;
        return end();
      }
      const wait = performance.now() - startedAt >= settledMs ? firstWaitMs : waitMs;
      log.error(`${program.name} ended ${how}. It starts again in ${wait / 1000} s.`);
      const timer = setTimeout(() => {
        waiting.delete(timer);
        start(program, true, Math.min(wait * 2, longestWaitMs));
      }, wait);
      waiting.add(timer);
    }
  }

  for (const program of programs) start(program, false, firstWaitMs);
  return { children: () => [...running], end, ended };
}
