import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { endIfUnread } from './unread-response';

const length = 20 * 1024 * 1024;

/** Asks for a long response; resolves with the bytes that were read once the connection is closed. */
async function readAll(startsAfterMs: number): Promise<number> {
  const server = createServer((_req, res) => {
    res.end(Buffer.alloc(length, 'b'));
    endIfUnread(res, 300);
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.0\r\n\r\n');
  socket.pause();
  let bytes = 0;
  socket.on('data', (chunk: Buffer) => (bytes += chunk.length));
  socket.pause();
  setTimeout(() => socket.resume(), startsAfterMs);
  await once(socket, 'close');
  server.close();
  return bytes;
}

it('ends the connection of a client that does not read', async () => {
  expect(await readAll(1500)).toBeLessThan(length);
});

it('leaves one that reads alone', async () => {
  expect(await readAll(50)).toBeGreaterThan(length);
});
