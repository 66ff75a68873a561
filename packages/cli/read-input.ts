import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';

/** Bytes. More is refused before it is held in memory, as on the page. */
const largestInput = 200_000_000;

/** What could be read of an input, or why it couldn't, in a sentence that says what to do. */
export type ReadInput =
  | { readonly isRead: true; readonly name: string; readonly content: Uint8Array }
  | { readonly isRead: false; readonly sentence: string };

/** Reads a file; `-` is standard input. */
export async function readInput(path: string, stdin: Readable, isStdinTerminal: boolean): Promise<ReadInput> {
  if (path === '-') return readStdin(stdin, isStdinTerminal);
  try {
    await using file = await open(path, 'r');
    const stat = await file.stat();
    if (stat.isDirectory()) return failed(`"${path}" is a folder. Name the files in it.`);
    if (stat.size > largestInput) return failed(tooLarge(`"${path}"`, stat.size));
    const content = await gathered(file.createReadStream({ autoClose: false }));
    if (content === null) return failed(tooLarge(`"${path}"`, null));
    if (content.length === 0) return failed(`"${path}" is empty.`);
    return { isRead: true, name: basename(path), content };
  } catch (error) {
    return failed(whyNotOpened(path, error));
  }
}

async function readStdin(stdin: Readable, isTerminal: boolean): Promise<ReadInput> {
  if (isTerminal)
    return failed(
      'Standard input is this terminal. Pipe something in, such as: preflight diagnose - < lines.txt',
    );
  const content = await gathered(stdin);
  if (content === null) return failed(tooLarge('Standard input', null));
  if (content.length === 0)
    return failed('Standard input is empty. Pipe something in, such as: preflight diagnose - < lines.txt');
  return { isRead: true, name: 'standard input', content };
}

/** All of a stream; null when it is too large. */
async function gathered(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const read: AsyncIterable<unknown> = stream;
  for await (const chunk of read) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A stream of bytes gave something else.');
    length += chunk.length;
    if (length > largestInput) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(what: string, size: number | null): string {
  const has = size === null ? 'more than can be read' : `${Math.round(size / 1e6)} MB, and was not opened`;
  return `${what} has ${has}: at most ${largestInput / 1e6} MB. Save the HAR again with the request that fails in it, and little else.`;
}

function whyNotOpened(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no file "${path}".`;
  if (code === 'EACCES' || code === 'EPERM') return `"${path}" may not be read by this user.`;
  return `"${path}" can't be read: ${error instanceof Error ? error.message : String(error)}.`;
}

function failed(sentence: string): ReadInput {
  return { isRead: false, sentence };
}
