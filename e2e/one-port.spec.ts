import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { sendRaw } from '../lib/demo/test-data/raw-socket';
import { newRunId } from '../lib/record/run-path';
import { fetchRunRecord } from '../lib/record/run-record';

const port = 3150;
const docs = `http://localhost:${port}`;
const api = `http://127.0.0.1:${port}/demo`;
let server: ChildProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  server = spawn(process.execPath, [`${process.env.PREFLIGHT_DIST_DIR}/servers/serve.mjs`], {
    env: {
      ...process.env,
      PREFLIGHT_DOCS_ORIGIN: docs,
      PREFLIGHT_ONE_PORT_HOST: `127.0.0.1:${port}`,
      PREFLIGHT_API_ORIGIN: '',
      PREFLIGHT_API_CROSS_SITE_ORIGIN: '',
    },
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(docs).then(
          (response) => response.status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
});

test.afterAll(() => {
  server.kill();
});

test('the demo API answers under /demo of its own host, as its contract says', async () => {
  const simple = await fetch(`${api}/v1/postcards`, { headers: { Origin: docs } });
  expect(simple.status).toBe(200);
  expect(simple.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(simple.headers.get('Access-Control-Expose-Headers')).toBe('*');
  expect(simple.headers.get('RateLimit-Limit')).not.toBeNull();

  const preflight = await fetch(`${api}/v1/postcards`, {
    method: 'OPTIONS',
    headers: {
      Origin: docs,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'x-foobar',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type, Accept, x-foobar');
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET');
  expect(preflight.headers.get('Access-Control-Max-Age')).toBe('86400');

  const planned = await fetch(
    `${api}/v1/postcards?actual.status=418&actual.remove=Access-Control-Allow-Origin`,
  );
  expect(planned.status).toBe(418);
  expect(planned.headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect((await fetch(`${api}/v1/postcards?meter.limit=0`)).status).toBe(429);
  expect((await fetch(`${api}/v1/postcards?actual.colour=red`)).status).toBe(400);
});

test('its host serves nothing else', async () => {
  const host = `http://127.0.0.1:${port}`;
  for (const path of ['/', '/guide/caching', '/frame', '/demonstration', '/%64emo/v1']) {
    const response = await fetch(host + path);
    expect([response.status, response.headers.get('X-Content-Type-Options')]).toEqual([404, 'nosniff']);
  }
  for (const target of [
    '/demo/../frame',
    '/demo/%2e%2e/frame',
    '/demo/.%2E',
    '//demo/v1',
    '/demo\\..\\frame',
  ]) {
    const bytes = await sendRaw(port, [`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`]);
    expect(bytes, target).toMatch(/^HTTP\/1\.1 404 /);
  }
});

test('each address is a client of its own, whatever it claims in X-Forwarded-For', async () => {
  const remaining = async (forwardedFor: string) =>
    Number(
      (await fetch(`${api}/v1`, { headers: { 'X-Forwarded-For': forwardedFor } })).headers.get(
        'RateLimit-Remaining',
      ),
    );
  const first = await remaining('192.0.2.1');
  expect(await remaining('192.0.2.2')).toBe(first - 1);
  const other = await new Promise<number>((resolve) => {
    get(
      {
        host: '127.0.0.2',
        port,
        localAddress: '127.0.0.2',
        path: '/demo/v1',
        headers: { Host: `127.0.0.1:${port}` },
      },
      (response) => {
        response.resume();
        resolve(Number(response.headers['ratelimit-remaining']));
      },
    );
  });
  expect(other).toBe(999);
});

test('what the plan says of a response is what is sent: the headers of the docs are not on it', async () => {
  const { headers } = await fetch(`${api}/v1/postcards`);
  expect(headers.get('Cross-Origin-Resource-Policy')).toBeNull();
  expect(headers.get('Permissions-Policy')).toBeNull();
});

test('on the docs host there is no demo API', async () => {
  for (const path of ['/demo', '/demo/v1/postcards', `/demo/runs/${newRunId()}`]) {
    expect((await fetch(docs + path)).status).toBe(404);
  }
});

test('a page of the docs host runs against it, and the record says that it is not raw', async ({ page }) => {
  await page.goto(`${docs}/frame`);
  const runId = newRunId();
  const status = await page.evaluate(
    (url) => fetch(url, { headers: { 'X-FooBar': 'hello' } }).then((response) => response.status),
    `${api}/r/${runId}/one-port/v1/postcards`,
  );
  expect(status).toBe(200);
  const { exchanges, totals } = await fetchRunRecord(api, runId);
  expect(exchanges.map(({ request, isRaw }) => [request.method, isRaw])).toEqual([
    ['OPTIONS', false],
    ['GET', false],
  ]);
  expect(totals).toEqual({ billed: 1, unbilled: 1 });
});

test("a run's service worker stands before its frame there, too", async ({ page }) => {
  await page.goto(`${docs}/frame`);
  const runId = newRunId();
  const status = await page.evaluate(async (url) => {
    const scope = '/frame?worker=one-port';
    const registration = await navigator.serviceWorker.register('/frame/worker?does=adds-header', { scope });
    const worker = registration.installing ?? registration.active;
    await new Promise<void>((resolve) => {
      const look = () => worker?.state === 'activated' && resolve();
      worker?.addEventListener('statechange', look);
      look();
    });
    const frame = document.createElement('iframe');
    frame.src = scope;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const response = await frame.contentWindow?.fetch(url);
    await registration.unregister();
    return response?.status;
  }, `${api}/r/${runId}/worker/v1/postcards`);
  expect(status).toBe(200);
  const { exchanges } = await fetchRunRecord(api, runId);
  expect(exchanges.map(({ request }) => request.method)).toEqual(['OPTIONS', 'GET']);
});

test('the feed streams through', async ({ page }) => {
  await page.goto(`${docs}/frame`);
  const runId = newRunId();
  const received = page.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        new EventSource(url).addEventListener('exchange', (event) => resolve(String(event.data)));
      }),
    `${api}/runs/${runId}/events`,
  );
  await fetch(`${api}/r/${runId}/feed/v1/postcards`);
  expect(await received).toContain('"attempt":"feed"');
});

test('told to end, it ends the feeds, and waits for none', async () => {
  const stream = await fetch(`${api}/runs/${newRunId()}/events`);
  const events = stream.text();
  const startedAt = performance.now();
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
  expect(await events).toMatch(/^retry: \d+\n/);
  expect(performance.now() - startedAt).toBeLessThan(5000);
});
