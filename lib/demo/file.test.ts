import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { answerFor, decide } from './answer';
import { fileAt, fileDigests, fileTypes } from './file';
import { fileBytes } from './file-bytes';

const context = { meter: { limit: 10, used: 0, resetSeconds: 60 }, origins: ['https://api.example'] };
const ask = (path: string) => ({ method: 'GET', url: `https://api.example${path}`, headers: [] });

it.each([
  ['/v1/stamp.png', 'stamp.png'],
  ['/r/AbCdEfGhIjKlMnOpQrSt_-/a/v1/postcards.js?actual.status=404', 'postcards.js'],
  ['/demo/v1/postcards.css', 'postcards.css'],
  ['/v1/letters.ttf?x', 'letters.ttf'],
  ['/v1/postcards', null],
  ['/v1/stamp.png/7', null],
  ['/stamp.png', null],
])('%s: %s', (path, name) => {
  expect(fileAt(`https://api.example${path}`)).toBe(name);
  const { body, headers } = decide(ask(path), context);
  expect(body).toEqual(name === null ? { kind: 'echo' } : { kind: 'file', name });
  const type = name === null ? 'application/json' : fileTypes[fileAt(path) ?? 'stamp.png'];
  expect(headers).toContainEqual(['Content-Type', type]);
  expect(answerFor(context)(ask(path))).toMatchObject({ bodyType: type });
});

it('a plan may change all of it', () => {
  const plan = 'actual.set=Content-Type:text/plain&actual.body=words';
  const { body, headers } = decide(ask(`/v1/stamp.png?${plan}`), context);
  expect(body).toEqual({ kind: 'text', text: 'words' });
  expect(headers).toContainEqual(['Content-Type', 'text/plain']);
  expect(answerFor(context)(ask(`/v1/stamp.png?${plan}`)).bodyType).toBe(undefined);
});

it('the files are what they say', () => {
  const start = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  expect(start(fileBytes['stamp.png'])).toBe('\u0089PNG');
  expect(start(fileBytes['letters.ttf'])).toBe('\0\u0001\0\0');
  for (const [name, digest] of Object.entries(fileDigests)) {
    const [, bytes] = Object.entries(fileBytes).find(([other]) => other === name) ?? [];
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('base64'),
    ).toBe(digest);
  }
});
