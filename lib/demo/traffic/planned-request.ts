import type { HeaderList } from '../../http/header-list';

/** A random number from 0 to below 1. */
export type Random = () => number;

/** A request as a client is about to send it, and what it should get. */
export type PlannedRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: string;
  readonly status: number;
  readonly bytes: Buffer;
};

/**
 * Numbers that a seed decides.
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items. */
function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

const plans = [
  ['', 200],
  ['', 200],
  ['?actual.status=503&actual.remove=*', 503],
  ['?actual.status=204', 204],
  ['?actual.status=304', 304],
  ['?actual.set=x-DEMO-a:b%C3%BC&actual.add=Vary:Origin&actual.add=Vary:Accept', 200],
  ['?actual.set=Location:/elsewhere&actual.status=307', 307],
  ['?actual.body=%C3%BC', 200],
  ['?actual.delay=5', 200],
  ['?meter.limit=0', 429],
  ['?actual.status=abc', 400],
] as const;

/** A request of a random kind to that path. Only the last of a connection asks for its end. */
export function plannedRequest(random: Random, path: string, isLast: boolean): PlannedRequest {
  const isPreflight = random() < 0.15;
  const method = isPreflight
    ? 'OPTIONS'
    : pick(random, [
        'GET',
        'GET',
        'POST',
        'PUT',
        'HEAD',
        'OPTIONS',
        'patch',
        'CHICKEN',
        'get',
        'PLAY',
        'PRI',
        '*',
        'PROPFIND',
      ]);
  const [query, planned] = pick(random, plans);
  const headers: [string, string][] = [['hOST', 'h.example']];
  if (isPreflight)
    headers.push(['Access-Control-Request-Method', 'PUT'], ['Access-Control-Request-Headers', 'x-b,x-a']);
  if (random() < 0.5) headers.push(['x-B', '2'], ['X-a', '\xfc"\\'], ['x-B', '3']);
  if (isLast) headers.push(['Connection', 'close']);
  const body = !isPreflight && random() < 0.4 ? bodyText(random) : '';
  const isChunked = body !== '' && random() < 0.4;
  if (isChunked) headers.push(['Transfer-Encoding', 'chunked']);
  else if (body !== '') headers.push(['Content-Length', String(body.length)]);
  const target = `${path}${query}`;
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map((header) => header.join(': '))];
  const half = body.length >> 1;
  const chunks = [body.slice(0, half), body.slice(half)].filter((chunk) => chunk !== '');
  const sent = isChunked
    ? `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('')}0\r\n\r\n`
    : body;
  const isFree = method === 'OPTIONS' && planned === 429;
  const status = isPreflight ? 204 : isFree ? 200 : planned;
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${sent}`, 'latin1');
  return { method, target, headers, body, status, bytes };
}

/** Bodies that look like what they are not. */
function bodyText(random: Random): string {
  const text = pick(random, [
    'abc',
    '\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    '0\r\n\r\n',
    'b'.repeat(3000),
    '\n',
    '{"a":1}',
  ]);
  return text.repeat(1 + Math.floor(random() * 3));
}

/** The bytes in up to nine pieces. */
export function cut(random: Random, bytes: Buffer): Buffer[] {
  const places = Array.from({ length: Math.floor(random() * 9) }, () => Math.floor(random() * bytes.length));
  const edges = [0, ...places.toSorted((one, other) => one - other), bytes.length];
  return edges
    .slice(1)
    .map((edge, index) => bytes.subarray(edges[index], edge))
    .filter((piece) => piece.length > 0);
}

/** The bytes with some of them changed, left out, repeated or put in. */
export function mutated(random: Random, bytes: Buffer): Buffer {
  let result = bytes;
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) {
    const from = Math.floor(random() * result.length);
    const to = Math.min(result.length, from + 1 + Math.floor(random() * 20));
    const before = result.subarray(0, from);
    const noise = Buffer.from(
      Array.from({ length: 1 + Math.floor(random() * 4) }, () => Math.floor(random() * 256)),
    );
    const put = pick(random, [
      '\r\n',
      '\n',
      ' ',
      ':',
      '\0',
      'Content-Length: 5\r\n',
      'Transfer-Encoding: chunked\r\n',
      '\r\n\r\n',
    ]);
    const middle = pick(random, [
      noise,
      Buffer.alloc(0),
      Buffer.from(put),
      Buffer.concat([result.subarray(from, to), result.subarray(from, to)]),
    ]);
    result = Buffer.concat([before, middle, result.subarray(random() < 0.5 ? to : from)]);
  }
  return result;
}
