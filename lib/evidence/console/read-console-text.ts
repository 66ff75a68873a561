import { compileWording } from './compiled-wording';
import { findWordings, indexWordings, type FoundWording, type WordingIndex } from './find-wordings';
import type { Engine } from '../../cors/profile';
import { meaningOf } from './meaning-of';
import type { Meaning } from './meanings';
import { pastedBetween, squeeze, type SqueezedText } from './squeezed-text';
import { allWordings, type Speaker, type Wording } from './wordings/all-wordings';

/** A message that was found in a pasted text. */
export type ConsoleLine = {
  /** Where it stands in the text: UTF-16 positions, the end not included. */
  readonly span: { readonly start: number; readonly end: number };
  /** The message as it was pasted, in one line. */
  readonly text: string;
  readonly speaker: Speaker;
  /** The browser that prints it, where the wording alone tells; null when several do, or a library or a panel does. */
  readonly engine: Engine | null;
  /** The speaker's own name of the message where it has one. */
  readonly code: string;
  /** Which versions, or in which language, when it is not the current English wording. */
  readonly versions: string | null;
  /** Where the wording was read or seen. */
  readonly source: string;
  /** Other speakers of the very same text. */
  readonly sameTextOf: readonly Speaker[];
  /** What stands where the template has `{name}`, such as url, origin, header; "true" for an optional part without values. */
  readonly values: Readonly<Record<string, string>>;
  readonly isTruncated: boolean;
  /** Other codes of that speaker which the cut-off line could as well be. */
  readonly couldAlsoBe: readonly string[];
  readonly meaning: Meaning;
  /** Addresses of the pages that explain it, best first. */
  readonly pages: readonly string[];
};

let index: WordingIndex<Wording> | null = null;

function wordingIndex(): WordingIndex<Wording> {
  index ??= indexWordings(allWordings.map((wording) => [wording, compileWording(wording.template)]));
  return index;
}

type Found = FoundWording<Wording>;

/** A stretch of the text with its best reading. */
type Stretch = { readonly best: Found; readonly others: Found[] };

/** A longer wording that was cut off begins like a shorter one that is whole, but for a final stop. */
const worthOfWhole = 4;

function worth({ score, isTruncated, valueCount }: Found): number {
  return score + (isTruncated ? 0 : worthOfWhole) + valueCount / 100;
}

/** The best reading of each stretch: the one with most of its wording's own text. */
function bestReadings(found: readonly Found[]): readonly Stretch[] {
  const sorted = found.toSorted((a, b) => worth(b) - worth(a));
  const stretches: Stretch[] = [];
  for (const one of sorted) {
    const place = countBefore(stretches, one.end);
    const over = stretches[place - 1];
    if (over !== undefined && one.start < over.best.end) over.others.push(one);
    else stretches.splice(place, 0, { best: one, others: [] });
  }
  return stretches;
}

/** How many of the stretches, which are in their order and don't overlap, begin before that place. */
function countBefore(stretches: readonly Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.best.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Between the beginning of Firefox's sentence and its reason there is a URL. */
const longestSentence = 400;

/** Without what only begins the sentence that the next one tells the reason of, in a wording between the two that nobody knows. */
function withoutBeginnings(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.filter(({ best }, index) => {
    const next = stretches[index + 1]?.best;
    const isBegun = best.wording.code === 'cors-blocked' && next?.wording.speaker === 'firefox';
    return !isBegun || next.start - best.end > longestSentence;
  });
}

/** Of so many, each is looked at once: a page that polls says the same again and again. */
const many = 200;

function withoutRepeats({ text }: SqueezedText, stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length <= many) return stretches;
  const known = new Set<string>();
  return stretches.filter(({ best }) => {
    const key = text.slice(best.start, best.end);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** A URL that ends a message ends before the full stop of its sentence. */
function trimmedValues(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      /url$/i.test(name) ? value.replace(/[.,;)\]}]+$/, '') : value,
    ]),
  );
}

function engineOf(speaker: Speaker): Engine | null {
  return speaker === 'chromium' || speaker === 'firefox' || speaker === 'webkit' ? speaker : null;
}

function lineOf(squeezed: SqueezedText, { best, others }: Stretch): ConsoleLine {
  const { wording, start, isTruncated } = best;
  const hasStop = squeezed.text[best.end] === '.' && squeezed.gaps[best.end] === 0;
  const end = best.end + (hasStop && !isTruncated ? 1 : 0);
  const equals = others.filter(
    (other) => other.score === best.score && other.isTruncated === isTruncated && other.start === start,
  );
  const speakers = [...new Set([wording.speaker, ...equals.map((other) => other.wording.speaker)])];
  const values = trimmedValues(best.values());
  const codes = new Set(
    equals.filter((other) => other.wording.speaker === wording.speaker).map((other) => other.wording.code),
  );
  codes.delete(wording.code);
  const { pages, ...meaning } = meaningOf(engineOf(wording.speaker), wording.code, values);
  return {
    span: { start: squeezed.starts[start] ?? 0, end: squeezed.ends[end - 1] ?? 0 },
    text: pastedBetween(squeezed, start, end),
    speaker: wording.speaker,
    engine: speakers.length === 1 ? engineOf(wording.speaker) : null,
    code: wording.code,
    versions: wording.versions ?? null,
    source: wording.source,
    sameTextOf: speakers.slice(1),
    values,
    isTruncated,
    couldAlsoBe: isTruncated ? [...codes] : [],
    meaning,
    pages,
  };
}

/**
 * The messages of browsers, of their panels and of libraries in a pasted text, in its order: console lines as they are,
 * cut off, wrapped, quoted, escaped or glued, in old and new wordings, Firefox's in other languages too. Everything else
 * in the text is passed over, and of very many so are those that repeat an earlier one. Takes time in proportion to the
 * text's length.
 */
export function readConsoleText(pasted: string): readonly ConsoleLine[] {
  const squeezed = squeeze(pasted);
  const whole = squeezed.text.replace(/[.!]$/, '').length;
  const found = findWordings(wordingIndex(), squeezed).filter(
    ({ wording, start, end }) => !wording.isOfWholeText || (start === 0 && end >= whole),
  );
  const stretches = withoutRepeats(squeezed, withoutBeginnings(bestReadings(found)));
  return stretches.map((stretch) => lineOf(squeezed, stretch));
}
