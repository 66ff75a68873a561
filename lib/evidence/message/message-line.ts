import { isFinalStatusLine } from '../../http/response-head';
import { isToken } from '../../http/token';
import type { Span } from '../seen';
import type { Line } from '../text/lines';
import { isBarePolicy } from '../policy/read-policies';
import { isKnownHeaderName } from './header-names';

/** What a line of a transcript, of raw headers or of a copy from DevTools is. */
export type MessageLine = { readonly at: Span } & (
  | { readonly kind: 'request-line'; readonly method: string; readonly target: string }
  | { readonly kind: 'status-line'; readonly status: number; readonly isFinal: boolean }
  | {
      readonly kind: 'header';
      readonly name: string;
      readonly value: string;
      /** The line says itself whose header it is, as `curl -v` does. */
      readonly side: 'request' | 'response' | null;
      readonly isTwoLines: boolean;
    }
  | { readonly kind: 'general'; readonly field: GeneralField; readonly value: string }
  | { readonly kind: 'section'; readonly side: 'request' | 'response' | 'general' }
  | { readonly kind: 'failure'; readonly text: string }
  | { readonly kind: 'blank' | 'remark' }
);

/** A row of DevTools' "General" block. */
export type GeneralField = 'url' | 'method' | 'status' | 'referrer-policy' | 'other';

/** A line's meaning, and how many lines it took. */
export type ReadLine = { readonly line: MessageLine; readonly count: number };

