import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * A connection taken over from node:http because its parser knows no such method. It delivers the same bytes with the
 * method replaced by POST, so that a second parser reads the rest: head, body in any number of packets, timeouts.
 * @see https://httpwg.org/specs/rfc9110.html#methods
 */
export class RewrittenConnection extends Duplex {
  readonly remoteAddress: string | undefined;
  readonly #socket: Socket;

  constructor(socket: Socket, afterMethod: Buffer) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.remoteAddress = socket.remoteAddress;
    this.push(Buffer.concat([Buffer.from('POST'), afterMethod]));
    socket.on('data', (chunk: Buffer) => {
      if (!this.push(chunk)) socket.pause();
    });
    socket.on('end', () => this.push(null));
    socket.on('close', () => this.destroy());
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}
