import type { Header } from '../../lib/http/header-list';
import type { Random } from './random';

/** A request header at or near an edge of the rules: names, bytes, lengths, ranges, hints and forbidden ones. */
export function generateRequestHeader(random: Random): Header {
  const [names, values] = random.weighted(kinds, kinds[0][1]);
  const name = random.pick(names);
  const value = values(random);
  return [random.isChance(15) ? inOtherCase(name, random) : name, value];
}

/** Safelisted headers whose values together are near the 1024 bytes that they may have. */
export function generateManyBytes(random: Random): Header[] {
  const length = random.pick([128, 127, 114, 113, 103]);
  return random.list(random.pick([4, 8, 9, 10]), () => [
    random.pick(['Accept', 'Accept-Language', 'Content-Language']),
    'a'.repeat(length),
  ]);
}

type Kind = readonly [names: readonly [string, ...string[]], values: (random: Random) => string];

const kinds: readonly [readonly [number, Kind], ...(readonly [number, Kind])[]] = [
  [14, [['Accept'], acceptValue]],
  [14, [['Accept-Language', 'Content-Language'], languageValue]],
  [26, [['Content-Type'], contentTypeValue]],
  [10, [['Range'], rangeValue]],
  [10, [['X-Custom', 'X-Requested-With', 'X-FooBar', 'Cache-Control', 'Pragma', 'a', 'z'], plainValue]],
  [7, [['Authorization'], (random) => random.pick(['Bearer x', 'Basic dTpw', 'x', ''])]],
  [
    6,
    [
      ['Save-Data', 'DPR', 'Device-Memory', 'Viewport-Width', 'Width', 'Downlink', 'ECT', 'RTT'],
      (random) => random.pick(['on', '1', '1.5', '4g', '0', '', 'off', '-1', '1e3', '00.5']),
    ],
  ],
  [3, [['User-Agent'], plainValue]],
  [
    6,
    [
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
      plainValue,
    ],
  ],
  [
    3,
    [
      ['X-HTTP-Method', 'X-HTTP-Method-Override', 'X-Method-Override'],
      (random) => random.pick(['PUT', 'trace', 'TRACK', 'GET, connect', 'GET,"TRACE"', ' CONNECT ']),
    ],
  ],
  [2, [['If-None-Match', 'If-Modified-Since', 'If-Range'], (random) => random.pick(['"x"', 'x'])]],
  [2, [['a b', '', 'x:y', 'caf\u00e9', 'X-\u2026', '(x)', 'x\n'], plainValue]],
  [2, [['X-Value', 'Accept'], (random) => random.pick(['a\nb', 'a\r\nb', '\0', '\u2026', '\u0100'])]],
];

function plainValue(random: Random): string {
  return random.pick(['1', 'yes', '', ' padded ', 'a, b', '\tx', 'caf\u00e9', 'x'.repeat(200)]);
}

function acceptValue(random: Random): string {
  return random.pick([
    '*/*',
    'text/html, application/json;q=0.9',
    '',
    'a'.repeat(127),
    'a'.repeat(128),
    'a'.repeat(129),
    `${' '.repeat(5)}${'a'.repeat(128)}`,
    `text/plain${random.pick(unsafeBytes)}`,
    `text/plain${random.pick(safeBytes)}x`,
  ]);
}

const unsafeBytes = [
  '"',
  '(',
  ')',
  ':',
  '<',
  '>',
  '?',
  '@',
  '[',
  '\\',
  ']',
  '{',
  '}',
  '\u007f',
  '\u0001',
] as const;
const safeBytes = [
  '\t',
  '!',
  '#',
  '&',
  "'",
  ';',
  '=',
  '^',
  '|',
  '~',
  ' ',
  '\u00e9',
  '\u0080',
  '\u00ff',
] as const;

function languageValue(random: Random): string {
  return random.pick([
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
  ]);
}

function contentTypeValue(random: Random): string {
  const essence = random.weighted(
    [
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
    ],
    'text/plain',
  );
  const parameters = random.weighted(
    [
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
      [1, `;a=${'x'.repeat(128 - 13)}`],
      [1, `;a=${'x'.repeat(129 - 13)}`],
    ],
    '',
  );
  return essence + parameters;
}

function rangeValue(random: Random): string {
  const number = (): string =>
    random.weighted(
      [
        [6, '0'],
        [4, '9'],
        [2, '00'],
        [1, String(2n ** 63n - 1n)],
        [1, String(2n ** 63n)],
        [1, String(2n ** 64n - 1n)],
        [1, String(2n ** 64n)],
        [1, '9'.repeat(40)],
        [1, 'x'],
      ],
      '0',
    );
  return random.weighted(
    [
      [10, `bytes=${number()}-${number()}`],
      [4, `bytes=${number()}-`],
      [2, 'bytes=-5'],
      [1, 'bytes=9-0'],
      [2, 'BYTES=0-9'],
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
    ],
    'bytes=0-9',
  );
}

function inOtherCase(name: string, random: Random): string {
  return random.isChance(50) ? name.toLowerCase() : name.toUpperCase();
}
