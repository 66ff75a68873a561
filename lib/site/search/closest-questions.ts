import { isWeak, termsOf } from './terms';

/** Something that a document answers, as people put it. */
export type Question = { readonly terms: readonly string[]; readonly document: number };

/** The questions that documents answer, ready to be compared with another. */
export type Questions = {
  readonly all: readonly Question[];
  readonly weights: ReadonlyMap<string, number>;
  readonly byTerm: ReadonlyMap<string, readonly Question[]>;
};

const weightOfWeak = 0.2;

/** Makes questions ready: the fewer of them have a term, the more it counts. */
export function readQuestions(texts: readonly (readonly [text: string, document: number])[]): Questions {
  const all = texts.map(([text, document]) => ({ terms: termsOf(text), document }));
  const byTerm = new Map<string, Question[]>();
  for (const question of all) {
    for (const term of question.terms) {
      const there = byTerm.get(term);
      if (there === undefined) byTerm.set(term, [question]);
      else there.push(question);
    }
  }
  const weights = new Map(
    [...byTerm].map(([term, { length }]) => {
      const rarity = Math.log(1 + all.length / length) / Math.log(1 + all.length);
      return [term, isWeak(term) ? weightOfWeak * rarity : rarity] as const;
    }),
  );
  return { all, weights, byTerm };
}

/** One letter more, less or other. */
function isNearly(a: string, b: string): boolean {
  if (a.length < b.length) return isNearly(b, a);
  if (a.length - b.length > 1) return false;
  let start = 0;
  while (start < b.length && a[start] === b[start]) start += 1;
  const rest = a.length === b.length ? start + 1 : start;
  return a.slice(start + 1) === b.slice(rest);
}

/** The terms of the questions that a typed term may mean: itself, what it begins, or what it nearly is. */
function meant(term: string, isLast: boolean, { byTerm }: Questions): readonly string[] {
  if (byTerm.has(term)) return [term];
  const begun = isLast && term.length > 2 ? [...byTerm.keys()].filter((each) => each.startsWith(term)) : [];
  if (begun.length > 0) return begun;
  return term.length > 4 ? [...byTerm.keys()].filter((each) => isNearly(term, each)) : [];
}

/**
 * How close each document's closest question is to what was typed, from 0 to 1. A word that no question has is passed
 * over: it can't make the others count less.
 */
export function closestQuestions(questions: Questions, typed: string): ReadonlyMap<number, number> {
  const terms = termsOf(typed);
  const known = terms
    .map((term, index) => meant(term, index === terms.length - 1, questions))
    .filter((list) => list.length > 0);
  const weightOf = (term: string) => questions.weights.get(term) ?? 0;
  const heaviest = (list: readonly string[]) => Math.max(0, ...list.map(weightOf));
  const asked = known.reduce((sum, list) => sum + heaviest(list), 0);
  const shared = new Map<Question, number>();
  for (const list of known) {
    const mine = new Map<Question, number>();
    for (const term of list) {
      for (const question of questions.byTerm.get(term) ?? [])
        mine.set(question, Math.max(mine.get(question) ?? 0, weightOf(term)));
    }
    for (const [question, weight] of mine) shared.set(question, (shared.get(question) ?? 0) + weight);
  }
  const closeness = new Map<number, number>();
  for (const [question, weight] of shared) {
    const own = question.terms.reduce((sum, term) => sum + weightOf(term), 0);
    // What was typed is longer than a title: what of it is found counts more than what else the title has.
    const close = weight / (0.65 * asked + 0.35 * own);
    closeness.set(question.document, Math.max(closeness.get(question.document) ?? 0, close));
  }
  return closeness;
}
