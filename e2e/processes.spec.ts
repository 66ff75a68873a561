import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newRunId } from '../lib/record/run-path';
import { openPage, runIdOf, site as built } from './live-request';
import manifest from '../package.json' with { type: 'json' };

/** A site of its own on the build under test: supervisor, docs and demo API as processes. */
type Served = {
  readonly supervisor: ChildProcess;
  readonly docs: string;
  readonly api: string;
  readonly log: () => string;
  /** The latest process of that name. */
  readonly pid: (name: 'docs' | 'demo-api') => number;
};

test.describe.configure({ mode: 'serial' });

const started: ChildProcess[] = [];

test.afterEach(async () => {
  for (const supervisor of started.splice(0)) {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null) continue;
    supervisor.kill('SIGTERM');
    await once(supervisor, 'exit');
  }
});

const serveCommand = [process.execPath, `${process.env.PREFLIGHT_DIST_DIR}/servers/serve.mjs`];

async function serve(
  port: number,
  [file = '', ...args] = serveCommand,
  cwd = process.cwd(),
  settings: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const supervisor = spawn(file, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PREFLIGHT_DOCS_ORIGIN: `http://localhost:${port}`,
      PREFLIGHT_API_PORT: String(port + 1),
      ...settings,
    },
  });
  started.push(supervisor);
  let text = '';
  supervisor.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  supervisor.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ready = () =>
    [...text.matchAll(/"process":"([\w-]+)","pid":(\d+),"msg":"Ready\."/g)].map(
      ([, name, pid]) => [name, Number(pid)] as const,
    );
  await expect.poll(() => new Set(ready().map(([name]) => name)).size, { timeout: 30_000 }).toBe(2);
  return {
    supervisor,
    docs: `http://localhost:${port}`,
    api: `http://localhost:${port + 1}`,
    log: () => text,
    pid: (name) => ready().findLast(([of]) => of === name)?.[1] ?? 0,
  };
}

const statusOf = (url: string): Promise<number> =>
  fetch(url, { headers: { Connection: 'close' } }).then(
    ({ status }) => status,
    () => 0,
  );

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

