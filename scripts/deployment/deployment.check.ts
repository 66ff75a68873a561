import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sendRaw } from '../../lib/demo/test-data/raw-socket';
import { newRunId } from '../../lib/record/run-path';
import { fetchRunRecord } from '../../lib/record/run-record';
import { root } from '../site-build.mjs';
import { buildImage, type Image } from './build-image';
import { readServices } from './compose';
import { readDockerfile } from './dockerfile';
import { writeNginxConfiguration } from './nginx-configuration';

const file = (name: string) => readFileSync(join(root, name), 'utf8');
const services = readServices({});

const ports = { docs: 3140, api: 3141, redis: 3142, one: [3143, 3144], two: [3145, 3146] } as const;
const docs = `http://localhost:${ports.docs}`;
const api = `http://localhost:${ports.api}`;
const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'preflight-deployment-'));
const running: ChildProcess[] = [];
let image: Image;
let instances: ChildProcess[] = [];

function start(program: string, args: readonly string[], options: Parameters<typeof spawn>[2] = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  running.push(child);
  return child;
}

/** Starts a container of the image: its command, as its user, where it can't write. */
function startInstance([docsPort, apiPort]: readonly [number, number]): ChildProcess {
  const { env, command, folder: cwd } = image;
  const [program = '', ...args] = command;
  expect(program).toBe('node');
  return start(process.execPath, args, {
    cwd,
    ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    env: {
      NODE_ENV: 'production',
      ...env,
      ...services.site.environment,
      PREFLIGHT_REDIS_URL: `redis://127.0.0.1:${ports.redis}`,
      PREFLIGHT_LOG_LEVEL: 'error',
      PREFLIGHT_DOCS_PORT: String(docsPort),
      PREFLIGHT_API_PORT: String(apiPort),
    },
  });
}

function startNginx(configuration: string): void {
  const checked = spawnSync('nginx', ['-t', '-c', configuration], { encoding: 'utf8' });
  expect(checked.stderr).toContain('test is successful');
  start('nginx', ['-c', configuration, '-g', 'daemon off;']);
}

const servers = (list: readonly number[]) =>
  list.map((port) => `server 127.0.0.1:${port}`).join(' max_fails=1; ');

async function isAnswered(url: string): Promise<void> {
  await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), {
    timeout: 60_000,
    interval: 200,
  });
}

/** When anything in the image was written last, in milliseconds. */
function lastWrite(): number {
  const names = readdirSync(image.folder, { recursive: true, encoding: 'utf8' });
  return Math.max(
    ...names
      .filter((name) => !name.includes('node_modules'))
      .map((name) => statSync(join(image.folder, name)).mtimeMs),
  );
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  image = buildImage(readDockerfile(file('Dockerfile')), root, folder, {
    ...services.site.build?.args,
    PREFLIGHT_DOCS_ORIGIN: docs,
    PREFLIGHT_API_ORIGIN: api,
    PREFLIGHT_API_CROSS_SITE_ORIGIN: `http://127.0.0.1:${ports.api}`,
  });
  spawnSync('chmod', ['-R', 'a-w,a+rX', image.root]);
  const [redis = '', ...redisArgs] = services.redis.command ?? [];
  start(redis, [...redisArgs, '--port', String(ports.redis), '--dir', folder]);
  instances = [startInstance(ports.one), startInstance(ports.two)];
  const [one, two] = [ports.one, ports.two];
  startNginx(
    writeNginxConfiguration(join(folder, 'nginx'), {
      docsServers: servers([one[0], two[0]]),
      apiServers: servers([one[1], two[1]]),
      listen: [ports.docs, ports.api],
    }),
  );
  for (const url of [
    docs,
    api,
    `http://127.0.0.1:${one[1]}`,
    `http://127.0.0.1:${two[1]}`,
    `http://127.0.0.1:${two[0]}`,
  ])
    await isAnswered(`${url}/readyz`);
});

afterAll(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true, force: true });
});

test('the image runs as a user of its own, and nothing is written to it', async () => {
  expect(image.user).toBe('node');
  const before = lastWrite();
  await fetch(`${docs}/guide/caching`);
  await fetch(`${docs}/opengraph-image`);
  await fetch(`${api}/r/${newRunId()}/a/v1`);
  expect(lastWrite()).toBe(before);
});

