import { parseUrl } from '../../http/origin';
import { bodyKindOf } from '../message/body-kind';
import { engineOfUserAgent } from '../message/engine-of-user-agent';
import { noHeaders, rowsOf, seen, unknown, unknownCall, type SeenHeader } from '../seen';
import { refererOrigin, straightQuotes, type ReadCommand } from './read-curl';

/** Where a command copied for PowerShell begins. */
export const powerShellStart =
  /^[ \t]{0,8}(?:PS [^\n>]{0,200}>[ \t]*)?(?:\$session\b|(?:\$\w+ = )?(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b)/i;

const string = String.raw`"(?:[^"${'`'}]|${'`'}[\s\S]|"")*"|'(?:[^']|'')*'`;

/**
 * The request of `Invoke-WebRequest`, as DevTools copies it: lines that set up `$session`, then the command, whose lines
 * end in a backtick. Null when it names no URL.
 */
export function readInvokeWebRequest(text: string, start: number): ReadCommand | null {
  const command = /(?:Invoke-WebRequest|Invoke-RestMethod|\biwr|\birm)\b/gi;
  command.lastIndex = start;
  const found = command.exec(text);
  if (found === null || found.index - start > 20_000) return null;
  const end = endOfPowerShell(text, found.index);
  const all = straightQuotes(text.slice(start, end));
  const own = all.slice(found.index - start);
  const option = (name: string) =>
    unquoted(new RegExp(`-${name}\\s+(${string}|[^\\s"'-]\\S*)`, 'i').exec(own)?.[1]);
  const url = parseUrl(
    option('Uri') ??
      unquoted(new RegExp(`^\\S+\\s+(?:-UseBasicParsing\\s+)?(${string}|https?:\\S+)`, 'i').exec(own)?.[1]) ??
      '',
  );
  if (url === null) return null;
  const at = { start, end };
  const rows: SeenHeader[] = [];
  const table = own.search(/-Headers\s+@\{/i);
  const pairs = new RegExp(`(${string}|[\\w-]+)\\s{0,8}=\\s{0,8}(${string})`, 'g');
  const close = table === -1 ? -1 : own.indexOf('\n}', table);
  const inTable =
    table === -1 ? '' : own.slice(own.indexOf('{', table) + 1, close === -1 ? undefined : close);
  for (const [, name, value] of inTable.matchAll(pairs)) {
    const header = unquoted(name) ?? '';
    // Chrome lists the pseudo-header fields among them.
    if (/^:?(?:authority|method|path|scheme)$/.test(header)) continue;
    rows.push({ name: header, value: unquoted(value) ?? '', at });
  }
  const agent = unquoted(new RegExp(`\\.UserAgent\\s{0,4}=\\s{0,4}(${string})`, 'i').exec(all)?.[1]);
  if (agent !== null) rows.push({ name: 'User-Agent', value: agent, at });
  const hasCookies = /\.Cookies\.Add\(/i.test(all);
  if (hasCookies) rows.push({ name: 'Cookie', value: 'x=x', at });
  const contentType = option('ContentType');
  if (contentType !== null) rows.push({ name: 'Content-Type', value: contentType, at });
  const hasBody = /\s-Body\s/i.test(own);
  const headers = { ...noHeaders, rows, isWhole: true };
  const origin = rowsOf(headers, 'origin')[0] ?? refererOrigin(headers);
  const mode = rowsOf(headers, 'sec-fetch-mode')[0];
  return {
    end,
    commanded: {
      source: {
        form: 'powershell',
        name: 'A request copied from DevTools for PowerShell',
        engine: agent === null ? null : engineOfUserAgent(agent),
        showsPreflights: false,
      },
      request: {
        method: seen(option('Method') ?? 'GET', at),
        url: seen(url.href, at),
        headers,
        body: seen(hasBody ? bodyKindOf(contentType ?? '') : 'none', at),
      },
      call: {
        ...unknownCall,
        mode: mode ? seen(mode.value, mode.at) : unknown,
        credentials: hasCookies ? seen('include', at) : unknown,
      },
      pageOrigin: origin ? seen(origin.value, origin.at) : unknown,
    },
  };
}

function endOfPowerShell(text: string, start: number): number {
  let quote: string | null = null;
  let depth = 0;
  for (let position = start; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (character === '`') position += text.startsWith('\r\n', position + 1) ? 2 : 1;
    else if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{' || character === '(') depth += 1;
    else if (character === '}' || character === ')') depth -= 1;
    else if (character === '\n' && depth <= 0) return position;
  }
  return text.length;
}

function unquoted(word: string | undefined): string | null {
  if (word === undefined) return null;
  const quote = word.charAt(0);
  if (quote !== '"' && quote !== "'") return word;
  const inner = word.slice(1, -1).replaceAll(quote + quote, quote);
  return quote === '"' ? inner.replaceAll(/`([\s\S])/g, '$1') : inner;
}
