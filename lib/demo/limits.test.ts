import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxBodyBytes, maxHeaderBytes, maxUrlLength } from '../record/request-limits';
import { startDemoApi, type DemoApiListener } from './listener';
import { readResponses, sendRaw } from './test-data/raw-socket';
import { newRunId, recordedPath } from '../record/run-path';

let listener: DemoApiListener;
beforeAll(async () => {
  listener = await startDemoApi({ port: 0, origins: [] });
});
afterAll(() => listener.close());

const url = (path: string) => `http://127.0.0.1:${listener.port}${path}`;

describe('what is too long', () => {
  const path = (length: number) => {
    const start = recordedPath(newRunId(), 'a', '/');
    return `${start}${'u'.repeat(length - start.length)}`;
  };
  const rows: [claim: string, request: () => string, status: number, field: string][] = [
    ['a URL of the limit', () => `GET ${path(maxUrlLength)} HTTP/1.1\r\nHost: h\r\n\r\n`, 200, ''],
    ['a URL over it', () => `GET ${path(maxUrlLength + 1)} HTTP/1.1\r\nHost: h\r\n\r\n`, 414, 'url'],
    [
      'an odd method with a URL over it',
      () => `patch ${path(maxUrlLength + 1)} HTTP/1.1\r\nHost: h\r\n\r\n`,
      414,
      'url',
    ],
    ['headers of the limit', () => `GET / HTTP/1.1\r\nA: ${'h'.repeat(maxHeaderBytes - 5)}\r\n\r\n`, 200, ''],
    [
      'headers over it',
      () => `GET / HTTP/1.1\r\nA: ${'h'.repeat(maxHeaderBytes - 4)}\r\n\r\n`,
      431,
      'headers',
    ],
    ['5000 headers', () => `GET / HTTP/1.1\r\n${'a:\r\n'.repeat(5000)}\r\n`, 200, ''],
    [
      'headers over what is parsed',
      () => `GET / HTTP/1.1\r\nA: ${'h'.repeat(200_000)}\r\n\r\n`,
      431,
      'headers',
    ],
    ['a URL over what is parsed', () => `GET ${path(200_000)} HTTP/1.1\r\nHost: h\r\n\r\n`, 431, 'headers'],
    [
      'a body of the limit',
      () => `POST / HTTP/1.1\r\nContent-Length: ${maxBodyBytes}\r\n\r\n${'b'.repeat(maxBodyBytes)}`,
      200,
      '',
    ],
    [
      'a body said to be over it',
      () => `POST / HTTP/1.1\r\nContent-Length: ${maxBodyBytes + 1}\r\n\r\n`,
      413,
      'body',
    ],
    [
      'a chunked body that gets over it',
      () =>
        `POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n${'b'.repeat(0x10001)}\r\n0\r\n\r\n`,
      413,
      'body',
    ],
  ];
  it.each(rows)('%s', async (_claim, request, status, field) => {
    const bytes = await sendRaw(listener.port, [request()], 300);
    const [response, ...others] = readResponses(bytes);
    expect(others).toEqual([]);
    expect(response?.status).toBe(status);
    expect(response?.headers).toContainEqual(['Access-Control-Allow-Origin', '*']);
    if (field === '') return;
    expect(JSON.parse(response?.body ?? '')).toMatchObject({ error: { field } });
    expect(response?.headers).toContainEqual(['Connection', 'close']);
  });

  it('is recorded all the same', async () => {
    const runId = newRunId();
    const long = `${recordedPath(runId, 'a', '/')}${'u'.repeat(maxUrlLength)}`;
    await fetch(url(long));
    await fetch(url(recordedPath(runId, 'a', '/')), { method: 'POST', body: 'b'.repeat(100_000) });
    const { exchanges } = await listener.api.store.read(runId);
    expect(exchanges.map(({ billed, response }) => [billed, response?.status])).toEqual([
      [0, 414],
      [0, 413],
    ]);
  });

  it('is not the number of headers: all are recorded', async () => {
    const runId = newRunId();
    await sendRaw(
      listener.port,
      [`GET ${recordedPath(runId, 'a', '/')} HTTP/1.1\r\n${'a:\r\n'.repeat(5000)}\r\n`],
      200,
    );
    expect((await listener.api.store.read(runId)).exchanges[0]?.request.headers).toHaveLength(5000);
  });

  it('can be read by a client that goes on sending first', async () => {
    for (const length of [200_000, 5_000_000]) {
      const response = await fetch(url('/'), { method: 'POST', body: 'b'.repeat(length) });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ error: { field: 'body' } });
    }
  });
});

describe('a client that reads only after it has sent everything', () => {
  it.each([
    ['POST / HTTP/1.1\r\nContent-Length: 800000\r\n\r\n', 413],
    ['<GET / HTTP/1.1\r\n\r\n', 400],
    ['CONNECT a.example:1 HTTP/1.1\r\nHost: h\r\n\r\n', 405],
  ])('%j: gets the refusal, and no reset while it sends', async (head, status) => {
    const socket = connect(listener.port, '127.0.0.1').pause();
    const errors: Error[] = [];
    socket.on('error', (error) => errors.push(error));
    socket.write(head);
    for (let count = 0; count < 8; count += 1) {
      await new Promise((resume) => setTimeout(resume, 25));
      socket.write('b'.repeat(100_000));
    }
    let received = '';
    for await (const chunk of socket) received += String(chunk);
    expect(readResponses(received)).toMatchObject([{ status }]);
    expect(errors).toEqual([]);
  });
});

