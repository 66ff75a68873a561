import type { Block } from './block';
import type { Comparison, HeaderReference, PredictedExchange, Rule, Step } from './prediction';

/** A rule that may not be reached, and what to say of it then. */
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

  notReached(checks: readonly Check[]): void {
    for (const { rule, subject } of checks) this.#add(rule, subject, 'not reached', []);
  }

  #add(
    rule: Rule,
    claim: string,
    outcome: Step['outcome'],
    reads: readonly HeaderReference[],
    compared?: Comparison,
  ): void {
    this.steps.push({ rule, claim, outcome, reads, ...(compared && { compared }) });
  }
}

/** The checks that come after the one with this rule. */
export function checksAfter(checks: readonly Check[], failed: Rule): readonly Check[] {
  return checks.slice(checks.findIndex(({ rule }) => rule === failed) + 1);
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