const requestLine = /^([A-Za-z][A-Za-z-]{1,19}) (\S+) HTTP\/\d(?:\.\d)?[ \t]*$/;
const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?:[ \t].*)?$/;
const verbose = /^([<>])(?: (.*))?$/;
const pseudo = /^:(?:method|path|authority|scheme|status|protocol)(?=[\s:]|$)/;
const headerLine = /^(:?[\w!#$%&'*+^`|~-]{1,128})[ \t]{0,4}:(?!\/\/|:)[ \t]*(.*)$/;
const aloneName = /^(:?[A-Za-z][\w-]{0,127}):?[ \t]*$/;
const general =
  /^(Request URL|Request Method|Status Code|Remote Address|Referrer Policy|URL|Status|Source|Address|Initiator|Status Text|Version|Transferred|Request Priority|DNS Resolution)[ \t]*(?::[ \t]*(.*))?$/i;
const section =
  /^(General|Summary|Request|Response|Request Headers|Response Headers|Request headers|Response headers|Early Hints Headers)(?:[ \t]*\([^)]{0,40}\))?(?:[ \t]*(?:Raw|View source|View parsed|view source))?:?[ \t]*$/;
const provisional = /^(?:⚠\s*)?Provisional headers are shown/;
const failure = /^curl: \((\d+)\) .+/;

const fields: Readonly<Record<string, GeneralField>> = {
  'request url': 'url',
  url: 'url',
  'request method': 'method',
  'status code': 'status',
  status: 'status',
  'referrer policy': 'referrer-policy',
};

const notHeaders = /(?:error|exception|warning|note|info|debug|hint|caused by)$/i;

/**
 * What the line at `index` is, read as part of a message; null when it is none. A header's name may stand on a line of
 * its own, before its value, as Chrome's DevTools copies it.
 * @param isWithin whether the lines before it are of a message; then any header's name will do
 * @param isInTwoLines whether the headers before it stand on two lines each
 */
export function readMessageLine(
  lines: readonly Line[],
  index: number,
  isWithin: boolean,
  isInTwoLines: boolean,
): ReadLine | null {
  const line = lines[index];
  if (line === undefined) return null;
  const { start } = line;
  const text = line.text.trimEnd();
  const at = { start, end: start + text.length };
  const one = (read: MessageLine): ReadLine => ({ line: read, count: 1 });
  if (text === '') return isWithin ? one({ kind: 'blank', at }) : null;

  const prefixed = verbose.exec(text);
  if (prefixed) {
    const [, mark, inner = ''] = prefixed;
    if (inner === '' && !isWithin) return null;
    const read = innerLine(inner, at, mark === '>' ? 'request' : 'response');
    if (read) return one(read);
    return isWithin ? one({ kind: 'remark', at }) : null;
  }
  if (failure.test(text)) return one({ kind: 'failure', text, at });
  if (
    /^(?:\* |[{}] \[)/.test(text) &&
    (isWithin || /^\* +(?:Trying|Host |Connected|Rebuilt|Could not|SSL|Connection #|Closing)/.test(text))
  )
    return one({ kind: 'remark', at });
  const read = innerLine(text, at, null);
  if (read && read.kind !== 'header') return one(read);
  const isKnown = read !== null && (isKnownHeaderName(read.name) || read.name.startsWith(':'));
  // Firefox's console begins its sentences so.
  if (read && /^content-security-policy/i.test(read.name) && !isBarePolicy(read.value)) return null;
  if (isKnown && read.value !== '') return one(read);

  if (provisional.test(text)) return one({ kind: 'section', side: 'request', at });
  const named = section.exec(text)?.[1]?.toLowerCase();
  if (
    named !== undefined &&
    (isWithin ||
      named.endsWith(' headers') ||
      (named === 'general' && isGeneralNext(lines, index)) ||
      named === 'summary')
  ) {
    const side = named.startsWith('request')
      ? 'request'
      : named.startsWith('response')
        ? 'response'
        : 'general';
    return one({ kind: 'section', side, at });
  }
  const row = general.exec(text);
  const label = row?.[1]?.toLowerCase() ?? '';
  if (row && (isWithin || label.includes(' '))) {
    const field = fields[label] ?? 'other';
    const value = row[2]?.trim() ?? '';
    const next = lines[index + 1];
    if (value !== '') return one({ kind: 'general', field, value, at });
    if (next !== undefined && next.text.trim() !== '')
      return {
        line: { kind: 'general', field, value: next.text.trim(), at: { start: next.start, end: next.end } },
        count: 2,
      };
  }
  const two = twoLines(lines, index, text, isWithin, isInTwoLines);
  if (two) return two;
  if (read?.kind !== 'header') return null;
  if (isKnown || (isWithin && isToken(read.name) && !notHeaders.test(read.name))) return one(read);
  return null;
}

function isGeneralNext(lines: readonly Line[], index: number): boolean {
  return [1, 2].some((step) => /^Request URL/i.test(lines[index + step]?.text ?? ''));
}

function innerLine(text: string, at: Span, side: 'request' | 'response' | null): MessageLine | null {
  const request = requestLine.exec(text);
  if (request) return { kind: 'request-line', method: request[1] ?? '', target: request[2] ?? '', at };
  const status = statusLine.exec(text);
  if (status) return { kind: 'status-line', status: Number(status[1]), isFinal: isFinalStatusLine(text), at };
  if (text === '') return { kind: 'blank', at };
  const header = headerLine.exec(text);
  if (!header) return null;
  const [, name = '', value = ''] = header;
  return { kind: 'header', name, value: value.trim(), side, isTwoLines: false, at };
}

/** A header's name alone on its line, and its value on the next. */
function twoLines(
  lines: readonly Line[],
  index: number,
  text: string,
  isWithin: boolean,
  isInTwoLines: boolean,
): ReadLine | null {
  const name = aloneName.exec(text)?.[1];
  const next = lines[index + 1];
  if (name === undefined || next === undefined) return null;
  const isName =
    pseudo.test(text) ||
    (isKnownHeaderName(name) && /^[a-z]/.test(name)) ||
    (isKnownHeaderName(name) && isWithin);
  const isColonWritten = text.endsWith(':');
  if (!isName && !(isWithin && isInTwoLines && isToken(name.replace(/^:/, '')))) return null;
  if (isColonWritten && isWithin && !isInTwoLines && headerLine.test(next.text)) return null;
  if (next.text.trim() === '') return null;
  return {
    line: {
      kind: 'header',
      name,
      value: next.text.trim(),
      side: null,
      isTwoLines: true,
      at: { start: lines[index]?.start ?? next.start, end: next.end },
    },
    count: 2,
  };
}
