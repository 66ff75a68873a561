import { blockKinds, isBlockKind } from '../cors/block-kinds';
import type { Cause } from '../evidence/diagnosis/diagnosis';
import type { Finding } from '../evidence/examination/examine';

/** A cause as a headline, and the sentence under it; empty where the headline says it all. */
export function causeWords({ kind, sentence }: { readonly kind: string; readonly sentence: string }): {
  readonly title: string;
  readonly rest: string;
} {
  if (isBlockKind(kind)) {
    const { title } = blockKinds[kind];
    return { title, rest: sentence === `${title}.` ? '' : sentence };
  }
  const end = sentence.search(/[.;](?:\s|$)/);
  return {
    title: sentence.slice(0, end),
    rest: sentence
      .slice(end + 1)
      .trim()
      .replace(/^./, upper),
  };
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

/** How certain a diagnosis is, and what it rests on. */
export function certaintyWords({ certainty, excerpts }: Pick<Finding, 'certainty' | 'excerpts'>): string {
  const titles = new Set(excerpts.map(({ title }) => inSentence(title)));
  const from = titles.size === 0 ? '' : `, from ${conjunction.format(titles)}`;
  switch (certainty) {
    case 'certain':
      return `Certain${from}`;
    case 'likely':
      return `Likely${from}`;
    case 'not-told':
      return 'Not certain from this alone';
  }
}

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });

/** A title within a sentence; names, such as "Chrome's HAR", stay as they are. */
function inSentence(title: string): string {
  if (title === 'Console') return 'the console';
  return title
    .replace(/, with its response$/, '')
    .replace(/^(?:A|Raw|Headers)(?=\s|$)/, (word) => word.toLowerCase());
}

/** A kind of cause as a title. */
export function kindTitle(kind: Cause['kind']): string {
  return isBlockKind(kind) ? blockKinds[kind].title : kind.replaceAll('-', ' ');
}

const standIns: Readonly<Record<string, string>> = {
  'page-origin': "The evidence doesn't name the page.",
  method: "The evidence doesn't name the method; the picture shows a stand-in.",
  'preflight-response': "The evidence doesn't say which status it was.",
};

/** What the picture shows though no evidence tells it, a sentence each. */
export function standInWords(assumed: readonly string[]): readonly string[] {
  return assumed.flatMap((fact) => standIns[fact] ?? []);
}
