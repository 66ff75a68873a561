import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createDemoApi } from './demo-api';
import { handleFetch } from './fetch-handler';
import { startDemoApi } from './listener';
import { heldBytes } from './test-data/held-bytes';

const chunks = 60_000;
const bodies = 4;
const arrived = bodies * chunks;
/** What a connection and a request hold beside a body. */
const beside = 1_000_000;

it('holds no more of a body in tiny chunks than its bytes, behind node:http', async () => {
  const { api, port, close } = await startDemoApi({ port: 0, origins: [] });
  const before = heldBytes();
  const sockets = Array.from({ length: bodies }, () => connect(port, '127.0.0.1'));
  for (const socket of sockets) {
    socket.write('POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n');
    socket.write('1\r\nb\r\n'.repeat(chunks));
  }
  await expect.poll(() => api.bodies.total, { timeout: 10_000 }).toBe(arrived);
  expect(heldBytes() - before).toBeLessThan(2 * arrived + beside);
  for (const socket of sockets) socket.destroy();
  await close();
});

it('holds no more of a body in tiny chunks than its bytes, behind a host', async () => {
  const api = createDemoApi({ origins: [] });
  const ask = (body: ReadableStream<Uint8Array>) => {
    const init = { method: 'POST', body, duplex: 'half' };
    return handleFetch(new Request('http://h/', init), { api, basePath: '', peer: '192.0.2.1' });
  };
  /** A body of that many chunks, which does not end before `ended` is aborted. */
  const body = (count: number, ended: AbortSignal) => {
    let left = count;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (left === 0 && !ended.aborted) await once(ended, 'abort');
        if (left === 0) controller.close();
        else controller.enqueue(new Uint8Array(1));
        left -= 1;
      },
    });
  };
  await ask(body(1, AbortSignal.abort()));
  const ended = new AbortController();
  const before = heldBytes();
  const answers = Array.from({ length: bodies }, () => ask(body(chunks, ended.signal)));
  await expect.poll(() => api.bodies.total, { timeout: 10_000 }).toBe(arrived);
  expect(heldBytes() - before).toBeLessThan(2 * arrived + beside);
  ended.abort();
  for (const answer of answers) expect((await answer).status).toBe(200);
});
