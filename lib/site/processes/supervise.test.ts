import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { supervise, type SuperviseOptions, type Supervision } from './supervise';

let folder = '';
let supervision: Supervision | null = null;
let lines: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-supervise-'));
  lines = [];
});
afterEach(async () => {
  supervision?.end();
  await supervision?.ended;
  supervision = null;
  rmSync(folder, { recursive: true });
});

/** A program of Node, which first notes its process. */
function program(name: string, body: string) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import fs from 'node:fs'; fs.appendFileSync(${JSON.stringify(file)} + '.pids', process.pid + '\\n');\n${body}`,
  );
  return { name, file };
}

const pidsOf = ({ file }: { readonly file: string }): number[] => {
  try {
    return readFileSync(`${file}.pids`, 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
};

function run(
  programs: Parameters<typeof supervise>[0],
  options: Partial<SuperviseOptions> = {},
): Supervision {
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  supervision = supervise(programs, { log, firstWaitMs: 40, longestWaitMs: 160, ...options });
  return supervision;
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const serving = "process.send('ready'); setInterval(() => {}, 1000);";

test('a program that is killed starts again, and takes none along', async () => {
  const killed = program('Killed', serving);
  const other = program('Other', serving);
  run([killed, other]);
  await vi.waitFor(() => expect([pidsOf(killed).length, pidsOf(other).length]).toEqual([1, 1]), 5000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.kill(pidsOf(killed)[0] ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(pidsOf(killed)).toHaveLength(2), 5000);
  expect(pidsOf(other)).toHaveLength(1);
  expect(isRunning(pidsOf(other)[0] ?? 0)).toBe(true);
  expect(lines.join('')).toContain('Killed ended by SIGKILL. It starts again in 0.04 s.');
});

test('the wait doubles up to the longest while a program keeps ending', async () => {
  const ending = program('Ending', "process.send('ready', () => process.exit(3));");
  run([ending]);
  await vi.waitFor(() => expect(pidsOf(ending)).toHaveLength(5), 10_000);
  expect(
    lines.slice(0, 4).map((line) => /exit code 3\. It starts again in ([\d.]+) s/.exec(line)?.[1]),
  ).toEqual(['0.04', '0.08', '0.16', '0.16']);
});

test('one that has settled waits the first time again', async () => {
  const ending = program('Ending', "process.send('ready', () => process.exit(3));");
  run([ending], { settledMs: 0 });
  await vi.waitFor(() => expect(pidsOf(ending)).toHaveLength(4), 10_000);
  expect(lines.slice(0, 3).every((line) => line.includes('in 0.04 s'))).toBe(true);
});

test('one that can not even start ends everything with 1', async () => {
  const other = program('Other', serving);
  const failing = program('Failing', 'process.exit(1);');
  expect(await run([other, failing]).ended).toBe(1);
  for (const pid of pidsOf(other)) expect(isRunning(pid)).toBe(false);
  expect(lines.join('')).toContain('Failing ended with exit code 1 before it was ready.');
});

test('the end ends all with 0, and kills what does not listen', async () => {
  const deaf = program('Deaf', `process.on('SIGTERM', () => {}); ${serving}`);
  const other = program('Other', serving);
  const { end, ended } = run([deaf, other], { killMs: 200 });
  await vi.waitFor(() => expect([pidsOf(deaf).length, pidsOf(other).length]).toEqual([1, 1]), 5000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  end();
  expect(await ended).toBe(0);
  for (const pid of [...pidsOf(deaf), ...pidsOf(other)]) expect(isRunning(pid)).toBe(false);
});
