import { combinedValue } from '../../http/header-list';
import type { WireRequest } from '../../http/message';
import { parseUrl } from '../../http/origin';
import { isCorsHeader, type ConfiguredHeader, type ConfiguredServer } from './configured-server';
import { matchesPattern, matchesWildcard } from './safe-pattern';
import { allStatements, readStatements, type Statement } from './statements';

/**
 * A Caddyfile, or a part of one, as the answers that it gives. Null when it sets no CORS header.
 * @see https://caddyserver.com/docs/caddyfile/directives/header
 */
export function readCaddy(text: string, from: number, to: number): ConfiguredServer | null {
  const all = allStatements(readStatements(text, from, to, '\n'));
  const fields = all.flatMap(fieldsOf);
  if (!fields.some(({ name }) => isCorsHeader(name))) return null;
  return {
    product: 'Caddy',
    origins: fields
      .filter(({ name }) => /allow-origin$/i.test(name))
      .map(({ value }) => value)
      .filter((value) => parseUrl(value) !== null),
    answer: (request) => {
      const status = responded(all, request);
      return {
        status,
        isForwarded: status === null && all.some(({ words }) => words[0] === 'reverse_proxy'),
        headers: answered(fields, all, request),
      };
    },
  };
}

type Field = {
  readonly matcher: string | null;
  readonly operation: string;
  readonly name: string;
  readonly value: string;
  readonly at: Statement['at'];
};

function fieldsOf({ words, block, at }: Statement): readonly Field[] {
  if (words[0] !== 'header') return [];
  const isMatcher = /^[@*/]/.test(words[1] ?? '');
  const matcher = isMatcher ? (words[1] ?? null) : null;
  const field = ([written = '', value = '']: readonly string[], spot: Statement['at']): Field => {
    const [, operation = '', name = ''] = /^([+?>-]?)(.*)$/s.exec(written) ?? [];
    return { matcher, operation, name, value, at: spot };
  };
  if (block) return block.map((statement) => field(statement.words, statement.at));
  return [field(words.slice(isMatcher ? 2 : 1), at)];
}

function answered(
  fields: readonly Field[],
  all: readonly Statement[],
  request: WireRequest,
): readonly ConfiguredHeader[] {
  let headers: ConfiguredHeader[] = [];
  for (const { matcher, operation, name, value, at } of fields) {
    if (!isMatched(matcher, all, request)) continue;
    const isSame = (header: ConfiguredHeader) => header.name.toLowerCase() === name.toLowerCase();
    if (operation === '?' && headers.some(isSame)) continue;
    if (operation === '' || operation === '-' || operation === '>')
      headers = headers.filter((header) => !isSame(header));
    if (operation !== '-' && value !== '')
      headers.push({ name, value: filled(value, request), isAlways: true, at });
  }
  return headers;
}

function filled(value: string, request: WireRequest): string | null {
  const name = /^\{(?:http\.request\.header|header)\.([\w-]+)\}$/.exec(value)?.[1];
  if (name !== undefined) return combinedValue(request.headers, name) ?? '';
  return /\{[\w.]+\}/.test(value) ? null : value;
}

/** A named matcher of the request's method and Origin, or a path. https://caddyserver.com/docs/caddyfile/matchers */
function isMatched(matcher: string | null, all: readonly Statement[], request: WireRequest): boolean {
  if (matcher === null || matcher === '*') return true;
  if (matcher.startsWith('/')) return matchesWildcard(matcher, parseUrl(request.url)?.pathname ?? '/');
  const named = all.find(({ words }) => words[0] === matcher);
  if (named === undefined) return false;
  const conditions = named.block?.map(({ words }) => words) ?? [named.words.slice(1)];
  return conditions.every(([kind = '', ...values]) => {
    if (kind === 'method') return values.includes(request.method);
    if (kind === 'path')
      return values.some((path) => matchesWildcard(path, parseUrl(request.url)?.pathname ?? '/'));
    if (kind !== 'header' && kind !== 'header_regexp') return false;
    const [name = '', wanted = ''] = values.slice(-2);
    const actual = combinedValue(request.headers, name);
    if (actual === null) return false;
    return kind === 'header'
      ? wanted === '' || matchesWildcard(wanted, actual)
      : matchesPattern(wanted, actual, false) === true;
  });
}

function responded(all: readonly Statement[], request: WireRequest): number | null {
  for (const { words } of all) {
    if (words[0] !== 'respond') continue;
    const isMatcher = /^[@*/]/.test(words[1] ?? '');
    const status = words.findLast((word) => /^\d{3}$/.test(word));
    if (status !== undefined && isMatched(isMatcher ? (words[1] ?? null) : null, all, request))
      return Number(status);
  }
  return null;
}
