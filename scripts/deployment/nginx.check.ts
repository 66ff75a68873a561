import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sendRaw } from '../../lib/demo/test-data/raw-socket';
import { writeNginxConfiguration } from './nginx-configuration';

/** Nothing listens on the second. */
const [api, absent] = [3151, 3152];
const [atDocs, atApi] = [3153, 3154];
const folder = mkdtempSync(join(tmpdir(), 'preflight-nginx-'));
let nginx: ChildProcess | undefined;

/** Leaves out what a plan may leave out, and waits where it is told to. */
const answering = createServer((request, response) => {
  if (request.url === '/502') response.writeHead(502);
  else if (request.url === '/slow') return;
  response.end('from the demo API');
});

beforeAll(async () => {
  await once(answering.listen(api), 'listening');
  chmodSync(folder, 0o755);
  const path = writeNginxConfiguration(join(folder, 'nginx'), {
    docsServers: `server 127.0.0.1:${absent}`,
    apiServers: `server 127.0.0.1:${absent} max_fails=1; server 127.0.0.1:${api}`,
    listen: [atDocs, atApi],
  });
  // The addresses of clients that no machine has.
  const text = readFileSync(path, 'utf8')
    .replace('http {', 'http { set_real_ip_from 127.0.0.1; real_ip_header X-Client;')
    .replace('limit_conn clients 128', 'limit_conn clients 2');
  writeFileSync(path, text);
  const checked = spawnSync('nginx', ['-t', '-c', path], { encoding: 'utf8' });
  expect(checked.stderr).toContain('test is successful');
  nginx = spawn('nginx', ['-c', path, '-g', 'daemon off;'], { stdio: 'ignore' });
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${atApi}/`)).status).toBe(200), 10_000);
});

afterAll(async () => {
  answering.close();
  answering.closeAllConnections();
  if (nginx !== undefined && nginx.exitCode === null) {
    nginx.kill('SIGTERM');
    await once(nginx, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${atApi}${path}`, init);
const allowed = ({ headers }: Response) => headers.get('Access-Control-Allow-Origin');

test.each(['/', '/502'])('a response of the demo API to %s stays as it is', async (path) => {
  const response = await ask(path);
  expect([allowed(response), await response.text()]).toEqual([null, 'from the demo API']);
});

test("a page can read nginx's own refusal of a body", async () => {
  const response = await ask('/', { method: 'POST', body: new Uint8Array(17 * 1024 * 1024) });
  expect([response.status, allowed(response)]).toEqual([413, '*']);
  expect(response.headers.get('Access-Control-Expose-Headers')).toBe('*');
  expect(await response.json()).toEqual({
    error: { field: 'proxy', message: 'The proxy in front of the demo API answered with 413.' },
  });
});

test('a page can read its refusal of a request that it can not parse', async () => {
  const bytes = await sendRaw(atApi, ['GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n']);
  expect(bytes).toMatch(/^HTTP\/1\.1 400 [^]*\r\nAccess-Control-Allow-Origin: \*\r\n/);
});

test.each([
  ['192.0.2.1', '192.0.2.1', '192.0.2.2'],
  ['2001:db8:0:1::1', '2001:db8:0:1:a::b', '2001:db8:0:2::1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1', '::ffff:192.0.2.2'],
])('%s has its connections in common with %s, and not with %s', async (client, same, other) => {
  const controller = new AbortController();
  const from = (address: string, path: string) =>
    ask(path, { headers: { 'X-Client': address }, signal: controller.signal });
  const held = [from(client, '/slow'), from(same, '/slow')];
  await vi.waitFor(async () => {
    const refused = await from(client, '/');
    expect([refused.status, allowed(refused)]).toEqual([503, '*']);
    expect(refused.headers.get('Content-Type')).toBe('application/json');
  }, 5_000);
  expect((await from(other, '/')).status).toBe(200);
  controller.abort();
  await Promise.allSettled(held);
});

test('a page can read that no instance is there', async () => {
  answering.close();
  answering.closeAllConnections();
  const response = await ask('/');
  expect([response.status, allowed(response)]).toEqual([502, '*']);
});
