/**
 * A text as it is compared with wordings: in lower case, without white space, quotation marks and what mail, Markdown,
 * HTML and JSON add, since people paste lines wrapped, quoted, escaped and glued.
 */
export type SqueezedText = {
  readonly pasted: string;
  readonly text: string;
  /** Where each of its characters begins in what was pasted, and where it ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What was left out before each of its characters: 0 nothing, 1 something, 2 white space, 3 a line break. */
  readonly gaps: Uint8Array;
};

const gapOfMark = 1;
const gapOfSpace = 2;
export const gapOfLine = 3;

const marks: ReadonlySet<string> = new Set(
  '"\'`´‘’‚‛“”„‟′″‵‶«»‹›「」『』＂＇＊\u200b\u200c\u200d\u2060\ufeff\u00ad',
);

/** Characters of other scripts that stand for ASCII ones. */
const plain: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '、': ',',
  '‐': '-',
  '‑': '-',
  '–': '-',
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** A character as it was meant, and how long it is in the text. */
type Written = { readonly meant: string; readonly length: number };

function character(codePoint: number): string {
  return codePoint > 0 && codePoint <= 0xffff ? String.fromCodePoint(codePoint) : ' ';
}

const entity = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,5})|([a-z]{2,6}));/y;
/** JSON within JSON doubles the backslashes; longer runs of them are none's. */
const escape = /\\{1,32}(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([nrt"'`/]))/y;
const escapeCharacter = '\u001b';
const colour = /\[[\d;]*m/y;

/** An HTML entity, a JSON escape or a terminal's colour that begins here. */
function readEscape(text: string, position: number): Written | null {
  switch (text[position]) {
    case '&': {
      entity.lastIndex = position;
      const [whole, decimal, hexadecimal, name] = entity.exec(text) ?? [];
      if (whole === undefined) return null;
      const meant =
        name === undefined
          ? character(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
          : entities[name];
      return meant === undefined ? null : { meant, length: whole.length };
    }
    case '\\': {
      // A drive letter's path, such as file:///C:\new, is no escape.
      if (/^[A-Za-z]:$/.test(text.slice(position - 2, position))) return null;
      escape.lastIndex = position;
      const [whole, unicode, byte, letter] = escape.exec(text) ?? [];
      if (whole === undefined) return null;
      const code = unicode ?? byte;
      if (code !== undefined) return { meant: character(Number.parseInt(code, 16)), length: whole.length };
      const meant = letter === 'n' || letter === 'r' ? '\n' : letter === 't' ? ' ' : (letter ?? '');
      return { meant, length: whole.length };
    }
    case escapeCharacter: {
      colour.lastIndex = position + 1;
      const [whole] = colour.exec(text) ?? [];
      return whole === undefined ? null : { meant: '\u200b', length: whole.length + 1 };
    }
    default:
      return null;
  }
}

/** The gap that a character leaves, or 0 when it stays. */
function gapOf(meant: string): 0 | 1 | 2 | 3 {
  if (meant === '\n' || meant === '\r') return gapOfLine;
  if (meant === ' ' || meant === '\t' || /\s/.test(meant)) return gapOfSpace;
  return marks.has(meant) ? gapOfMark : 0;
}

function lowerCase(meant: string): string {
  const code = meant.charCodeAt(0);
  if (code < 0x80) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : meant;
  if (code >= 0xff01 && code <= 0xff5e) return lowerCase(String.fromCharCode(code - 0xfee0));
  const known = plain[meant];
  if (known !== undefined) return known;
  const lower = meant.toLowerCase();
  return lower.length === 1 ? lower : meant;
}

/** Squeezes a text. Takes time in proportion to its length. */
export function squeeze(pasted: string): SqueezedText {
  const starts = new Int32Array(pasted.length + 1);
  const ends = new Int32Array(pasted.length + 1);
  const gaps = new Uint8Array(pasted.length + 1);
  const parts: string[] = [];
  let part = '';
  let length = 0;
  let gap = gapOfLine;
  let position = 0;
  while (position < pasted.length) {
    const read = readEscape(pasted, position);
    const meant = read?.meant ?? pasted.charAt(position);
    const end = position + (read?.length ?? 1);
    const left = gapOf(meant);
    const isQuotePrefix = gap === gapOfLine && (meant === '>' || meant === '|' || meant === '│');
    const isEmphasis = meant === '*' && (pasted[position + 1] === '*' || pasted[position - 1] === '*');
    if (left !== 0) gap = Math.max(gap, left);
    else if (isEmphasis) gap = Math.max(gap, gapOfMark);
    else if (!isQuotePrefix) {
      starts[length] = position;
      ends[length] = end;
      gaps[length] = gap;
      gap = 0;
      length += 1;
      part += lowerCase(meant);
      if (part.length > 0xffff) {
        parts.push(part);
        part = '';
      }
    }
    position = end;
  }
  gaps[length] = gapOfLine;
  return { pasted, text: parts.join('') + part, starts, ends, gaps };
}

/** The squeezed form of a wording's own text. */
export function squeezeLiteral(literal: string): string {
  return squeeze(literal).text;
}

function meantBy(slice: string): string {
  let meant = '';
  let position = 0;
  while (position < slice.length) {
    const read = readEscape(slice, position);
    meant += read?.meant ?? slice.charAt(position);
    position += read?.length ?? 1;
  }
  return meant
    .replaceAll(/\n[>|│ ]*/g, '\n')
    .replaceAll(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What was pasted between two places of the squeezed text, with escapes read and white space made single. */
export function pastedBetween({ pasted, starts, ends }: SqueezedText, from: number, to: number): string {
  return to <= from ? '' : meantBy(pasted.slice(starts[from], ends[to - 1]));
}

/** How many quotation marks a wording has around a value, and whether a full stop ends it. */
export type Quotes = { readonly before: number; readonly after: number; readonly hasStop?: boolean };

function isMark(character: string | undefined): boolean {
  return character !== undefined && marks.has(character);
}

/** A value between two places, with quotation marks of its own, but without those that the wording has around it. */
export function valueBetween(squeezed: SqueezedText, from: number, to: number, quotes: Quotes): string {
  const { pasted, starts, ends, text } = squeezed;
  const start = from === 0 ? starts[0] : ends[from - 1];
  const end = to >= text.length ? pasted.length : starts[to];
  const meant = meantBy(pasted.slice(start, end));
  const whole = quotes.hasStop === true ? meant.replace(/\.$/, '') : meant;
  let first = 0;
  let last = whole.length;
  while (first < quotes.before && isMark(whole[first])) first += 1;
  while (whole.length - last < quotes.after && last > first && isMark(whole[last - 1])) last -= 1;
  return whole.slice(first, last).trim();
}

/** How many quotation marks a text begins with, and how many it ends with. */
export function quotesOf(text: string): Quotes {
  const characters = [...text.trim()];
  const isNone = (character: string) => !marks.has(character);
  const first = characters.findIndex(isNone);
  const last = characters.toReversed().findIndex(isNone);
  return { before: first === -1 ? characters.length : first, after: last === -1 ? characters.length : last };
}