describe('CONNECT', () => {
  const connectHead = 'CONNECT a.example:1 HTTP/1.1\r\nHost: h\r\n';
  const get = 'GET / HTTP/1.1\r\nHost: h\r\n\r\n';
  it.each([
    ['before another request', `${connectHead}\r\n${get}`, [405]],
    ['behind another request', `${get}${connectHead}\r\n${get}`, [200, 405]],
    ['with a body', `${connectHead}Content-Length: 5\r\n\r\nabcde${get}`, [405]],
    ['with chunks', `${connectHead}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n${get}`, [405]],
  ])('%s, in one packet, is refused, and what comes behind it not read', async (_, bytes, statuses) => {
    const responses = readResponses(await sendRaw(listener.port, [bytes]));
    expect(responses.map(({ status }) => status)).toEqual(statuses);
    expect((await fetch(url('/'))).status).toBe(200);
  });
});

describe('a client that leaves', () => {
  it.each([
    ['GET', '?actual.delay=5000', '', 0],
    ['POST', '', 'abc', 3],
    ['OPTIONS', '?actual.delay=5000', '', 0],
  ])('half-way through %s%s is recorded as aborted', async (method, query, body, bodyLength) => {
    const runId = newRunId();
    const contentLength = body === '' ? '' : 'Content-Length: 9\r\n';
    const head = `${method} ${recordedPath(runId, 'a', '/')}${query} HTTP/1.1\r\nHost: h\r\n${contentLength}\r\n`;
    await sendRaw(listener.port, [`${head}${body}`], 60);
    const record = async () => (await listener.api.store.read(runId)).exchanges;
    await expect.poll(record).toMatchObject([{ state: 'aborted', response: null, request: { bodyLength } }]);
  });

  it('by reset does no harm', async () => {
    for (let count = 0; count < 30; count += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(listener.port, '127.0.0.1', () => {
          socket.write('POST / HTTP/1.1\r\nContent-Length: 100000\r\n\r\nabc');
          setTimeout(() => socket.resetAndDestroy(), count % 5);
        });
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      });
    }
    expect((await fetch(url('/'))).status).toBe(200);
  });
});

describe('a slow client', () => {
  it.each([
    ['with its headers', 'GET / HTTP/1.1\r\nHost: h\r\n', null],
    ['with its body', 'POST PATH HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc', 408],
    ['with an odd method', 'CHICKEN PATH HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc', 408],
  ])('%s is told so', async (_claim, head, recorded) => {
    const impatient = await startDemoApi({ port: 0, origins: [], requestSeconds: 1 });
    const runId = newRunId();
    const bytes = await sendRaw(impatient.port, [head.replace('PATH', recordedPath(runId, 'a', '/'))], 2200);
    const [response] = readResponses(bytes);
    expect(response?.status).toBe(408);
    expect(response?.headers).toContainEqual(['Access-Control-Allow-Origin', '*']);
    expect((await impatient.api.store.read(runId)).exchanges[0]?.response?.status ?? null).toBe(recorded);
    await impatient.close();
  });

  it('of a feed is let go, and can come back', async () => {
    const { api, port, close } = await startDemoApi({ port: 0, origins: [], maxSubscribersPerRun: 1 });
    const runId = newRunId();
    const reader = connect(port, '127.0.0.1', () =>
      reader.write(`GET /runs/${runId}/events HTTP/1.1\r\nHost: h\r\n\r\n`),
    );
    reader.pause();
    await expect.poll(() => api.streams.hasRoomFor(runId, 'other')).toBe(false);
    const headers = { 'X-Long': 'h'.repeat(30_000) };
    for (let count = 0; count < 1000 && !api.streams.hasRoomFor(runId, 'other'); count += 1) {
      await fetch(`http://127.0.0.1:${port}${recordedPath(runId, 'a', '/')}`, { headers });
    }
    expect(api.streams.hasRoomFor(runId, 'other')).toBe(true);
    const again = await fetch(`http://127.0.0.1:${port}/runs/${runId}/events`);
    expect(again.status).toBe(200);
    reader.destroy();
    await close();
  });
});

describe('what a client may expect', () => {
  it('100 Continue before a body', async () => {
    const bytes = await sendRaw(listener.port, [
      'POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n',
      50,
      'abc',
    ]);
    expect(bytes).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  });

  it('an answer also to an unknown expectation, a missing Host and an Upgrade', async () => {
    const heads = ['Expect: something', 'X-A: b', 'Connection: Upgrade\r\nUpgrade: websocket'];
    for (const head of heads) {
      const [response] = readResponses(await sendRaw(listener.port, [`GET / HTTP/1.1\r\n${head}\r\n\r\n`]));
      expect(response?.status).toBe(200);
    }
  });

  it('HTTP/1.0 without being kept waiting', async () => {
    const [response] = readResponses(await sendRaw(listener.port, ['GET / HTTP/1.0\r\n\r\n']));
    expect(response?.headers).toContainEqual(['Connection', 'close']);
    expect(response?.body).toContain('"httpVersion": "1.0"');
  });
});
