import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../http/request-input';
import { all, header, post } from '../test-data/wire';

describe('requests', () => {
  it.each<[string, Partial<RequestInput>, string[]]>([
    ['client hint', header('Save-Data', 'on'), ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET']],
    [
      'client hint, invalid',
      header('Save-Data', '1'),
      ['OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET'],
    ],
    ['client hint', header('DPR', '1.5'), ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET']],
    ['User-Agent', header('User-Agent', 'x'), ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET']],
    [
      'repeated Accept',
      {
        headers: [
          ['Accept', 'a'.repeat(64)],
          ['Accept', 'a'.repeat(64)],
        ],
      },
      ['GET', 'OPTIONS GET', 'GET', 'OPTIONS GET'],
    ],
    ['byte over 0x7F', header('Accept', 'caf\u00e9'), ['GET', 'GET', 'OPTIONS GET', 'GET']],
    ['empty parameters', post('text/plain;;;'), ['POST', 'POST', 'OPTIONS POST', 'POST']],
    ['one empty parameter', post('text/plain;'), ['POST', 'POST', 'POST', 'POST']],
    ['an empty parameter before another', post('text/plain;;a=b'), ['POST', 'POST', 'POST', 'POST']],
    ['an empty one at the end', post('text/plain;a=b; '), ['POST', 'POST', 'OPTIONS POST', 'POST']],
    ['comma in a parameter', post('text/plain;a=b,c'), ['POST', 'POST', 'OPTIONS POST', 'POST']],
    ['range unit', header('Range', 'BYTES=0-9'), ['OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET', 'GET']],
    ['range of 2^63', header('Range', `bytes=0-${2n ** 63n}`), ['GET', 'OPTIONS GET', 'GET', 'GET']],
    [
      'range of 2^64',
      header('Range', `bytes=0-${2n ** 64n}`),
      ['GET', 'OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET'],
    ],
    [
      'upload listener',
      { api: 'xhr', uploadListener: true },
      ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET'],
    ],
    [
      'beacon of 70,000 bytes',
      { api: 'sendBeacon', body: { kind: 'BufferSource', byteLength: 70_000 } },
      ['keepalive-limit', 'keepalive-limit', 'POST', 'keepalive-limit'],
    ],
    [
      'stream over HTTP/1.1',
      { method: 'POST', duplex: 'half', body: { kind: 'ReadableStream' } },
      ['OPTIONS stream-over-http-1', 'OPTIONS stream-over-http-1', 'POST', 'stream-not-supported'],
    ],
  ])('with %s: %j', (_name, request, expected) => {
    expect(all(request)).toEqual(expected);
  });
});
