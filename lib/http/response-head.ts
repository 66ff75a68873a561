import type { Header } from './header-list';
import { trimTabsAndSpaces } from './header-value';
import { isToken } from './token';

/** A response's head as people copy it; its status is absent where the text has none. */
export type ResponseHead = { readonly status?: number; readonly headers: readonly Header[] };

export type ReadResponseHead =
  | { readonly ok: true; readonly head: ResponseHead | null }
  | { readonly ok: false; readonly line: string };

/**
 * Whether the status line is that of a response to the request: not of an informational one before it, nor a proxy's to
 * CONNECT, which curl prints before the rest.
 * @see https://httpwg.org/specs/rfc9110.html#status.1xx
 * @see https://httpwg.org/specs/rfc9110.html#CONNECT
 */
export function isFinalStatusLine(line: string): boolean {
  const [, digits, reason = ''] = /^HTTP\/[\d.]+\s+(\d{3})(?:\s+(.*))?$/i.exec(line.trim()) ?? [];
  const status = Number(digits);
  return (status >= 200 || status === 101) && !/^connection established$/i.test(reason.trim());
}

/**
 * Reads the head of a response as `curl -i`, `curl -v` or a browser's raw view show it: a status line or `:status`, then
 * one header a line. Of several heads it is the first that is final; a command before it, and a body after a blank line, are
 * left alone. Null for a text without anything in it; a failure names the
 * first line that is no header.
 * @see https://httpwg.org/specs/rfc9112.html#status.line
 */
export function readResponseHead(text: string): ReadResponseHead {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => !/^(?:[*>]|[{}] \[\d+ bytes data\]$)/.test(line))
    .map((line) => line.replace(/^< ?/, ''));
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { ok: true, head: null };
  const headers: Header[] = [];
  let status: number | undefined;
  for (const line of lines.slice(startOfHead(lines, first))) {
    if (line.trim() === '') break;
    const [, digits] = /^(?:HTTP\/[\d.]+|:status:)\s+(\d{3})(?:\s|$)/i.exec(line.trim()) ?? [];
    if (digits !== undefined) {
      status = Number(digits);
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    if (colon < 1 || !isToken(name)) return { ok: false, line };
    headers.push([name, trimTabsAndSpaces(line.slice(colon + 1))]);
  }
  return { ok: true, head: { ...(status !== undefined && { status }), headers } };
}

/** Where the head begins: past a command, and past heads that are not of the response. */
function startOfHead(lines: readonly string[], first: number): number {
  const isStatusLine = (line = ''): boolean => /^HTTP\/[\d.]+\s+\d{3}(?:\s|$)/i.test(line.trim());
  const isCommand = /^\s*(?:[$%>#]\s*)?curl\s/.test(lines[first] ?? '');
  if (!isCommand && !isStatusLine(lines[first])) return first;
  const start = lines.findIndex(
    (line, index) => index >= first && isStatusLine(line) && isFinalStatusLine(line),
  );
  return start === -1 ? first : start;
}

/** The head as text that reads back the same. */
export function formatResponseHead({ status, headers }: ResponseHead): string {
  return [
    ...(status === undefined ? [] : [`HTTP/1.1 ${status}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
}
