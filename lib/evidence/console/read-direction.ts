import type { WordingToken } from './compiled-wording';
import type { Quotes, SqueezedText } from './squeezed-text';

/** A squeezed text, to be read forwards or backwards. A place is a boundary between characters, counted in reading order. */
export type Direction = {
  readonly squeezed: SqueezedText;
  readonly text: string;
  readonly isBackward: boolean;
  /** Where each text was looked for: the first place of it between `from` and `until`, or -1. */
  readonly found: Map<string, { readonly from: number; readonly until: number; readonly at: number }>;
  /** For each place the next one with a gap as large as that, made when it is first asked for. */
  readonly nextGaps: Map<number, Int32Array>;
};

/** Where a value stands, in reading order; null for an optional part without values. */
export type ReadValue = { readonly from: number; readonly to: number; readonly quotes: Quotes } | null;

/** How far the tokens could be read. */
export type Read = {
  readonly end: number;
  readonly values: ReadonlyMap<string, ReadValue>;
  /** Characters of the wording's own text that were found. */
  readonly score: number;
  /** Every token that has to be there was. */
  readonly isWhole: boolean;
};

/** Nothing that stands in a message is longer: URLs of two kilobytes, policies of a few. */
const longestValue = 6000;
/** Without a text behind it that ends it, a value is a word. */
const longestWord = 2100;

