import { chromiumMessages } from './chromium-messages';
import { firefoxMessages } from './firefox-messages';
import { compileTemplate, matchTemplate, type CompiledTemplate, type TemplateMatch } from './match-template';
import { parseTemplate, type MessageTemplate } from './message-template';
import { webkitMessages } from './webkit-messages';

type MessageEngine = 'chromium' | 'firefox' | 'webkit';

/** A console line that was read as one of the catalogue's messages. */
export type RecognisedMessage = {
  readonly engine: MessageEngine;
  readonly code: string;
  /** Engines that print the very same text. */
  readonly sameTextIn: readonly MessageEngine[];
  /** What the line has where the template has `{name}`; "true" for an optional part without values. */
  readonly values: Readonly<Record<string, string>>;
  /** The line was cut off. */
  readonly isTruncated: boolean;
  /** Other codes of that engine which the cut-off line could as well be. */
  readonly couldAlsoBe: readonly string[];
};

type Candidate = {
  readonly engine: MessageEngine;
  readonly message: MessageTemplate;
  readonly compiled: CompiledTemplate;
};
type Found = TemplateMatch & { readonly candidate: Candidate };

const maximalLength = 4000;
const minimalScoreOfTruncated = 24;

const catalogue: readonly (readonly [MessageEngine, readonly MessageTemplate[]])[] = [
  ['chromium', chromiumMessages],
  ['firefox', firefoxMessages],
  ['webkit', webkitMessages],
];

let candidates: readonly Candidate[] | null = null;

function allCandidates(): readonly Candidate[] {
  candidates ??= catalogue.flatMap(([engine, messages]) =>
    messages.map((message) => ({
      engine,
      message,
      compiled: compileTemplate(parseTemplate(message.template)),
    })),
  );
  return candidates;
}

function normalize(text: string): { readonly text: string; readonly isCut: boolean } {
  const trimmed = text
    .slice(0, maximalLength)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
  const uncut = trimmed.replace(/ ?(?:…|\.\.\.)$/, '');
  return { text: uncut, isCut: uncut !== trimmed };
}

function byWorth(a: Found, b: Found): number {
  return b.score - a.score || Number(a.isTruncated) - Number(b.isTruncated);
}

/**
 * Reads any pasted console line (with the file and line before it, quotation marks of any kind, a cut-off end, other
 * lines around it) as a message of the catalogue, and gives what its placeholders stand for. Null when it is none.
 */
export function recogniseMessage(pasted: string): RecognisedMessage | null {
  const { text, isCut } = normalize(pasted);
  const found: Found[] = [];
  for (const candidate of allCandidates()) {
    const exact = matchTemplate(candidate.compiled, text, false);
    if (exact !== null) found.push({ ...exact, candidate });
    const truncated = matchTemplate(candidate.compiled, text, true);
    if (truncated?.isTruncated === true && truncated.score >= minimalScoreOfTruncated) {
      found.push({ ...truncated, candidate });
    }
  }
  const [best, ...others] = found.toSorted(byWorth);
  if (best === undefined) return null;
  const { engine, message } = best.candidate;
  const equals = others.filter(
    ({ score, isTruncated }) => score === best.score && isTruncated === best.isTruncated,
  );
  const engines = new Set(equals.map(({ candidate }) => candidate.engine));
  const codes = new Set(
    equals
      .filter(({ candidate }) => candidate.engine === engine)
      .map(({ candidate }) => candidate.message.code),
  );
  engines.delete(engine);
  codes.delete(message.code);
  return {
    engine,
    code: message.code,
    sameTextIn: [...engines],
    values: best.values,
    isTruncated: best.isTruncated || isCut,
    couldAlsoBe: best.isTruncated ? [...codes] : [],
  };
}
