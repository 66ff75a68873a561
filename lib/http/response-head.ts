import type { Header } from './header-list';
import { trimTabsAndSpaces } from './header-value';
import { isToken } from './token';

/** A response's head as people copy it; its status is absent where the text has none. */
export type ResponseHead = { readonly status?: number; readonly headers: readonly Header[] };

export type ReadResponseHead =
  | { readonly ok: true; readonly head: ResponseHead | null }
  | { readonly ok: false; readonly line: string };

/**
 * Reads the head of a response as `curl -i`, `curl -v` or a browser's raw view show it: a status line or `:status`, then
 * one header a line. A body after a blank line is left alone. Null for a text without anything in it; a failure names the
 * first line that is no header.
 * @see https://httpwg.org/specs/rfc9112.html#status.line
 */
export function readResponseHead(text: string): ReadResponseHead {
  const lines = text
    .split(/\r\n?|\n/)
    .filter((line) => !/^[*>]/.test(line))
    .map((line) => line.replace(/^< ?/, ''));
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1) return { ok: true, head: null };
  const headers: Header[] = [];
  let status: number | undefined;
  for (const line of lines.slice(start)) {
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

/** The head as text that reads back the same. */
export function formatResponseHead({ status, headers }: ResponseHead): string {
  return [
    ...(status === undefined ? [] : [`HTTP/1.1 ${status}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ].join('\n');
}
