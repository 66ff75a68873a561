import type { HeaderList } from '../http/header-list';
import { normalizeHeaderValue } from '../http/header-value';
import { parseUrl } from '../http/origin';
import { formFields, headersWithContentType, wireText } from './body';
import type { SnippetRequest } from './request';
import { printfBytes, quoteShell } from './shell-string';
import { endsEarly, escapeCmd, namesVariable, quoteWindows } from './windows-string';

/** sh, bash and zsh are one. */
export type Shell = 'sh' | 'powershell' | 'cmd';

/**
 * The shell line that sends the same request as the page: curl has no CORS, so `Origin` is given by hand.
 * @param origin what the browser puts in `Origin`; null where it sends none
 * @returns null where that shell can't write it: cmd and PowerShell have no line breaks, no bytes beyond ASCII, and no way to
 *   write `%NAME%`, which is a variable of theirs
 */
export function curl(request: SnippetRequest, origin: string | null): string;
export function curl(request: SnippetRequest, origin: string | null, shell: Shell): string | null;
export function curl(request: SnippetRequest, origin: string | null, shell: Shell = 'sh'): string | null {
  const given = headersWithContentType(request);
  return lines[shell](request, origin === null ? given : [['Origin', origin], ...given]);
}

const asking = ['origin', 'access-control-request-method', 'access-control-request-headers'];

/** The shell line that asks what a browser's preflight asks; of its headers, those that matter to the response. */
export function curlPreflight(url: string, preflightHeaders: HeaderList): string;
export function curlPreflight(url: string, preflightHeaders: HeaderList, shell: Shell): string | null;
export function curlPreflight(url: string, preflightHeaders: HeaderList, shell: Shell = 'sh'): string | null {
  const headers = preflightHeaders.filter(([name]) => asking.includes(name.toLowerCase()));
  return lines[shell]({ url, method: 'OPTIONS', headers, body: null }, headers);
}

const lines: Readonly<Record<Shell, (request: SnippetRequest, headers: HeaderList) => string | null>> = {
  sh: posixLine,
  powershell: (request, headers) => windowsLine('curl.exe --%', request, headers),
  cmd: (request, headers) => windowsLine('curl', request, headers),
};

/** curl's own arguments, those that belong together side by side; the body is left out where `body` is null. */
function argumentsOf(
  { method, url: written, bodyKind }: SnippetRequest,
  headers: HeaderList,
  body: string | null,
  hasBody: boolean,
): readonly (readonly string[])[] {
  const url = parseUrl(written)?.href ?? written;
  const first = ['-i'];
  if (/[[\]{}]/.test(url)) first.push('--globoff');
  if (method === 'HEAD') first.push('--head');
  else if (method !== 'GET' || hasBody) first.push('-X', method);
  const groups = [[...first, url], ...headers.map((header) => ['-H', headerArgument(header)])];
  if (!hasBody) return groups;
  if (bodyKind === 'FormData')
    return [
      ...groups,
      ...formFields(body ?? '').map(([name, value]) => ['--form-string', `${name}=${value}`]),
    ];
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) groups.push(['-H', 'Content-Type:']);
  return body === null ? groups : [...groups, ['--data-raw', body]];
}

function headerArgument([name, value]: readonly [string, string]): string {
  const normalized = normalizeHeaderValue(value);
  return normalized === '' ? `${name};` : `${name}: ${normalized}`;
}

function posixLine(request: SnippetRequest, headers: HeaderList): string {
  const { body, bodyKind } = request;
  const text = body === null || bodyKind === 'FormData' ? body : wireText(body, request);
  const isPrinted = text !== null && bodyKind !== 'FormData' && text.includes('\0');
  const line = argumentsOf(request, headers, isPrinted ? null : text, body !== null)
    .map(([flag = '', ...rest]) =>
      [flag, ...rest].map((word) => (flag === '-H' ? headerWord(word) : quoteShell(word))).join(' '),
    )
    .join(' \\\n  ');
  if (!isPrinted) return `curl ${line}`;
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join('');
  return `${printfBytes(bytes)} | curl ${line} \\\n  --data-binary @-`;
}

/** A browser sends one byte for a code point, a terminal UTF-8: beyond ASCII, the bytes are printed by number. */
function headerWord(text: string): string {
  return /[\u0080-\u00FF]/.test(text) && !/[\u0100-\uFFFF]/.test(text)
    ? `"$(${printfBytes(text)})"`
    : quoteShell(text);
}

function windowsLine(command: string, request: SnippetRequest, headers: HeaderList): string | null {
  const { body, bodyKind } = request;
  const text = body === null || bodyKind === 'FormData' ? body : wireText(body, request);
  const words = argumentsOf(request, headers, text, body !== null).flat();
  if (words.some((word) => /[^ -~]/.test(word) || namesVariable(word))) return null;
  const line = words.map(quoteWindows).join(' ');
  if (command !== 'curl' && endsEarly(line)) return null;
  return `${command} ${command === 'curl' ? escapeCmd(line) : line}`;
}
