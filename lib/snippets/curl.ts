import type { HeaderList } from '../http/header-list';
import { normalizeHeaderValue } from '../http/header-value';
import { parseUrl } from '../http/origin';
import { formFields, headersWithContentType, wireText } from './body';
import type { SnippetRequest } from './request';
import { printfBytes, quoteShell } from './shell-string';

/**
 * The shell line that sends the same request as the page: curl has no CORS, so `Origin` is given by hand.
 * @param origin what the browser would put in `Origin`
 */
export function curl(request: SnippetRequest, origin: string): string {
  const headers: HeaderList = [['Origin', origin], ...headersWithContentType(request)];
  return line(request, headers);
}

const asking = ['origin', 'access-control-request-method', 'access-control-request-headers'];

/** The shell line that asks what a browser's preflight asks; of its headers, those that matter to the answer. */
export function curlPreflight(url: string, preflightHeaders: HeaderList): string {
  const headers = preflightHeaders.filter(([name]) => asking.includes(name.toLowerCase()));
  return line({ url, method: 'OPTIONS', headers, body: null }, headers);
}

function line(request: SnippetRequest, headers: HeaderList): string {
  const { method, body } = request;
  const url = parseUrl(request.url)?.href ?? request.url;
  const words = ['curl', '-i'];
  if (/[[\]{}]/.test(url)) words.push('--globoff');
  if (method === 'HEAD') words.push('--head');
  else if (method !== 'GET' || body !== null) words.push('-X', quoteShell(method));
  words.push(quoteShell(url));
  for (const header of headers) words.push('\\\n  -H', headerWord(header));
  if (body === null) return words.join(' ');
  if (request.bodyKind === 'FormData') {
    for (const [name, value] of formFields(body)) {
      words.push('\\\n  --form-string', quoteShell(`${name}=${value}`));
    }
    return words.join(' ');
  }
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) {
    words.push('\\\n  -H', quoteShell('Content-Type:'));
  }
  const text = wireText(body, request);
  if (!text.includes('\0')) return [...words, '\\\n  --data-raw', quoteShell(text)].join(' ');
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join('');
  return [`${printfBytes(bytes)} |`, ...words, '\\\n  --data-binary @-'].join(' ');
}

/** A browser sends one byte for a code point, a terminal UTF-8: beyond ASCII, the bytes are printed by number. */
function headerWord([name, value]: readonly [string, string]): string {
  const normalized = normalizeHeaderValue(value);
  const text = normalized === '' ? `${name};` : `${name}: ${normalized}`;
  return /[\u0080-\u00FF]/.test(text) && !/[\u0100-\uFFFF]/.test(text)
    ? `"$(${printfBytes(text)})"`
    : quoteShell(text);
}
