import * as v from 'valibot';

/** What search can find: a page or a part of one. */
export const searchDocument = v.object({
  href: v.string(),
  title: v.string(),
  kind: v.picklist(['Guide', 'Tutorial', 'Error', 'Symptom', 'Scenario', 'Tool']),
  /** What is shown below the title: the page of a part, or what a page says. */
  about: v.string(),
});

export type SearchDocument = v.InferOutput<typeof searchDocument>;

/** What is searched besides the title, and not shown. */
export type SearchedText = {
  /** What people ask or say that this answers, in their words. */
  readonly asked: readonly string[];
  /** Header names, and names of block kinds. */
  readonly names: string;
  readonly text: string;
};

/** A document under its place in the list, as the index holds it. */
export type IndexedDocument = Omit<SearchedText, 'asked'> & { readonly id: number; readonly title: string };

/** How documents are indexed; the same where the index is written and where it is read. A symbol ends a word, for code. */
export const indexOptions = {
  fields: ['title', 'names', 'text'],
  tokenize: (text: string) => text.split(/[\p{Z}\p{P}\p{S}\p{Cc}]+/u),
};
