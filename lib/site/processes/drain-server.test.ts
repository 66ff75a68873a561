import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { drainOf } from './drain-server';

async function serving(answerAfterMs: number, seconds: number) {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end('answered'), answerAfterMs);
  });
  server.keepAliveTimeout = 60_000;
  const drain = drainOf(server, seconds);
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, drain, port, url: `http://127.0.0.1:${port}/` };
}

it('lets what is in flight end, and does not wait for clients that keep their connection, or have not used it', async () => {
  const { server, drain, port, url } = await serving(500, 20);
  const unused = connect(port, '127.0.0.1');
  await once(server, 'connection');
  const answered = fetch(url).then((response) => response.text());
  await once(server, 'request');
  const startedAt = performance.now();
  await drain();
  unused.destroy();
  expect(await answered).toBe('answered');
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

it('cuts off what takes too long', async () => {
  const { server, drain, url } = await serving(60_000, 0.3);
  const answered = fetch(url).then(
    () => 'answered',
    () => 'cut off',
  );
  await once(server, 'request');
  await drain();
  expect(await answered).toBe('cut off');
});
