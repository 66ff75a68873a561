/** Something that adds headers to a page's requests by itself. */
export type HeaderSender = {
  readonly name: string;
  /** What is said has been held against the source, in November 2026; absent: not yet. */
  readonly isChecked?: true;
  /** Lower-case names; one that ends in "*" stands for all that begin so. */
  readonly headers: readonly string[];
  /** Since which version or date, as far as its source says; null when it always did, or nothing says so. */
  readonly since: string | null;
  /** When it sends them to another origin, and how to have it not do so. A sentence or two. */
  readonly stop: string;
  /** What a server that wants such requests lists in Access-Control-Allow-Headers, besides what is its own. */
  readonly allow: readonly string[];
  /** What it lists in Access-Control-Expose-Headers. */
  readonly expose?: readonly string[];
  /** Where this is said. */
  readonly source: string;
};
