import { parseUrl } from '../../http/origin';
import type { RequestInput } from '../../http/request-input';
import type { ReadCommand } from '../command/read-curl';
import { bodyKindOf } from '../message/body-kind';
import { engineOfUserAgent } from '../message/engine-of-user-agent';
import {
  noHeaders,
  rowsOf,
  seen,
  unknown,
  type Fact,
  type SeenBody,
  type SeenHeader,
  type SeenHeaders,
  type Spot,
} from '../seen';
import { itemsOf, membersOf, type LiteralValue } from './literal-value';
import { readCall } from './read-call';

/** Where a call of fetch() begins on a line. */
export const fetchStart =
  /(?<![\w.$])(?:await[ \t]{1,4})?(?:window\.|globalThis\.|self\.)?fetch\((?=[ \t\r\n]{0,40}["'`“‘])/;

/**
 * The request of a call of fetch(), as DevTools copies it for the browser or for Node.js, or as an author wrote it;
 * literals only, nothing is run. Null when its URL can't be read.
 */
export function readFetch(text: string, start: number): ReadCommand | null {
  const call = readCall(text, start);
  if (call === null || !/(?:^|\.)fetch$/.test(call.name)) return null;
  const [input, init] = call.arguments;
  if (typeof input !== 'string') return null;
  const url = parseUrl(input);
  if (url === null && !input.startsWith('/')) return null;
  const at = { start, end: call.end };
  const options = membersOf(init);
  const rows = headersOf(options.get('headers'), at);
  const headers: SeenHeaders = { ...noHeaders, rows, isWhole: true };
  const optionText = (name: string): string | null => {
    const value = options.get(name);
    return typeof value === 'string' ? value : null;
  };
  const fact = (name: string): Fact<string> => {
    const value = optionText(name);
    return value === null ? unknown : seen(value, at);
  };
  const referrer = parseUrl(optionText('referrer') ?? rowsOf(headers, 'referer')[0]?.value ?? '');
  const origin = rowsOf(headers, 'origin')[0];
  const agent = rowsOf(headers, 'user-agent')[0]?.value ?? '';
  const isForNode =
    optionText('mode') === null && rowsOf(headers, 'cookie').length + rowsOf(headers, 'referer').length > 0;
  const isFirefoxCopy =
    rows.length > 0 && rowsOf(headers, 'user-agent').length > 0 && optionText('mode') !== null;
  const credentials: Fact<string> = isForNode
    ? rowsOf(headers, 'cookie').length > 0
      ? seen('include', at)
      : unknown
    : seen(optionText('credentials') ?? 'same-origin', at);
  return {
    end: call.end,
    commanded: {
      source: {
        form: 'fetch',
        name: isForNode ? 'A request copied from DevTools as fetch for Node.js' : 'A call of fetch()',
        engine: engineOfUserAgent(agent) ?? (isFirefoxCopy ? 'firefox' : null),
        showsPreflights: false,
      },
      request: {
        method: seen(optionText('method') ?? 'GET', at),
        url: seen(url?.href ?? input, at),
        headers,
        body: seen(bodyOf(options.get('body'), rowsOf(headers, 'content-type')[0]?.value ?? ''), at),
      },
      call: { api: seen('fetch', at), mode: fact('mode'), credentials },
      pageOrigin: origin ? seen(origin.value, at) : referrer ? seen(referrer.origin, at) : unknown,
    },
  };
}

function headersOf(value: LiteralValue, at: Spot): readonly SeenHeader[] {
  const listed = itemsOf(value).map((pair): readonly [LiteralValue, LiteralValue] => {
    const [name, item] = itemsOf(pair);
    return [name, item];
  });
  return [...membersOf(value), ...listed].flatMap(([name, item]) =>
    typeof name === 'string' ? [{ name, value: textOf(item), at }] : [],
  );
}

function textOf(value: LiteralValue): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

const constructed: Readonly<Record<string, NonNullable<RequestInput['body']>['kind']>> = {
  FormData: 'FormData',
  URLSearchParams: 'URLSearchParams',
  Blob: 'Blob',
  Uint8Array: 'BufferSource',
};

function bodyOf(value: LiteralValue, contentType: string): SeenBody {
  if (value === undefined || value === null) return 'none';
  if (typeof value === 'object' && 'call' in value) return constructed[value.call] ?? 'string';
  // A copy has the text of a form's body; what the page gave was the form.
  return bodyKindOf(contentType);
}
