import type { Comparison, HeaderReference, PredictedExchange, Rule, Step } from './prediction';

/** One check of an algorithm: its rule, and what to say of it while it was not reached. */
export type Check = { readonly rule: Rule; readonly subject: string };

const nothingRead: readonly HeaderReference[] = [];

/** What a prediction writes down as it goes: steps in the order they happened, and exchanges. */
export class Trace {
  readonly steps: Step[] = [];
  readonly exchanges: PredictedExchange[] = [];

  passed(check: Check, claim: string, reads = nothingRead, compared?: Comparison): void {
    this.#add(check, claim, 'passed', reads, compared);
  }

  failed(check: Check, claim: string, reads = nothingRead, compared?: Comparison): void {
    this.#add(check, claim, 'failed', reads, compared);
  }

  notReached(checks: readonly Check[]): void {
    for (const check of checks) this.#add(check, check.subject, 'not reached', nothingRead, undefined);
  }

  #add(
    { rule }: Check,
    claim: string,
    outcome: Step['outcome'],
    reads: readonly HeaderReference[],
    compared: Comparison | undefined,
  ): void {
    this.steps.push(compared ? { rule, claim, outcome, compared, reads } : { rule, claim, outcome, reads });
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
