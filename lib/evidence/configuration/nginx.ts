import { combinedValue } from '../../http/header-list';
import type { WireRequest } from '../../http/message';
import { parseUrl } from '../../http/origin';
import {
  isCorsHeader,
  type ConfiguredAnswer,
  type ConfiguredHeader,
  type ConfiguredServer,
} from './configured-server';
import { matchesPattern } from './safe-pattern';
import { allStatements, readStatements, type Statement } from './statements';

/** https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header */
const statusesWithoutAlways = new Set([200, 201, 204, 206, 301, 302, 303, 304, 307, 308]);

const forwarding = /^(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass$/;

/** An nginx configuration, or a part of one, as the answers that it gives. Null when it sets no CORS header. */
export function readNginx(text: string, from: number, to: number): ConfiguredServer | null {
  const statements = readStatements(text, from, to, ';');
  const all = allStatements(statements);
  const sets = all.filter(({ words }) => words[0] === 'add_header' && isCorsHeader(words[1] ?? ''));
  const isServer = all.some(({ words }) => /^(?:location|server|proxy_pass|listen)$/.test(words[0] ?? ''));
  if (sets.length === 0 && !isServer) return null;
  const origins = sets
    .filter(({ words }) => /allow-origin$/i.test(words[1] ?? ''))
    .map(({ words }) => words[2] ?? '');
  return {
    product: 'nginx',
    origins: [...origins, ...mapped(all)].filter((value) => parseUrl(value) !== null),
    answer: (request) => answer(statements, all, request),
  };
}

function mapped(all: readonly Statement[]): readonly string[] {
  return all
    .filter(({ words }) => words[0] === 'map' && words[1] === '$http_origin')
    .flatMap(({ block }) => (block ?? []).map(({ words }) => words[0] ?? ''));
}

type Level = {
  readonly headers: readonly ConfiguredHeader[];
  readonly status: number | null;
  readonly isForwarded: boolean;
};

function answer(
  statements: readonly Statement[],
  all: readonly Statement[],
  request: WireRequest,
): ConfiguredAnswer {
  const level = levelOf(
    pathTo(statements, request),
    { headers: [], status: null, isForwarded: false },
    all,
    request,
  );
  const { status } = level;
  return {
    status,
    isForwarded: level.isForwarded,
    headers: level.headers.filter(
      ({ isAlways }) => isAlways || status === null || statusesWithoutAlways.has(status),
    ),
  };
}

/** The blocks that a request is in, outermost first. */
function pathTo(statements: readonly Statement[], request: WireRequest): readonly (readonly Statement[])[] {
  const inner = statements.find(
    ({ words, block }) => block !== null && /^(?:http|server)$/.test(words[0] ?? ''),
  );
  if (inner?.block) return [statements, ...pathTo(inner.block, request)];
  const location = locationFor(statements, parseUrl(request.url)?.pathname ?? '/');
  return location ? [statements, ...pathTo(location, request)] : [statements];
}

/** https://nginx.org/en/docs/http/ngx_http_core_module.html#location */
function locationFor(statements: readonly Statement[], path: string): readonly Statement[] | null {
  const locations = statements.filter(({ words, block }) => words[0] === 'location' && block !== null);
  let best: { readonly block: readonly Statement[]; readonly length: number } | null = null;
  for (const { words, block } of locations) {
    const [, first = '', second] = words;
    if (block === null) continue;
    if (first === '=' && second === path) return block;
    if (/^~\*?$/.test(first)) {
      if (matchesPattern(second ?? '', path, first === '~*') === true) return block;
      continue;
    }
    const prefix = first === '^~' ? (second ?? '') : first;
    if (path.startsWith(prefix) && prefix.length > (best?.length ?? -1))
      best = { block, length: prefix.length };
  }
  const [only] = locations;
  return best?.block ?? (locations.length === 1 ? (only?.block ?? null) : null);
}

/** A block's own add_header lines replace those of the blocks around it. */
function levelOf(
  path: readonly (readonly Statement[])[],
  outer: Level,
  all: readonly Statement[],
  request: WireRequest,
): Level {
  let level = outer;
  for (const statements of path) {
    const own = statements.flatMap((statement) => headerOf(statement, all, request));
    level = {
      headers: own.length > 0 ? own : level.headers,
      status: level.status ?? returnedBy(statements),
      isForwarded: level.isForwarded || statements.some(({ words }) => forwarding.test(words[0] ?? '')),
    };
    for (const { words, block } of statements) {
      if (words[0] !== 'if' || block === null || !isTrue(words.slice(1).join(' '), request)) continue;
      const inside = levelOf([block], { ...level, status: null }, all, request);
      level = { ...inside, status: inside.status ?? level.status };
      if (inside.status !== null) return { ...level, isForwarded: false };
    }
  }
  return level.status === null ? level : { ...level, isForwarded: false };
}

function returnedBy(statements: readonly Statement[]): number | null {
  const status = statements.find(({ words }) => words[0] === 'return')?.words[1] ?? '';
  return /^\d{3}$/.test(status) ? Number(status) : null;
}

const condition = /^\(?\s*\$(\w+)\s*(!?=|!?~\*?)\s*["']?(.*?)["']?\s*\)?$/s;

/** https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if */
function isTrue(text: string, request: WireRequest): boolean {
  const [, name = '', operator = '=', value = ''] = condition.exec(text) ?? [];
  const subject =
    name === 'request_method'
      ? request.method
      : name === 'http_origin'
        ? (combinedValue(request.headers, 'origin') ?? '')
        : null;
  if (subject === null) return false;
  const isMatch = operator.includes('~')
    ? matchesPattern(value, subject, operator.endsWith('*')) === true
    : subject === value;
  return operator.startsWith('!') ? !isMatch : isMatch;
}

function headerOf(
  { words, at }: Statement,
  all: readonly Statement[],
  request: WireRequest,
): ConfiguredHeader[] {
  const [directive, name = '', written = '', last] = words;
  if (directive !== 'add_header' || name === '') return [];
  const value = valueOf(written, all, request);
  // An empty value adds no header.
  return value === '' ? [] : [{ name, value, isAlways: last === 'always', at }];
}

function valueOf(written: string, all: readonly Statement[], request: WireRequest): string | null {
  const variable = /^\$\{?(\w+)\}?$/.exec(written)?.[1];
  if (variable === undefined) return written.includes('$') ? null : written;
  if (variable.startsWith('http_')) {
    return combinedValue(request.headers, variable.slice(5).replaceAll('_', '-')) ?? '';
  }
  const map = all.find(({ words }) => words[0] === 'map' && words[2] === `$${variable}`);
  if (map) return mappedValue(map, all, request);
  const set = all.find(({ words }) => words[0] === 'set' && words[1] === `$${variable}`);
  return set ? valueOf(set.words[2] ?? '', [], request) : null;
}

/** https://nginx.org/en/docs/http/ngx_http_map_module.html#map */
function mappedValue(
  { words, block }: Statement,
  all: readonly Statement[],
  request: WireRequest,
): string | null {
  const subject = valueOf(words[1] ?? '', all, request) ?? '';
  let byDefault = '';
  for (const { words: entry } of block ?? []) {
    const [key = '', value = ''] = entry;
    const pattern = /^~(\*?)(.*)$/s.exec(key);
    const isMatch = pattern
      ? matchesPattern(pattern[2] ?? '', subject, pattern[1] === '*') === true
      : key === subject;
    if (key === 'default') byDefault = value;
    else if (isMatch) return valueOf(value, [], request);
  }
  return valueOf(byDefault, [], request);
}
