import { connect, type Socket } from 'node:net';
import { member } from './member';

/** A connection to Firefox's own remote protocol, which geckodriver translates WebDriver to. */
export type Marionette = {
  /** @throws Error when the command fails, or the connection ends */
  readonly send: (command: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => void;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Connects to a Firefox on this machine. Each message is its length in bytes, a colon and JSON: `[0, id, command,
 * parameters]` one way, `[1, id, error, result]` the other.
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await connected(port);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let received = Buffer.alloc(0);
  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(received.subarray(0, colon).toString('latin1'));
      if (!(received.length >= end)) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString('utf8'));
      received = received.subarray(end);
      const id = member(message, '1');
      if (member(message, '0') !== 1 || typeof id !== 'number') continue;
      const one = waiting.get(id);
      waiting.delete(id);
      const error = member(message, '2');
      if (error === null) one?.resolve(member(message, '3'));
      else one?.reject(new Error(messageOf(error)));
    }
  });
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('Firefox ended.'));
  return {
    send: (command, parameters) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('Firefox ended.'));
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const json = JSON.stringify([0, lastId, command, parameters]);
        socket.write(`${Buffer.byteLength(json)}:${json}`);
      }),
    close: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function messageOf(error: unknown): string {
  return `${String(member(error, 'error'))}: ${String(member(error, 'message'))}`;
}
