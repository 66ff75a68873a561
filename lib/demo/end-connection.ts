import type { Duplex } from 'node:stream';

const drainMs = 2_000;

/** Keeps what else comes on a connection from node:http. */
export function leaveParser(socket: Duplex): void {
  socket.removeAllListeners('data');
  socket.removeAllListeners('end');
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.destroy());
}

/** Writes the last bytes to a connection that has left the parser, and closes it once the client can have read them. */
export function endConnection(socket: Duplex, bytes: string | Buffer): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const timer = setTimeout(() => socket.destroy(), drainMs);
  socket.on('close', () => clearTimeout(timer));
  socket.end(bytes);
  socket.resume();
}
