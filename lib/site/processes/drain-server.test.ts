import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { drainServer } from './drain-server';

async function serving(answerAfterMs: number) {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end('answered'), answerAfterMs);
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/` };
}

it('lets what is in flight end, and does not wait for clients that keep their connection', async () => {
  const { server, url } = await serving(500);
  const answered = fetch(url).then((response) => response.text());
  await once(server, 'request');
  const startedAt = performance.now();
  await drainServer(server, 20);
  expect(await answered).toBe('answered');
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

it('cuts off what takes too long', async () => {
  const { server, url } = await serving(60_000);
  const answered = fetch(url).then(
    () => 'answered',
    () => 'cut off',
  );
  await once(server, 'request');
  await drainServer(server, 0.3);
  expect(await answered).toBe('cut off');
});
