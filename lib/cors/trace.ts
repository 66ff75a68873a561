import type { Block } from './block';
import type { Comparison, HeaderReference, PredictedExchange, Rule, Step } from './prediction';

/** A rule that comes next unless another fails before it, and what to say of it then. */
export type Check = { readonly rule: Rule; readonly subject: string };

/** Names the steps of one algorithm by their number; without a number, its definition as a whole. */
export function stepsOf(
  anchor: string,
  title: string,
  spec: Rule['spec'] = 'fetch',
): (step?: string) => Rule {
  return (step = '') => ({ spec, anchor, step, title });
}

/** References to rows of one exchange's headers, by lower-case names. */
export function readsOf(
  exchange: number,
  side: HeaderReference['side'],
  ...names: readonly string[]
): readonly HeaderReference[] {
  return names.map((name) => ({ exchange, side, name }));
}

/** What a prediction writes down as it goes: steps in the order they happened, and exchanges. */
export class Trace {
  readonly steps: Step[] = [];
  readonly exchanges: PredictedExchange[] = [];
  #expected: readonly Check[] = [];

  passed(rule: Rule, claim: string, reads: readonly HeaderReference[] = [], compared?: Comparison): void {
    this.#add(rule, claim, 'passed', reads, compared);
  }

  failed(rule: Rule, claim: string, reads: readonly HeaderReference[] = [], compared?: Comparison): void {
    this.#add(rule, claim, 'failed', reads, compared);
  }

  /** Notes a failed step, and gives the network error that comes of it. */
  networkError(
    rule: Rule,
    block: Block,
    claim: string,
    reads: readonly HeaderReference[] = [],
  ): { readonly kind: 'network-error'; readonly block: Block } {
    this.failed(rule, claim, reads);
    return { kind: 'network-error', block };
  }

  /** Checks that come next, before those expected already; each until it, or one after it, is noted. */
  expect(checks: readonly Check[]): void {
    this.#expected = [...checks, ...this.#expected];
  }

  /** Notes that the checks still expected, and then these, are not reached. */
  notReached(later: readonly Check[]): void {
    for (const { rule, subject } of [...this.#expected, ...later])
      this.#add(rule, subject, 'not reached', []);
  }

  /** The check with this rule, and those before it, are expected no longer. */
  pass(rule: Rule): void {
    this.#expected = this.#expected.slice(this.#expected.findIndex((check) => check.rule === rule) + 1);
  }

  #add(
    rule: Rule,
    claim: string,
    outcome: Step['outcome'],
    reads: readonly HeaderReference[],
    compared?: Comparison,
  ): void {
    this.pass(rule);
    this.steps.push({ rule, claim, outcome, reads, ...(compared && { compared }) });
  }
}

/** Index, in code points, of the first character that differs; the shorter length when one begins the other. */
export function firstDifference(left: string, right: string): number {
  const others = Array.from(right);
  let position = 0;
  for (const character of left) {
    if (character !== others[position]) return position;
    position += 1;
  }
  return position;
}