test('pages come through nginx with their headers, from its cache too', async () => {
  for (let count = 0; count < 2; count += 1) {
    expect((await fetch(`${docs}/icon.svg`)).status).toBe(200);
    const page = await fetch(`${docs}/guide/caching`);
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain(
      `connect-src 'self' ${api} http://127.0.0.1:${ports.api};`,
    );
    expect(page.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(await page.text()).toContain('<h1');
  }
});

test.each(['/%63sp-lab', '//csp-lab', '/csp-lab/', '/x/../csp-lab', '/%63onformance'])(
  'a cache whose key is the decoded path keeps nothing of %s',
  async (written) => {
    const head = `GET ${written} HTTP/1.1\r\nHost: localhost:${ports.docs}\r\nConnection: close\r\n\r\n`;
    const first = await sendRaw(ports.docs, [head], 10_000);
    expect(first).toMatch(/^HTTP\/1\.1 308 /);
    const page = await fetch(docs + (written.includes('conformance') ? '/conformance' : '/csp-lab'));
    expect([page.status, page.redirected]).toEqual([200, false]);
  },
);

test('what arrives is recorded as it was sent, by any method that nginx passes on', async () => {
  const run = newRunId();
  const head = `CHICKEN /r/${run}/a//v1?a=%62 HTTP/1.1\r\nHost: localhost:${ports.api}\r\nx_under_Score: a\r\nX-Twice: b\r\nX-Twice: c\r\n\r\n`;
  expect(await sendRaw(ports.api, [head])).toMatch(/^HTTP\/1\.1 200 /);
  const { exchanges } = await fetchRunRecord(api, run);
  expect(exchanges.map(({ request }) => request.method)).toEqual(['CHICKEN']);
  const headers = exchanges[0]?.request.headers.map(([name, value]) => `${name}: ${value}`);
  expect(headers).toEqual(expect.arrayContaining(['x_under_Score: a', 'X-Twice: b', 'X-Twice: c']));
  expect(exchanges[0]?.request.url).toContain('//v1?a=%62');
});

test('a body that is too long is refused with CORS headers', async () => {
  const { status, headers } = await fetch(`${api}/v1`, { method: 'POST', body: 'a'.repeat(100_000) });
  expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([413, '*']);
});

test('what one instance records comes to who asked the other, as it happens', async () => {
  const run = newRunId();
  const stream = await fetch(`${api}/runs/${run}/events`);
  const startedAt = performance.now();
  await fetch(`${api}/r/${run}/live/v1`);
  await fetch(`${api}/r/${run}/live-too/v1`);
  let text = '';
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes('"live"') && text.includes('"live-too"')) break;
  }
  expect(text).toContain('"live-too"');
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

test('a visitor is told apart by the address that nginx saw, whatever they claim', async () => {
  const used = async (claim: string) => {
    const { headers } = await fetch(`http://127.0.0.1:${ports.api}/v1`, {
      headers: { 'X-Forwarded-For': claim },
    });
    return Number(headers.get('RateLimit-Remaining'));
  };
  const first = await used('192.0.2.1');
  expect([await used('192.0.2.2'), await used('192.0.2.3')]).toEqual([first - 1, first - 2]);
});

test("a header of a response does not command nginx, were it one of nginx's own", async () => {
  const upstream = createServer((_, response) => {
    response.writeHead(200, { 'X-Accel-Redirect': '/other', 'X-Accel-Limit-Rate': '1' });
    response.end('a'.repeat(2_000));
  }).listen(3147);
  const configuration = writeNginxConfiguration(join(folder, 'nginx-commanded'), {
    docsServers: servers([3147]),
    apiServers: servers([3147]),
    listen: [3148, 3149],
  });
  startNginx(configuration);
  await vi.waitFor(async () => {
    const response = await fetch('http://localhost:3149/v1');
    expect(response.status).toBe(200);
    expect(await response.text()).toHaveLength(2_000);
  }, 5_000);
  upstream.close();
  upstream.closeAllConnections();
});

test('with an instance gone the other answers; one that is told to end leaves nothing behind', async () => {
  const [one, two] = instances;
  one?.kill('SIGTERM');
  expect(await once(one ?? process, 'exit')).toEqual([0, null]);
  for (let count = 0; count < 8; count += 1) {
    expect((await fetch(`${docs}/guide/how-cors-works?${count}`)).status).toBe(200);
    expect((await fetch(`${api}/v1`)).status).toBe(200);
  }
  expect(two?.exitCode).toBeNull();
  await expect(fetch(`http://127.0.0.1:${ports.one[1]}/healthz`)).rejects.toThrow();
});
