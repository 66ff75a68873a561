import MiniSearch from 'minisearch';
import * as v from 'valibot';
import { closestQuestions, readQuestions, type Questions } from './closest-questions';
import { indexOptions, searchDocument, type IndexedDocument, type SearchDocument } from './search-document';
import { isWeak, termsOf, wordsOf } from './terms';

export type SearchIndex = {
  readonly documents: readonly SearchDocument[];
  readonly index: MiniSearch<IndexedDocument>;
  readonly questions: Questions;
};

const written = v.object({
  documents: v.array(searchDocument),
  asked: v.array(v.array(v.string())),
  index: v.string(),
});

const weights: Readonly<Record<SearchDocument['kind'], number>> = {
  Guide: 1,
  Tutorial: 0.75,
  Error: 1,
  Symptom: 1,
  Tool: 0.7,
  Scenario: 0.6,
};

/** Reads what `writeIndex` wrote. */
export function readIndex(json: string): SearchIndex {
  const { documents, asked, index } = v.parse(v.pipe(v.string(), v.parseJson(), written), json);
  const titles = new Map<string, number>();
  for (const { title } of documents) titles.set(title, (titles.get(title) ?? 0) + 1);
  const questions = documents.flatMap(({ title, href, kind }, id) => {
    // A heading of many pages, such as "With curl", tells none of them from the others.
    const own = (titles.get(title) ?? 0) < 3 ? [title] : [];
    const name = href.slice(href.lastIndexOf('/') + 1);
    const isNamed = (kind === 'Error' || kind === 'Guide') && !name.includes('#');
    return [...own, ...(isNamed ? [name] : []), ...(asked[id] ?? [])].map((text) => [text, id] as const);
  });
  return {
    documents,
    index: MiniSearch.loadJSON<IndexedDocument>(index, indexOptions),
    questions: readQuestions(questions),
  };
}

const most = 12;
/** How much the words of a document's text count beside a question that it answers. */
const weightOfText = 0.6;
const leastOfQuestion = 0.2;
/** Scenarios are examples of what pages explain. */
const weightOfScenario = 0.75;

/**
 * The documents for some words, best first: those that answer a question like it, and those whose text has the words
 * that decide something. At most 12.
 */
export function findDocuments(search: SearchIndex, typed: string): readonly SearchDocument[] {
  const { documents, questions } = search;
  const worth = new Map<number, number>();
  const add = (id: number, points: number): void => {
    const weight = documents[id]?.kind === 'Scenario' ? weightOfScenario : 1;
    worth.set(id, (worth.get(id) ?? 0) + points * weight);
  };
  const closest = closestOf(questions, typed);
  for (const [id, closeness] of closest) {
    if (closeness >= leastOfQuestion) add(id, closeness);
  }
  // The surer a question is, the less a text that merely has its words.
  const doubt = 1 - 0.75 * Math.min(1, Math.max(0, ...closest.values()));
  for (const [id, share] of findText(search, typed)) add(id, weightOfText * doubt * share);
  return [...worth]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .flatMap(([id]) => documents[id] ?? []);
}

/** What a question says whose words decide nothing. */
const anyError = 'CORS error';
/** So close, it is that question all the same, such as what CORS is. */
const leastOfWeak = 0.7;

/** The closest questions; where no word decides, those for any error rather than those with more of such words. */
function closestOf(questions: Questions, typed: string): ReadonlyMap<number, number> {
  const closest = closestQuestions(questions, typed);
  const known = termsOf(typed).filter((term) => questions.byTerm.has(term));
  const isTold = known.some((term) => !isWeak(term)) || Math.max(0, ...closest.values()) >= leastOfWeak;
  return isTold || known.length === 0 ? closest : closestQuestions(questions, anyError);
}

/**
 * Documents whose text has the words that decide something, each with a share from 0 to 1: how good it is beside the
 * best, and how many of those words it has.
 */
function findText({ index, documents }: SearchIndex, typed: string): readonly (readonly [number, number])[] {
  const words = wordsOf(typed);
  const telling = words.filter((word) => termsOf(word).some((term) => !isWeak(term)));
  const asked = telling.length > 0 ? telling : words;
  const isThere = (word: string) => index.search(word, { prefix: true }).length > 0;
  const found = index.search(asked.join(' '), {
    combineWith: 'OR',
    prefix: (_, position, terms) => position === terms.length - 1,
    fuzzy: (term) => (term.length > 4 && !isThere(term) ? 0.2 : false),
    boost: { title: 4, names: 2 },
    boostDocument: (id) => {
      const document = documents[Number(id)];
      return document === undefined ? 1 : weights[document.kind] * (document.href.includes('#') ? 0.8 : 1);
    },
  });
  const most = Math.max(0, ...found.map(({ queryTerms }) => queryTerms.length));
  const fullest = found.filter(({ queryTerms }) => queryTerms.length === most);
  const best = fullest[0]?.score ?? 1;
  return fullest.map(({ id, score }) => [Number(id), (score / best) * (most / asked.length)] as const);
}
