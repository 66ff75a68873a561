import { parseUrl } from '../../http/origin';
import { bodyKindOf } from '../message/body-kind';
import { engineOfUserAgent } from '../message/engine-of-user-agent';
import type { CommandedRequest } from '../message/exchange-of-draft';
import {
  noHeaders,
  rowsOf,
  seen,
  unknown,
  unknownCall,
  type SeenBody,
  type SeenHeader,
  type SeenHeaders,
  type Span,
} from '../seen';
import { commandWords, findCommand } from './command-words';
import { curlOptions, type CurlOption } from './curl-options';

/** A command that was read, and where it ends. */
export type ReadCommand = { readonly commanded: CommandedRequest; readonly end: number };

/** Where a curl command begins on a line: after a prompt, or not. */
export const curlStart = /(?:^|[$>%#]\s{0,4}|^\s{1,40})curl(?:\.exe)?(?=\s)/;

/** An option whose hyphens a mail or chat program made dashes: two become one. */
function withHyphens(word: string): string {
  const [dashes, name] = /^([–—]{1,2})(?=[A-Za-z])(.*)$/s.exec(word)?.slice(1) ?? [];
  if (dashes === undefined || name === undefined) return word;
  const isLong = dashes.length > 1 || /^[a-z][a-z-]{3,}$/.test(name);
  return `${isLong ? '--' : '-'}${name}`;
}

/**
 * The request that a curl command makes, as bash or cmd.exe reads it. Null when it names no URL.
 * @param start position of "curl"
 */
export function readCurl(text: string, start: number): ReadCommand | null {
  const { shell, end } = findCommand(text, start);
  const [, ...words] = commandWords(straightQuotes(text.slice(start, end)), shell).map(withHyphens);
  const options = curlOptions(words);
  const url = urlOf(options);
  if (url === null) return null;
  const at = { start, end };
  const rows = headersOf(options, text, at);
  const values = (name: string) => options.filter((option) => option.name === name).map(({ value }) => value);
  const isData =
    options.some(({ name }) => /^(?:data|json|url-query)/.test(name)) && values('get').length === 0;
  const isForm = options.some(({ name }) => name.startsWith('form'));
  const method =
    values('request').at(-1) ??
    (values('head').length > 0
      ? 'HEAD'
      : isData || isForm
        ? 'POST'
        : values('upload-file').length > 0
          ? 'PUT'
          : 'GET');
  const headers: SeenHeaders = { ...noHeaders, rows, isWhole: true };
  const contentType = rowsOf(headers, 'content-type')[0]?.value;
  const body: SeenBody = isForm ? 'FormData' : isData ? bodyKindOf(contentType ?? '') : 'none';
  const agent = rowsOf(headers, 'user-agent')[0]?.value ?? '';
  const engine = engineOfUserAgent(agent);
  const isCopied = engine !== null || rowsOf(headers, 'sec-fetch-mode').length > 0;
  const mode = rowsOf(headers, 'sec-fetch-mode')[0];
  const cookie = rowsOf(headers, 'cookie')[0];
  const origin = rowsOf(headers, 'origin')[0] ?? (isCopied ? refererOrigin(headers) : undefined);
  return {
    end,
    commanded: {
      source: {
        form: 'curl',
        name: isCopied ? 'A request copied from DevTools as curl' : 'curl',
        engine,
        showsPreflights: false,
      },
      request: { method: seen(method, at), url: seen(url, at), headers, body: seen(body, at) },
      call: {
        ...unknownCall,
        mode: mode ? seen(mode.value, mode.at) : unknown,
        credentials: cookie && isCopied ? seen('include', cookie.at) : unknown,
      },
      pageOrigin: origin ? seen(origin.value, origin.at) : unknown,
    },
  };
}

/** Quotation marks and spaces that a chat tool replaced, as they were typed; as many characters. */
export function straightQuotes(text: string): string {
  return text
    .replaceAll(/[“”„‟]/g, '"')
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[\u00A0\u2007\u202F]/g, ' ');
}

/** Words that may be the address; a command has one. */
const mostAddresses = 20;

function urlOf(options: readonly CurlOption[]): string | null {
  const words = options.filter(({ name }) => name === 'url' || name === 'expand-url').slice(0, mostAddresses);
  for (const { value } of words) {
    const text = value.replaceAll(/^<|>$/g, '');
    const url = parseUrl(text);
    if (url && /^(?:https?|wss?|ftp|file):$/.test(url.protocol)) return url.href;
    // https://curl.se/docs/url-syntax.html: without a scheme, http
    if (/^[\w.-]+(?::\d+)?(?:[/?#].*)?$|^\[[\da-f:]+\]/i.test(text) && /[.:/]|^localhost/.test(text)) {
      const guessed = parseUrl(`http://${text}`);
      if (guessed) return guessed.href;
    }
  }
  return null;
}

function headersOf(options: readonly CurlOption[], text: string, command: Span): SeenHeader[] {
  const rows: SeenHeader[] = [];
  const add = (name: string, value: string, written: string) => {
    const start = text.indexOf(written, command.start);
    const isFound = written !== '' && start !== -1 && start < command.end;
    rows.push({ name, value, at: isFound ? { start, end: start + written.length } : command });
  };
  for (const { name, value } of options) {
    if (name === 'header') {
      const [, header = '', rest = ''] = /^([^:;]+)[:;]([\s\S]*)$/.exec(value) ?? [];
      if (header !== '' && (rest.trim() !== '' || value.trim().endsWith(';')))
        add(header.trim(), rest.trim(), value);
    }
    if (name === 'cookie' && value.includes('=')) add('Cookie', value, value);
    if (name === 'user-agent') add('User-Agent', value, value);
    if (name === 'referer') add('Referer', value, value);
    if (name === 'user') add('Authorization', 'Basic xxxx', value);
    if (name === 'oauth2-bearer') add('Authorization', 'Bearer xxxx', value);
    if (name === 'range') add('Range', `bytes=${value}`, value);
  }
  const has = (wanted: string) => rows.some(({ name }) => name.toLowerCase() === wanted);
  const implied = options.some(({ name }) => name === 'json')
    ? 'application/json'
    : options.some(({ name }) => name.startsWith('data'))
      ? 'application/x-www-form-urlencoded'
      : null;
  const isGet = options.some(({ name }) => name === 'get');
  if (implied !== null && !has('content-type') && !isGet) add('Content-Type', implied, '');
  return rows;
}

/** The origin of the page that a copied request's Referer tells. */
export function refererOrigin(headers: SeenHeaders): SeenHeader | undefined {
  const referer = rowsOf(headers, 'referer')[0];
  const url = parseUrl(referer?.value ?? '');
  return referer && url ? { ...referer, value: url.origin } : undefined;
}
