/** A way to write something out as code. */
export type SnippetKind<Input> = {
  /** Kebab-case, unique in its list. */
  readonly id: string;
  readonly title: string;
  /** A name that highlighters know. */
  readonly language: string;
  readonly write: (input: Input) => string;
  /** What the code can't do or say, in a sentence or two. */
  readonly note?: string;
};