for (const [killed, other] of [
  ['docs', 'demo-api'],
  ['demo-api', 'docs'],
] as const) {
  test(`when ${killed} is killed, ${other} serves on, and it comes back`, async () => {
    const site = await serve(3120);
    const [before, kept] = [site.pid(killed), site.pid(other)];
    const url = { docs: `${site.docs}/guide/caching`, 'demo-api': `${site.api}/v1` };
    process.kill(before, 'SIGKILL');
    await expect.poll(() => site.log()).toMatch(/ended by SIGKILL\. It starts again in 0\.25 s/);
    expect(await statusOf(url[other])).toBe(200);
    await expect.poll(() => statusOf(url[killed]), { timeout: 20_000 }).toBe(200);
    expect(site.pid(killed)).not.toBe(before);
    expect(isRunning(kept)).toBe(true);
  });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal}: what is in flight ends, streams end, nothing is left, and the exit code is 0`, async () => {
    const site = await serve(3120);
    const pids = [site.pid('docs'), site.pid('demo-api')];
    const run = newRunId();
    const delayed = fetch(`${site.api}/r/${run}/a/v1?actual.delay=3000`);
    const stream = await fetch(`${site.api}/runs/${run}/events`);
    const events = stream.text();
    await expect.poll(async () => (await fetch(`${site.api}/runs/${run}`)).text()).toContain('"attempt":"a"');
    const startedAt = performance.now();
    site.supervisor.kill(signal);
    const exit = once(site.supervisor, 'exit');
    await expect.poll(() => statusOf(`${site.docs}/readyz`)).toBe(0);
    await expect.poll(() => statusOf(`${site.api}/readyz`)).toBe(0);
    expect(await events).toMatch(/^retry: \d+\n/);
    const answered = await delayed;
    expect(answered.status).toBe(200);
    await answered.text();
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(pids.filter(isRunning)).toEqual([]);
  });
}

test('a request that takes too long, and a client that sends nothing, hold nothing up for 10 seconds', async () => {
  const site = await serve(3120);
  const delayed = fetch(`${site.api}/v1?actual.delay=10000`).then(
    ({ status }) => status,
    () => 'cut off',
  );
  const idle = [3120, 3121].map((port) => connect(port, '127.0.0.1'));
  for (const socket of idle) {
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write('GET / HTTP/1.1\r\n');
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  const startedAt = performance.now();
  site.supervisor.kill('SIGTERM');
  expect(await once(site.supervisor, 'exit')).toEqual([0, null]);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(await delayed).toBe('cut off');
  for (const socket of idle) socket.destroy();
});

test('when the supervisor itself is killed, nothing is left', async () => {
  const site = await serve(3120);
  const pids = [site.pid('docs'), site.pid('demo-api')];
  site.supervisor.kill('SIGKILL');
  await expect.poll(() => pids.filter(isRunning), { timeout: 10_000 }).toEqual([]);
  expect(await statusOf(`${site.docs}/`)).toBe(0);
});

test('npm start passes a signal on, waits, and leaves nothing behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-npm-start-'));
  const { start } = manifest.scripts;
  const serveFile = JSON.stringify(`${process.cwd()}/${process.env.PREFLIGHT_DIST_DIR}/servers/serve.mjs`);
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'site', scripts: { start } }));
  writeFileSync(
    join(folder, 'scripts', 'start.mjs'),
    `process.chdir(${JSON.stringify(process.cwd())}); await import(${serveFile});`,
  );
  const site = await serve(3120, ['npm', 'start', '--silent'], folder);
  const pids = [site.pid('docs'), site.pid('demo-api')];
  site.supervisor.kill('SIGTERM');
  await once(site.supervisor, 'exit');
  expect(pids.filter(isRunning)).toEqual([]);
  expect(await statusOf(`${site.docs}/`)).toBe(0);
  rmSync(folder, { recursive: true });
});

test('metrics of every process are on a port of their own, and on no other', async () => {
  const site = await serve(3120, serveCommand, process.cwd(), {
    PREFLIGHT_METRICS_PORT: '3122',
    PREFLIGHT_LOG_LEVEL: 'debug',
  });
  const run = newRunId();
  await fetch(`${site.docs}/guide/caching?token=s3cret`);
  await fetch(`${site.docs}/nope/s3cret`);
  await fetch(`${site.api}/r/${run}/a/v1?token=s3cret`, {
    method: 'CHICKEN',
    headers: { Authorization: 'Bearer s3cret', Cookie: 'a=s3cret' },
  });
  process.kill(site.pid('demo-api'), 'SIGKILL');
  await expect.poll(() => site.log()).toContain('The demo API ended by SIGKILL');
  await expect.poll(() => statusOf(`${site.api}/readyz`), { timeout: 10_000 }).toBe(200);
  await fetch(`${site.api}/r/${run}/a/v1`, { method: 'CHICKEN' });

  const text = await (await fetch('http://127.0.0.1:3122/metrics')).text();
  for (const line of [
    /^preflight_docs_response_seconds_count\{status="200",process="docs"\} \d+$/m,
    /^preflight_docs_response_seconds_count\{status="404",process="docs"\} 1$/m,
    /^preflight_demo_response_seconds_count\{kind="actual",method="other",status="200",recorded="true",process="demo-api"\} 1$/m,
    /^preflight_kept_runs\{process="demo-api"\} 1$/m,
    /^preflight_store_degraded\{process="demo-api"\} 0$/m,
    /^preflight_process_starts_total\{program="The demo API",process="supervisor"\} 2$/m,
    /^process_resident_memory_bytes\{process="docs"\} \d+$/m,
  ]) {
    expect(text).toMatch(line);
  }
  expect((await fetch('http://127.0.0.1:3122/')).status).toBe(404);
  expect((await fetch(`${site.docs}/metrics`)).status).toBe(404);
  expect(await (await fetch(`${site.api}/metrics`)).text()).not.toContain('preflight_');

  expect(site.log()).toContain('"path":"/guide/caching","status":200');
  expect(site.log()).toContain('"kind":"actual","isRecorded":true,"status":200');
  expect(site.log()).not.toContain('s3cret');
  expect(site.log()).not.toContain(run);
});

test('a page that follows a run goes on by itself after the demo API has ended, and says what it lost', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const own = await serve(3120);
  // The page knows the demo API that its build names; its browser is led to this one.
  const { host } = new URL(built.api.sameSite);
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${host} localhost:3121`],
  });
  try {
    const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await openPage(page, '/guide/plan-limits');
    const send = async () => {
      const response = await fetch(`${own.api}/r/${await runIdOf(page)}/curl/v1`, {
        headers: { Connection: 'close' },
      });
      expect(response.status).toBe(200);
    };
    const meter = page.getByRole('region', { name: 'Usage of this page' });
    await send();
    await send();
    await expect(meter.getByText('998', { exact: true })).toBeVisible();
    process.kill(own.pid('demo-api'), 'SIGKILL');
    await expect(meter.getByText('and 2 before them, whose record the demo API has lost')).toBeVisible({
      timeout: 20_000,
    });
    await send();
    await expect(meter.getByText('999', { exact: true })).toBeVisible();
  } finally {
    await browser.close();
  }
});
