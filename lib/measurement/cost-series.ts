/** What is measured against what: the same GET without and with a preflight, and with one that is remembered. */
export const series = ['simple', 'preflighted', 'remembered'] as const;
export type Series = (typeof series)[number];

/** Rounds that count. Each has one request of each series. */
export const countedRounds = 30;
/** Rounds before them, whose times are left out: they open the connections, and make the entry of `remembered`. */
export const warmUpRounds = 2;

export type Sample = {
  readonly series: Series;
  /** Counts from 0, warm-up left out. */
  readonly round: number;
  /** From the call until the response's headers are there. */
  readonly durationMs: number;
};

/** What arrived at the demo API, by its own record: warm-up included. */
export type Arrived = Readonly<Record<Series, { readonly requests: number; readonly preflights: number }>>;

export type CostOutcome =
  | { readonly kind: 'finished'; readonly arrived: Arrived | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };
