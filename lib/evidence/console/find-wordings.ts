import { shortestAnchor, type CompiledWording } from './compiled-wording';
import { directionOf, readTokens, turned, type Direction, type Read } from './read-direction';
import { gapOfLine, pastedBetween, valueBetween, type SqueezedText } from './squeezed-text';

/** A place where a text reads as a wording. */
export type FoundWording<Wording> = {
  readonly wording: Wording;
  /** In the squeezed text. */
  readonly start: number;
  readonly end: number;
  readonly valueCount: number;
  readonly values: () => Readonly<Record<string, string>>;
  /** Characters of the wording's own text that were found. */
  readonly score: number;
  /** The beginning or the end of the wording isn't there. */
  readonly isTruncated: boolean;
};

/** Wordings, found by the last characters of their anchors. */
export type WordingIndex<Wording> = {
  readonly byHash: ReadonlyMap<number, readonly IndexedWording<Wording>[]>;
  readonly isHash: Uint8Array;
  /** Those whose anchor is long enough to be known when it was cut off, by how it begins. */
  readonly byHead: ReadonlyMap<string, readonly IndexedWording<Wording>[]>;
  readonly longestAnchor: number;
};

type IndexedWording<Wording> = { readonly wording: Wording; readonly compiled: CompiledWording };

const window = shortestAnchor;
const hashes = 1 << 14;
/** 31 to the power of the window's length, to take its first character out. */
const highest = Array.from({ length: window }).reduce<number>((product) => Math.imul(product, 31), 1);
/** Less than this of a wording may be any text. */
const leastOfTruncated = 26;
const leastOfCutAnchor = 18;
const leastBesideNames = 9;

function hashOf(text: string, from: number): number {
  let hash = 0;
  for (let index = from; index < from + window; index += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Makes wordings ready to be found, all in one walk through a text. */
export function indexWordings<Wording>(
  wordings: readonly (readonly [Wording, CompiledWording])[],
): WordingIndex<Wording> {
  const byHash = new Map<number, IndexedWording<Wording>[]>();
  const isHash = new Uint8Array(hashes);
  const byHead = new Map<string, IndexedWording<Wording>[]>();
  let longestAnchor = 0;
  for (const [wording, compiled] of wordings) {
    const indexed = { wording, compiled };
    const { anchor } = compiled;
    longestAnchor = Math.max(longestAnchor, anchor.length);
    const head = anchor.slice(0, leastOfCutAnchor);
    if (head.length === leastOfCutAnchor) byHead.set(head, [...(byHead.get(head) ?? []), indexed]);
    const hash = hashOf(anchor, anchor.length - window);
    isHash[hash & (hashes - 1)] = 1;
    byHash.set(hash, [...(byHash.get(hash) ?? []), indexed]);
  }
  return { byHash, isHash, byHead, longestAnchor };
}

/** How much of the anchor's end stands before that place. */
function lengthBefore(text: string, end: number, anchor: string): number {
  let length = 0;
  while (
    length < anchor.length &&
    text.charCodeAt(end - 1 - length) === anchor.charCodeAt(anchor.length - 1 - length)
  )
    length += 1;
  return length;
}

/** A word that goes on is another word, unless a new one is glued to it, as in "ERR_FAILEDUnderstand". */
function endsAsWord({ text, gaps, pasted, starts }: SqueezedText, end: number): boolean {
  if (!/[\w]/.test(text[end - 1] ?? '') || !/[a-z\d_]/.test(text[end] ?? '') || gaps[end] !== 0) return true;
  const start = starts[end] ?? 0;
  return /^[A-Z][a-z]/.test(pasted.slice(start, start + 2));
}

const headerNames =
  /access-control-(?:allow-(?:origin|methods|headers|credentials)?|expose-headers|max-age)/g;

/** Whether that much of a wording can't be any text; the name of a header alone can. */
function isEnough(anchorPart: string, score: number, { anchor }: CompiledWording): boolean {
  const least = Math.min(leastOfCutAnchor, anchor.length);
  if (score < leastOfTruncated || anchorPart.length < least) return false;
  return anchorPart === anchor || anchorPart.replaceAll(headerNames, '').length >= leastBesideNames;
}

function startsAsWord({ text, gaps }: SqueezedText, start: number, length: number): boolean {
  if (length >= 20 || gaps[start] !== 0) return true;
  return !/[a-z\d_]/.test(text[start] ?? '') || !/[a-z\d_]/.test(text[start - 1] ?? '');
}

const inWord = /[\p{L}\p{N}]/u;

/** Where a text, a line or a part of a sentence begins, what stood before may be lost; in a sentence it is another one. */
function isCutBefore({ text, gaps }: SqueezedText, start: number): boolean {
  return gaps[start] === gapOfLine || !inWord.test(text[start - 1] ?? '');
}

function isCutAfter({ text, gaps }: SqueezedText, end: number): boolean {
  return gaps[end] === gapOfLine || !inWord.test(text[end] ?? '');
}

class Finder<Wording> {
  readonly #forward: Direction;
  readonly #backward: Direction;

  constructor(readonly squeezed: SqueezedText) {
    this.#forward = directionOf(squeezed, false);
    this.#backward = directionOf(squeezed, true);
  }

  /** Reads a wording around its anchor, of which perhaps only a part is there. */
  read(
    { wording, compiled }: IndexedWording<Wording>,
    start: number,
    end: number,
    isAnchorWhole: boolean,
    isAnchorCut: boolean,
  ): FoundWording<Wording> | null {
    const { squeezed } = this;
    const before = isAnchorWhole || isAnchorCut ? this.#readBefore(compiled, start) : null;
    const after = isAnchorCut ? null : this.#readAfter(compiled, end);
    const score = end - start + (before?.score ?? 0) + (after?.score ?? 0);
    const isWhole = isAnchorWhole && before?.isWhole === true && after?.isWhole === true;
    if (!isWhole && !isEnough(squeezed.text.slice(start, end), score, compiled)) return null;
    const from = before === null ? start : turned(this.#backward, before.end);
    const to = after?.end ?? end;
    const isEndAlone = !isAnchorWhole && !isAnchorCut;
    if (isEndAlone && !(isCutBefore(squeezed, start) && isCutAfter(squeezed, to))) return null;
    if (isWhole && (!endsAsWord(squeezed, to) || !startsAsWord(squeezed, from, to - from))) return null;
    return {
      wording,
      start: from,
      end: to,
      valueCount: (before?.values.size ?? 0) + (after?.values.size ?? 0),
      values: () => ({ ...this.#values(before, true), ...this.#values(after, false) }),
      score,
      isTruncated: !isWhole,
    };
  }

  #readBefore({ before }: CompiledWording, start: number): Read {
    const direction = this.#backward;
    const place = turned(direction, start);
    return readTokens(direction, before, place, (from, to) =>
      pastedBetween(this.squeezed, turned(direction, to), turned(direction, from)),
    );
  }

  #readAfter({ after }: CompiledWording, end: number): Read {
    return readTokens(this.#forward, after, end, (from, to) => pastedBetween(this.squeezed, from, to));
  }

  #values(read: Read | null, isBackward: boolean): Record<string, string> {
    const values: Record<string, string> = {};
    const direction = isBackward ? this.#backward : this.#forward;
    for (const [name, value] of read?.values ?? []) {
      if (value === null) values[name] = 'true';
      else {
        const { from, to, quotes } = value;
        const [first, last] = isBackward ? [turned(direction, to), turned(direction, from)] : [from, to];
        values[name] = valueBetween(this.squeezed, first, last, quotes);
      }
    }
    return values;
  }
}

/**
 * Every place where a text reads as one of the wordings, whole or in part, in no order; places may overlap. Takes time
 * in proportion to the text's length.
 */
export function findWordings<Wording>(
  index: WordingIndex<Wording>,
  squeezed: SqueezedText,
): readonly FoundWording<Wording>[] {
  const { byHash, isHash } = index;
  const { text } = squeezed;
  const finder = new Finder<Wording>(squeezed);
  const found: FoundWording<Wording>[] = [];
  const add = (one: FoundWording<Wording> | null): void => void (one !== null && found.push(one));
  let hash = text.length < window ? 0 : hashOf(text, 0);
  for (let end = window; end <= text.length; end += 1) {
    if (isHash[hash & (hashes - 1)] === 1) {
      for (const indexed of byHash.get(hash) ?? []) {
        const { anchor } = indexed.compiled;
        const length = lengthBefore(text, end, anchor);
        const isWhole = length === anchor.length;
        if (isWhole || length >= leastOfCutAnchor)
          add(finder.read(indexed, end - length, end, isWhole, false));
      }
    }
    const leaving = Math.imul(text.charCodeAt(end - window), highest);
    hash = (Math.imul(hash, 31) + text.charCodeAt(end) - leaving) | 0;
  }
  for (const end of cuts(squeezed)) {
    for (const [indexed, start] of cutAnchors(index, text, end))
      add(finder.read(indexed, start, end, false, true));
  }
  return found;
}

const mostCuts = 24;

/** Where the text ends, or says that it was cut off. */
function cuts({ text }: SqueezedText): readonly number[] {
  const places = [text.replace(/(?:…|\.{3})$/, '').length];
  for (const mark of ['…', '...']) {
    let place = text.indexOf(mark);
    while (place !== -1 && places.length < mostCuts) {
      places.push(place);
      place = text.indexOf(mark, place + mark.length);
    }
  }
  return [...new Set(places)];
}

/** The wordings whose anchor's beginning ends a text that was cut off there, each with where that begins. */
function cutAnchors<Wording>(
  { byHead, longestAnchor }: WordingIndex<Wording>,
  text: string,
  end: number,
): ReadonlyMap<IndexedWording<Wording>, number> {
  const found = new Map<IndexedWording<Wording>, number>();
  const passed = new Set<IndexedWording<Wording>>();
  const first = Math.max(0, end - longestAnchor + 1);
  for (let start = end - leastOfCutAnchor; start >= first; start -= 1) {
    for (const indexed of byHead.get(text.slice(start, start + leastOfCutAnchor)) ?? []) {
      const { anchor } = indexed.compiled;
      if (passed.has(indexed) || end - start >= anchor.length) continue;
      passed.add(indexed);
      if (anchor.startsWith(text.slice(start, end))) found.set(indexed, start);
    }
  }
  return found;
}