/** Values of a form of their own; any other is as long as the text behind it allows. */
const forms: Readonly<Record<string, RegExp>> = {
  method: /^[!#$%&'*+.^`|~\w-]{1,40}$/,
  operation: /^\w{1,40}$/,
  interface: /^\w{1,40}$/,
  status: /^(?:\d{1,3}|\(?null\)?)$/i,
  netError: /^[A-Z\d_.]{2,60}$/i,
  star: /^.{1,3}$/,
  port: /^\d{1,5}$/,
  resourceKind: /^.{0,40}$/,
};

/** A URL and something before it. */
const spacedUrl = /\s[a-z][\w+.-]*:\/\//i;

const apis = ['fetchapi', 'xmlhttprequest', 'eventsource', 'beaconapi', 'websocket'];

/** Values that are one of a few, squeezed. */
const choices: Readonly<Record<string, readonly string[]>> = { api: apis, loader: apis, olderApi: apis };

/** Values that may hold white space even where no text of the message ends them. */
const phrases: ReadonlySet<string> = new Set([
  'directive',
  'mimeType',
  'policy',
  'reason',
  'schemeList',
  'value',
  'expression',
]);

export function directionOf(squeezed: SqueezedText, isBackward: boolean): Direction {
  const text = isBackward ? reverseText(squeezed.text) : squeezed.text;
  return { squeezed, text, isBackward, found: new Map(), nextGaps: new Map() };
}

function reverseText(text: string): string {
  const parts: string[] = [];
  for (let end = text.length; end > 0; end -= 4096) {
    parts.push(
      text
        .slice(Math.max(0, end - 4096), end)
        .split('')
        .toReversed()
        .join(''),
    );
  }
  return parts.join('');
}

/** The place in reading order as one in the squeezed text, or the other way round. */
export function turned({ text, isBackward }: Direction, place: number): number {
  return isBackward ? text.length - place : place;
}

function gapAt(direction: Direction, place: number): number {
  return direction.squeezed.gaps[turned(direction, place)] ?? 0;
}

function placeWithin(direction: Direction, text: string, from: number, until: number): number {
  const at = direction.text.slice(from, until + text.length - 1).indexOf(text);
  return at === -1 ? -1 : from + at;
}

/** The next place of a text, as far as a value may reach. No stretch is walked through twice for the same text. */
function nextPlace(direction: Direction, text: string, from: number): number {
  const { found } = direction;
  const limit = from + longestValue;
  const known = found.get(text);
  if (known !== undefined && known.from <= from && from <= known.until) {
    if (known.at >= from) return known.at <= limit ? known.at : -1;
    if (known.at === -1) {
      if (limit <= known.until) return -1;
      const at = placeWithin(direction, text, known.until, limit);
      found.set(text, { from: known.from, until: limit, at });
      return at;
    }
  }
  if (known !== undefined && from < known.from && known.from <= limit) {
    const at = placeWithin(direction, text, from, known.from);
    found.set(text, at === -1 ? { ...known, from } : { from, until: known.from, at });
    return at === -1 ? nextPlace(direction, text, from) : at;
  }
  const at = placeWithin(direction, text, from, limit);
  found.set(text, { from, until: limit, at });
  return at;
}

/** Texts as short as this may stand in any value. */
const shortText = 2;

/** The next place where a short text stands apart: beside white space or a quotation mark. */
function nextApart(direction: Direction, text: string, from: number): number {
  const limit = Math.min(from + 1000, direction.text.length);
  const reach = direction.text.slice(from, limit);
  let at = reach.indexOf(text);
  while (at !== -1) {
    const place = from + at;
    if (gapAt(direction, place) > 0 || gapAt(direction, place + text.length) > 0) return place;
    at = reach.indexOf(text, at + 1);
  }
  return -1;
}

function placeAfter(direction: Direction, text: string, from: number, name: string): number {
  const canHoldIt = text.length <= shortText && forms[name]?.test(text) !== false;
  return canHoldIt ? nextApart(direction, text, from) : nextPlace(direction, text, from);
}

function endOfChoice({ text, isBackward }: Direction, from: number, name: string): number | null {
  const list = choices[name];
  if (list === undefined) return null;
  const length = list.find((choice) =>
    text.startsWith(isBackward ? [...choice].toReversed().join('') : choice, from),
  )?.length;
  return from + (length ?? 0);
}

function nextGapsOf(direction: Direction, least: number): Int32Array {
  const known = direction.nextGaps.get(least);
  if (known !== undefined) return known;
  const { length } = direction.text;
  const places = new Int32Array(length + 1);
  let next = length;
  for (let place = length; place >= 0; place -= 1) {
    if (gapAt(direction, place) >= least) next = place;
    places[place] = next;
  }
  direction.nextGaps.set(least, places);
  return places;
}

function endOfWord(direction: Direction, from: number, name: string): number {
  if (name === 'status') {
    const [digits] = /^(?:\(?null\)?|\d{1,3})/.exec(direction.text.slice(from, from + 6)) ?? [''];
    return from + digits.length;
  }
  const places = nextGapsOf(direction, phrases.has(name) ? 3 : 2);
  return Math.min(
    from + longestWord,
    places[Math.min(from + 1, direction.text.length)] ?? direction.text.length,
  );
}

/** Texts that may come next; empty when a value may end anywhere. */
function textsAhead(tokens: readonly WordingToken[]): readonly string[] {
  const [next, ...rest] = tokens;
  if (next === undefined || next.kind === 'space' || next.kind === 'value') return [];
  if (next.kind === 'text') return [next.text];
  const inside = textsAhead(next.tokens);
  return inside.length === 0 ? textsAhead(rest) : [...inside, ...textsAhead(rest)];
}

function sharedLength(a: string, place: number, b: string): number {
  let length = 0;
  while (length < b.length && a.charCodeAt(place + length) === b.charCodeAt(length)) length += 1;
  return length;
}

/**
 * Reads tokens from a place on. A token that isn't there ends the reading: the text was cut off, or has other words.
 * No token is tried twice, so the time is in proportion to what is read.
 */
export function readTokens(
  direction: Direction,
  tokens: readonly WordingToken[],
  from: number,
  valueAt: (from: number, to: number) => string,
): Read {
  const values = new Map<string, ReadValue>();
  let end = from;
  let score = 0;
  for (const [index, token] of tokens.entries()) {
    const stopped = { end, values, score, isWhole: false };
    switch (token.kind) {
      case 'space':
        if (gapAt(direction, end) === 0) return stopped;
        break;
      case 'text': {
        const shared = sharedLength(direction.text, end, token.text);
        if (shared < token.text.length) {
          return { ...stopped, end: end + shared, score: score + shared };
        }
        end += shared;
        score += shared;
        break;
      }
      case 'value': {
        const ahead = textsAhead(tokens.slice(index + 1));
        const chosen = endOfChoice(direction, end, token.name);
        if (chosen === end) return stopped;
        const places = ahead
          .map((text) => placeAfter(direction, text, end, token.name))
          .filter((place) => place !== -1);
        const isEnded = chosen !== null || places.length > 0;
        const to = chosen ?? (isEnded ? Math.min(...places) : endOfWord(direction, end, token.name));
        const form = forms[token.name];
        if (form !== undefined && (to - end > 90 || !form.test(valueAt(end, to)))) return stopped;
        if (token.name === 'url' && isEnded && spacedUrl.test(valueAt(end, to))) return stopped;
        values.set(token.name, { from: end, to, quotes: token.quotes });
        end = to;
        const isMoreNeeded = tokens.slice(index + 1).some(({ kind }) => kind === 'text');
        if (!isEnded && ahead.length > 0 && isMoreNeeded) return { ...stopped, end };
        break;
      }
      case 'optional': {
        const inside = readTokens(direction, token.tokens, end, valueAt);
        if (!inside.isWhole) break;
        for (const [name, value] of inside.values) values.set(name, value);
        if (!inside.values.has(token.name)) values.set(token.name, null);
        end = inside.end;
        score += inside.score;
      }
    }
  }
  return { end, values, score, isWhole: true };
}
