import { describe, expect, test } from 'vitest';
import { formatResponseHead, readResponseHead } from './response-head';

const allow = ['access-control-allow-origin', '*'];

describe('a response head as it is copied', () => {
  test.each([
    ['nothing', '', null],
    ['blank lines', '\n  \n', null],
    [
      'curl -i',
      'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\n\r\n{"a":1}',
      { status: 200, headers: [allow] },
    ],
    [
      'HTTP/2, which has no reason phrase',
      'HTTP/2 204 \naccess-control-allow-origin:*',
      { status: 204, headers: [allow] },
    ],
    [
      'curl -v',
      '* Connected\n> OPTIONS / HTTP/2\n> Origin: https://a.example\n< HTTP/2 204\n< access-control-allow-origin: *\n<\n* done',
      { status: 204, headers: [allow] },
    ],
    [
      'curl -i, after a response that is informational',
      'HTTP/1.1 100 Continue\r\nX-A: 1\r\n\r\nHTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\n\r\n{}',
      { status: 200, headers: [allow] },
    ],
    [
      'curl -i through a proxy',
      'HTTP/1.1 200 Connection established\nProxy-Agent: a\n\nHTTP/2 403\naccess-control-allow-origin: *\n',
      { status: 403, headers: [allow] },
    ],
    [
      'curl -i -L: that of the URL itself',
      'HTTP/2 301\nlocation: /b\n\nHTTP/2 200\naccess-control-allow-origin: *\n',
      { status: 301, headers: [['location', '/b']] },
    ],
    ['a WebSocket', 'HTTP/1.1 101 Switching Protocols\nA: 1', { status: 101, headers: [['A', '1']] }],
    [
      'curl -v into a file',
      '} [5 bytes data]\n> GET / HTTP/2\n{ [5 bytes data]\n< HTTP/2 200\n< access-control-allow-origin: *\n',
      { status: 200, headers: [allow] },
    ],
    [
      'the command before it',
      "$ curl -i https://api.example/ \\\n  -H 'Origin: https://a.example'\nHTTP/2 200\naccess-control-allow-origin: *",
      { status: 200, headers: [allow] },
    ],
    ['pseudo-headers', ':status: 403\naccess-control-allow-origin: *', { status: 403, headers: [allow] }],
    ['headers alone', 'access-control-allow-origin:\t* ', { headers: [allow] }],
    ['a status alone', 'HTTP/1.1 500 Internal Server Error', { status: 500, headers: [] }],
  ])('%s', (_, text, head) => {
    expect(readResponseHead(text)).toEqual({ ok: true, head });
  });

  test.each([
    ['HTTP/1.1 200 OK\n<html>', '<html>'],
    ['no header', 'no header'],
    ['Bad Name: x', 'Bad Name: x'],
  ])('%j is none: the line is named', (text, line) => {
    expect(readResponseHead(text)).toEqual({ ok: false, line: line.replace(/^< ?/, '') });
  });

  test('what is formatted reads back the same', () => {
    const head = { status: 204, headers: [['A', '1'] as const, ['A', '2: 3'] as const] };
    expect(readResponseHead(formatResponseHead(head))).toEqual({ ok: true, head });
  });
});
