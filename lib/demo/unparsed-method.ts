import type { Socket } from 'node:net';
import { isToken } from '../http/token';

const maxMethodLength = 1024;
const waitMs = 10_000;

/** A method, and the bytes that come after it. */
export type MethodReading = { readonly method: string; readonly rest: Buffer };

/**
 * Reads the method at the start of a request, empty lines before it skipped. Null when there is none,
 * "incomplete" when more bytes are needed to tell.
 */
function readMethod(bytes: Buffer): MethodReading | 'incomplete' | null {
  const text = bytes.toString('latin1');
  const start = text.search(/[^\r\n]/);
  if (start === -1) return bytes.length > maxMethodLength ? null : 'incomplete';
  const end = text.slice(start).search(/\s/);
  const method = end === -1 ? text.slice(start) : text.slice(start, start + end);
  if (method.length > maxMethodLength || !isToken(method)) return null;
  if (end === -1) return 'incomplete';
  return text[start + end] === ' ' ? { method, rest: bytes.subarray(start + end) } : null;
}

/** Collects a socket's bytes, after those that came already, until the method can be read; null when it never can. */
export function awaitMethod(
  socket: Socket,
  first: Buffer,
  done: (reading: MethodReading | null) => void,
): void {
  let bytes = first;
  const timer = setTimeout(giveUp, waitMs);

  function finish(reading: MethodReading | null): void {
    clearTimeout(timer);
    socket.off('data', read);
    socket.off('close', giveUp);
    socket.off('end', giveUp);
    done(reading);
  }
  function giveUp(): void {
    finish(null);
  }
  function read(chunk: Buffer): void {
    bytes = Buffer.concat([bytes, chunk]);
    const reading = readMethod(bytes);
    if (reading !== 'incomplete') finish(reading);
  }

  socket.on('close', giveUp);
  socket.on('end', giveUp);
  socket.on('data', read);
  read(Buffer.alloc(0));
}
