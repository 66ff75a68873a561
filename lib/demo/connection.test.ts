import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoApi, type DemoApiListener } from './listener';
import { readResponses, sendRaw } from './test-data/raw-socket';
import { newRunId, recordedPath } from '../record/run-path';

let listener: DemoApiListener;
beforeAll(async () => {
  listener = await startDemoApi({ port: 0, origins: ['http://localhost:3001'] });
});
afterAll(() => listener.close());

const recordOf = async (runId: string) => (await listener.api.store.read(runId)).exchanges;
const answer = (bytes: string) =>
  readResponses(bytes).map(({ status, body }) => ({ status, ...parsed(body) }));
function parsed(body: string): Record<string, unknown> {
  const value: unknown = body === '' ? {} : JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

describe('the record is the wire, letter by letter', () => {
  it.each([
    ['GET', ''],
    [
      'GET',
      '?actual.set=x-LOWER:a&actual.add=X-Twice:1&actual.add=X-Twice:2&actual.set=X-Latin:%C3%BC%C3%BF&actual.set=X-Empty:',
    ],
    ['GET', '?actual.status=204&actual.remove=*'],
    ['GET', '?actual.status=299'],
    ['GET', '?actual.status=304'],
    ['GET', '?actual.status=205'],
    ['GET', '?actual.set=Location:/elsewhere&actual.status=307'],
    ['GET', '?actual.status=abc'],
    ['GET', '?meter.limit=0'],
    ['GET', '?actual.body=%C3%BC'],
    ['HEAD', ''],
    ['OPTIONS', ''],
    ['PROPFIND', ''],
    ['patch', '?actual.set=X-Latin:%C3%BC'],
  ])('%s %s', async (method, query) => {
    const runId = newRunId();
    const path = `${recordedPath(runId, 'a', '/v1//x')}${query}`;
    const lines = ['hOST: 127.0.0.1', 'x-B: 2', 'X-a: 1', 'x-B: 3', 'X-Latin: \xfc', 'Connection: close'];
    const bytes = await sendRaw(listener.port, [
      `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`,
    ]);
    const [exchange] = await recordOf(runId);
    expect(exchange?.request.headers.map((header) => header.join(': '))).toEqual(lines);
    expect(exchange?.request).toMatchObject({ method, url: `http://127.0.0.1${path}`, httpVersion: '1.1' });
    const { status, reason, headers } = exchange?.response ?? { status: 0, reason: '', headers: [] };
    const head = `HTTP/1.1 ${status} ${reason}\r\n${headers.map((header) => `${header.join(': ')}\r\n`).join('')}\r\n`;
    expect(bytes.slice(0, bytes.indexOf('\r\n\r\n') + 4)).toBe(head);
    const hasNoBody = method === 'HEAD' || status === 204 || status === 304;
    if (status === 204 || status === 304) expect(head).not.toContain('Content-Length');
    if (hasNoBody) expect(bytes).toBe(head);
    else
      expect(String(bytes.length - head.length)).toBe(
        headers.find(([name]) => name === 'Content-Length')?.[1],
      );
  });

  it('a preflight', async () => {
    const runId = newRunId();
    const path = recordedPath(runId, 'a', '/');
    const bytes = await sendRaw(listener.port, [
      `OPTIONS ${path} HTTP/1.1\r\nHost: h\r\nOrigin: http://a.example\r\nAccess-Control-Request-Method: patch\r\nAccess-Control-Request-Headers: x-b,x-a\r\n\r\n`,
    ]);
    const [exchange] = await recordOf(runId);
    const headers = exchange?.response?.headers ?? [];
    expect(bytes).toBe(
      `HTTP/1.1 204 No Content\r\n${headers.map((header) => `${header.join(': ')}\r\n`).join('')}\r\n`,
    );
    expect(headers.slice(0, 5)).toEqual([
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Expose-Headers', '*'],
      ['Access-Control-Allow-Headers', 'Content-Type, Accept, x-b, x-a'],
      ['Access-Control-Allow-Methods', 'patch'],
      ['Access-Control-Max-Age', '86400'],
    ]);
    expect(exchange).toMatchObject({ kind: 'preflight', billed: 0 });
  });
});

describe('methods the parser does not know', () => {
  const head = (method: string, path = '/v1', ...lines: string[]) =>
    `${[`${method} ${path} HTTP/1.1`, 'Host: h', ...lines].join('\r\n')}\r\n\r\n`;

  it.each([
    'patch',
    'CHICKEN',
    '*',
    'get',
    'G',
    'Get',
    '1',
    "!#$%&'*+-.^_`|~",
    'GETT',
    'POS',
    'x'.repeat(1000),
  ])('%s is answered and recorded under its own name', async (method) => {
    const runId = newRunId();
    const path = recordedPath(runId, 'a', '/x');
    const [response] = answer(await sendRaw(listener.port, [head(method, path)]));
    expect(response).toMatchObject({ status: 200, method, billed: 1 });
    expect(await recordOf(runId)).toMatchObject([{ request: { method }, state: 'answered', isRaw: true }]);
  });

  it('byte by byte', async () => {
    const bytes = Array.from(`${head('CHICKEN', '/v1', 'Content-Length: 3')}abc`).flatMap((byte) => [
      byte,
      1,
    ]);
    expect(answer(await sendRaw(listener.port, bytes))).toMatchObject([
      { status: 200, method: 'CHICKEN', body: 'abc' },
    ]);
  });

  it('after empty lines', async () => {
    expect(answer(await sendRaw(listener.port, [`\r\n\r\n${head('patch')}`]))).toMatchObject([
      { method: 'patch' },
    ]);
  });

  it('with a body in several packets', async () => {
    const packets = [head('CHICKEN', '/v1', 'Content-Length: 10'), 'abc', 20, 'defg', 20, 'hij'];
    expect(answer(await sendRaw(listener.port, packets))).toMatchObject([
      { status: 200, body: 'abcdefghij', bodyLength: 10 },
    ]);
  });

  it('with a chunked body', async () => {
    const packets = [
      head('CHICKEN', '/v1', 'Transfer-Encoding: chunked'),
      '3\r\nabc\r',
      20,
      '\n2\r\nde\r\n0\r\n\r\n',
    ];
    expect(answer(await sendRaw(listener.port, packets))).toMatchObject([{ status: 200, body: 'abcde' }]);
  });

  it('on a kept-alive connection, after a body', async () => {
    const packets = [
      head('POST', '/1', 'Content-Length: 3'),
      20,
      'abc',
      50,
      head('patch', '/2', 'Content-Length: 2'),
      20,
      'de',
    ];
    expect(answer(await sendRaw(listener.port, packets))).toMatchObject([
      { method: 'POST', body: 'abc' },
      { method: 'patch', body: 'de' },
    ]);
  });

  it('on a kept-alive connection, after a head in several packets', async () => {
    const packets = ['GET /1 HTTP/1.1\r\nHo', 20, 'st: h\r\n', 20, '\r\n', 50, 'pa', 20, head('tch', '/2')];
    expect(answer(await sendRaw(listener.port, packets))).toMatchObject([
      { method: 'GET' },
      { method: 'patch' },
    ]);
  });

  it('in one packet with the request before it, which is answered first', async () => {
    const packets = [`${head('GET', '/1?actual.delay=100')}${head('CHICKEN', '/2', 'Content-Length: 2')}de`];
    expect(answer(await sendRaw(listener.port, packets))).toMatchObject([
      { method: 'GET' },
      { method: 'CHICKEN', body: 'de' },
    ]);
  });

  it('with an answer that takes longer than connections are kept idle', async () => {
    const packets = [head('GET', '/1'), 50, head('CHICKEN', '/2?actual.delay=6500')];
    expect(answer(await sendRaw(listener.port, packets, 7500))).toMatchObject([
      { method: 'GET' },
      { method: 'CHICKEN' },
    ]);
  });

  it('with an answer that takes longer than a request may take to arrive', async () => {
    const impatient = await startDemoApi({ port: 0, origins: [], requestSeconds: 1 });
    const bytes = await sendRaw(impatient.port, [head('CHICKEN', '/?actual.delay=3000')], 3500);
    expect(answer(bytes)).toMatchObject([{ status: 200, method: 'CHICKEN' }]);
    await impatient.close();
  });

  it('whose client resets the connection are recorded as aborted', async () => {
    const runId = newRunId();
    const socket = connect(listener.port, '127.0.0.1', () => {
      socket.write(head('CHICKEN', `${recordedPath(runId, 'a', '/')}?actual.delay=5000`));
    });
    await expect.poll(() => recordOf(runId)).toMatchObject([{ state: 'arrived' }]);
    socket.resetAndDestroy();
    await expect.poll(() => recordOf(runId)).toMatchObject([{ state: 'aborted', response: null }]);
  });

  it('obey the same limits', async () => {
    const long = await sendRaw(listener.port, [head('CHICKEN', '/v1', 'Content-Length: 70000')]);
    expect(answer(long)).toMatchObject([{ status: 413 }]);
    const malformed = await sendRaw(listener.port, [head('CHICKEN', '/v1', 'no colon')]);
    expect(answer(malformed)).toMatchObject([{ status: 400, error: { field: 'request' } }]);
  });

  it('that leave half-way are recorded as aborted', async () => {
    const runId = newRunId();
    await sendRaw(
      listener.port,
      [head('CHICKEN', recordedPath(runId, 'a', '/'), 'Content-Length: 9'), 'abc'],
      50,
    );
    await expect
      .poll(() => recordOf(runId))
      .toMatchObject([{ state: 'aborted', request: { bodyLength: 3 }, response: null }]);
  });

  it.each([
    ['<GET / HTTP/1.1\r\n\r\n'],
    ['G\x00T / HTTP/1.1\r\n\r\n'],
    ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['CHICKEN\r\n\r\n'],
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['GET / HTTP/9.9\r\n\r\n'],
    ['GET / HTTP/1.1\r\nA: b\r\n continued\x00\r\n\r\n'],
    [`${'y'.repeat(5000)} / HTTP/1.1\r\n\r\n`],
  ])('%j is a 400 that every page can read', async (bytes) => {
    const [response, ...others] = readResponses(await sendRaw(listener.port, [bytes]));
    expect(others).toEqual([]);
    expect(response?.status).toBe(400);
    expect(response?.headers).toContainEqual(['Access-Control-Allow-Origin', '*']);
    expect(parsed(response?.body ?? '')).toMatchObject({ error: { field: 'request' } });
  });

  it('CONNECT is refused in words', async () => {
    const bytes = await sendRaw(listener.port, [
      'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n',
    ]);
    expect(answer(bytes)).toMatchObject([{ status: 405, error: { field: 'method' } }]);
  });
});
