import fc from 'fast-check';
import type { Header } from '../../http/header-list';
import { listOf, weighted, weightedOf } from './weighted';

const plain = fc.constantFrom('1', 'yes', '', ' padded ', 'a, b', '\tx', 'caf\u00e9', 'x'.repeat(200));

const unsafeBytes = '"():<>?@[\\]{}\u007f\u0001'.split('');
const safeBytes = "\t!#&';=^|~ \u00e9\u0080\u00ff".split('');
const accept = weightedOf(
  [
    7,
    fc.constantFrom(
      '*/*',
      'text/html, application/json;q=0.9',
      '',
      'a'.repeat(127),
      'a'.repeat(128),
      'a'.repeat(129),
      `${' '.repeat(5)}${'a'.repeat(128)}`,
    ),
  ],
  [1, fc.constantFrom(...unsafeBytes).map((byte) => `text/plain${byte}`)],
  [1, fc.constantFrom(...safeBytes).map((byte) => `text/plain${byte}x`)],
);

const language = fc.constantFrom(
  'en',
  'en-US, en;q=0.9',
  '*',
  '',
  'de_DE',
  'en(us)',
  'en:us',
  'a'.repeat(128),
  'a'.repeat(129),
  "en'us",
  'en\tus',
  'EN',
  'caf\u00e9',
  'en/us',
  'en=us',
);

const essence = weighted(
  [5, 'text/plain'],
  [3, 'application/x-www-form-urlencoded'],
  [3, 'multipart/form-data'],
  [5, 'application/json'],
  [2, 'TEXT/Plain'],
  [1, 'text/html'],
  [1, 'text/plain2'],
  [1, ' text/plain'],
  [1, 'text /plain'],
  [1, 'text/'],
  [1, 'text'],
  [1, ''],
);
const mimeParameters = weighted(
  [9, ''],
  [3, ';charset=utf-8'],
  [2, '; charset="utf-8"'],
  [1, ';'],
  [1, ';;'],
  [1, ';;;'],
  [1, '; '],
  [1, ' ; a=b'],
  [1, ';charset=utf-8;'],
  [1, ';a=b,c'],
  [1, ';a="b,c"'],
  [1, ';a="b;c"'],
  [1, ';a="b'],
  [1, ';a=caf\u00e9'],
  [1, ', application/json'],
  [1, ',text/plain'],
  [1, ';boundary=x'],
  [1, ';a=b c'],
  [1, ';a'],
  [1, ';=b'],
  [1, `;a=${'x'.repeat(128 - 'text/plain;a='.length)}`],
  [1, `;a=${'x'.repeat(129 - 'text/plain;a='.length)}`],
);
const contentType = fc.tuple(essence, mimeParameters).map((parts) => parts.join(''));

const rangeNumber = weighted(
  [6, '0'],
  [4, '9'],
  [2, '00'],
  [1, String(2n ** 63n - 1n)],
  [2, String(2n ** 63n)],
  [1, String(2n ** 64n - 1n)],
  [1, String(2n ** 64n)],
  [1, '9'.repeat(40)],
  [1, 'x'],
);
const range = weightedOf(
  [10, fc.tuple(rangeNumber, rangeNumber).map(([first, last]) => `bytes=${first}-${last}`)],
  [4, rangeNumber.map((first) => `bytes=${first}-`)],
  [
    20,
    weighted(
      [2, 'bytes=-5'],
      [2, 'BYTES=0-9'],
      [1, 'bytes=9-0'],
      [1, 'bytes =0-9'],
      [1, 'bytes= 0-9'],
      [1, 'bytes=0 -9'],
      [1, 'bytes=0- 9'],
      [1, 'bytes=0-9 '],
      [1, 'bytes=0-9,20-29'],
      [1, 'bytes=-'],
      [1, 'bytes='],
      [1, 'items=0-9'],
      [1, '0-9'],
    ),
  ],
);

const kinds: readonly (readonly [weight: number, names: readonly string[], values: fc.Arbitrary<string>])[] =
  [
    [14, ['Accept'], accept],
    [14, ['Accept-Language', 'Content-Language'], language],
    [26, ['Content-Type'], contentType],
    [10, ['Range'], range],
    [10, ['X-Custom', 'X-Requested-With', 'X-FooBar', 'Cache-Control', 'Pragma', 'a', 'z'], plain],
    [7, ['Authorization'], fc.constantFrom('Bearer x', 'Basic dTpw', 'x', '')],
    [
      6,
      ['Save-Data', 'DPR', 'Device-Memory', 'Viewport-Width', 'Width', 'Downlink', 'ECT', 'RTT'],
      fc.constantFrom('on', '1', '1.5', '4g', '0', '', 'off', '-1', '1e3', '00.5'),
    ],
    [3, ['User-Agent'], plain],
    [
      7,
      [
        'Cookie',
        'Origin',
        'Host',
        'Date',
        'DNT',
        'TE',
        'Via',
        'Referer',
        'Sec-Fetch-Mode',
        'Sec-X',
        'Proxy-X',
        'Access-Control-Request-Method',
        'Access-Control-Request-Headers',
        'Accept-Encoding',
        'Content-Length',
      ],
      plain,
    ],
    [
      3,
      ['X-HTTP-Method', 'X-HTTP-Method-Override', 'X-Method-Override'],
      fc.constantFrom('PUT', 'trace', 'TRACK', 'GET, connect', 'GET,"TRACE"', ' CONNECT '),
    ],
    [2, ['If-None-Match', 'If-Modified-Since', 'If-Range'], fc.constantFrom('"x"', 'x')],
    [3, ['a b', '', 'x:y', 'caf\u00e9', 'X-\u2026', '(x)', 'x\n'], plain],
    [3, ['X-Value', 'Accept'], fc.constantFrom('a\nb', 'a\r\nb', '\0', '\u2026', '\u0100')],
  ];

const asWritten = (name: string) => name;
const writing = weighted<(name: string) => string>(
  [85, asWritten],
  [8, (name) => name.toLowerCase()],
  [7, (name) => name.toUpperCase()],
);

/** A request header at or near an edge of the rules: names, bytes, lengths, ranges, hints and forbidden ones. */
export const arbitraryHeader: fc.Arbitrary<Header> = weightedOf(
  ...kinds.map(
    ([weight, names, values]) =>
      [
        weight,
        fc
          .tuple(writing, fc.constantFrom(...names), values)
          .map(([write, name, value]): Header => [write(name), value]),
      ] as const,
  ),
);

/** Safelisted headers whose values together are near the 1024 bytes that they may have. */
const manyBytes: fc.Arbitrary<Header[]> = fc
  .tuple(
    fc.constantFrom(128, 127, 114, 113, 103),
    listOf(fc.constantFrom('Accept', 'Accept-Language', 'Content-Language'), [1, 4], [1, 8], [1, 9], [1, 10]),
  )
  .map(([length, names]) => names.map((name): Header => [name, 'a'.repeat(length)]));

/** The headers that an author sets. */
export const arbitraryHeaders: fc.Arbitrary<Header[]> = weightedOf(
  [98, listOf(arbitraryHeader, [38, 0], [36, 1], [16, 2], [7, 3], [3, 8])],
  [2, manyBytes],
);
