import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalizeHeaderValue } from '../http/header-value';
import { curl, curlPreflight } from './curl';
import type { SnippetRequest } from './request';
import { requestTo } from './test-data/arbitraries';
import { startReceiving, type Received, type ReceivingServer } from './test-data/received';

const shell = promisify(execFile);
let server: ReceivingServer;
beforeAll(async () => {
  server = await startReceiving();
});
afterAll(() => server.close());

/** What arrives when a real shell runs the line. */
async function sent(line: string): Promise<Received | undefined> {
  await shell('sh', ['-c', line]);
  return server.take()[0];
}

const url = (target: string) => `http://127.0.0.1:${server.port}${target}`;
const plain = (): SnippetRequest => ({ url: url('/'), method: 'GET', headers: [], body: null });
const valuesOf = (received: Received | undefined, name: string) =>
  received?.headers.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

describe('curl in a real shell', () => {
  test('every byte arrives as it was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(requestTo(server.port), async (request) => {
        const received = await sent(curl(request, 'null'));
        const { pathname, search } = new URL(request.url);
        expect(received?.method).toBe(request.method);
        expect(received?.target).toBe(pathname + search);
        expect(received?.body).toEqual(Buffer.from(request.body ?? ''));
        expect(valuesOf(received, 'Origin')).toEqual(['null']);
        expect(valuesOf(received, 'Content-Type')).toEqual(['text/plain;charset=UTF-8']);
        for (const [name, value] of request.headers) {
          expect(received?.headers).toContainEqual([name, normalizeHeaderValue(value)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('brackets and braces in a URL are no pattern', async () => {
    expect((await sent(curl({ ...plain(), url: url('/a?b=[1-3]&c={d,e}') }, 'null')))?.target).toBe(
      '/a?b=[1-3]&c={d,e}',
    );
  });

  test('the methods', async () => {
    expect((await sent(curl(plain(), 'null')))?.method).toBe('GET');
    expect((await sent(curl({ ...plain(), method: 'HEAD' }, 'null')))?.method).toBe('HEAD');
    expect((await sent(curl({ ...plain(), method: 'PROPFIND' }, 'null')))?.method).toBe('PROPFIND');
    expect(curl({ ...plain(), method: 'patch' }, 'null')).toContain(' -X patch ');
  });

  test('an empty value, and a name that stands twice', async () => {
    const received = await sent(
      curl(
        {
          ...plain(),
          headers: [
            ['X-Empty', ''],
            ['X-Twice', 'a'],
            ['X-Twice', 'b'],
          ],
        },
        'null',
      ),
    );
    expect(valuesOf(received, 'X-Empty')).toEqual(['']);
    expect(valuesOf(received, 'X-Twice')).toEqual(['a', 'b']);
  });

  test.each([
    ['URLSearchParams', 'a=1 2&b=é', 'application/x-www-form-urlencoded;charset=UTF-8', 'a=1+2&b=%C3%A9'],
    ['BufferSource', 'é', undefined, 'é'],
    ['Blob', 'x', 'text/csv', 'x'],
  ] as const)('the content type of a %s', async (bodyKind, body, type, text) => {
    const received = await sent(
      curl({ ...plain(), method: 'POST', body, bodyKind, blobType: 'text/csv' }, 'null'),
    );
    expect(valuesOf(received, 'Content-Type')).toEqual(type === undefined ? [] : [type]);
    expect(received?.body.toString()).toBe(text);
  });

  test('the fields of a FormData', async () => {
    const received = await sent(
      curl({ ...plain(), method: 'POST', body: 'a=%40x%3B%22&b=2', bodyKind: 'FormData' }, 'null'),
    );
    expect(valuesOf(received, 'Content-Type')?.[0]).toMatch(/^multipart\/form-data; boundary=/);
    expect(received?.body.toString()).toContain('name="a"\r\n\r\n@x;"\r\n');
    expect(received?.body.toString()).toContain('name="b"\r\n\r\n2\r\n');
  });

  test('the preflight', async () => {
    const received = await sent(
      curlPreflight(url('/v1'), [
        ['Accept', 'text/html'],
        ['Origin', 'http://localhost:3000'],
        ['Access-Control-Request-Method', 'POST'],
      ]),
    );
    expect(received?.method).toBe('OPTIONS');
    expect(valuesOf(received, 'Origin')).toEqual(['http://localhost:3000']);
    expect(valuesOf(received, 'Access-Control-Request-Method')).toEqual(['POST']);
    expect(valuesOf(received, 'Accept')).toEqual(['*/*']);
  });
});
