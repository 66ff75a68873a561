import type { AlgorithmAnchor, Rule } from './algorithms';
import { isUnknown } from '../http/message';
import type { Block } from './block';
import type { Comparison, HeaderReference, PredictedExchange, ServerNeed, Step } from './prediction';
import type { PreflightTrigger } from './preflight-trigger';

/** A rule that comes next unless another fails before it, and what to say of it then. */
export type Check = { readonly rule: Rule; readonly subject: string };

/** Names the steps of one algorithm by their number; without a number, its definition as a whole. */
export function stepsOf<Anchor extends AlgorithmAnchor>(
  anchor: Anchor,
): (step?: string) => Rule & { readonly anchor: Anchor } {
  return (step = '') => ({ anchor, step });
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
  readonly needs: ServerNeed[] = [];
  #expected: readonly Check[] = [];

  passed(rule: Rule, claim: string, reads: readonly HeaderReference[] = [], compared?: Comparison): void {
    const { subject = claim } = this.#expected.find((check) => check.rule === rule) ?? {};
    if (!this.dependsOn(rule, subject, reads))
      this.#add({ rule, outcome: 'passed', claim, reads, ...(compared && { compared }) });
  }

  /** Notes a step that a fact is read for which is not known; false, and nothing is noted, if all of them are known. */
  dependsOn(rule: Rule, claim: string, reads: readonly HeaderReference[]): boolean {
    const isOpen = reads.some(({ exchange, side, name }) => {
      const response = this.exchanges[exchange]?.response;
      return side === 'response' && response && isUnknown(response, name);
    });
    if (isOpen) this.#add({ rule, outcome: 'depends', claim, reads });
    return isOpen;
  }

  /** Notes that a preflight is needed, and every cause of it. */
  preflighted(rule: Rule, triggers: readonly PreflightTrigger[]): void {
    this.#add({ rule, outcome: 'passed', claim: 'A preflight is needed.', triggers, reads: [] });
  }

  /** Notes a failed step, and gives back the block that it came to. */
  failed(rule: Rule, block: Block, reads: readonly HeaderReference[] = [], compared?: Comparison): Block {
    this.#add({ rule, outcome: 'failed', block, reads, ...(compared && { compared }) });
    return block;
  }

  /** Notes a failed step, and gives the network error that comes of it. */
  networkError(
    rule: Rule,
    block: Block,
    reads?: readonly HeaderReference[],
  ): { readonly kind: 'network-error'; readonly block: Block } {
    return { kind: 'network-error', block: this.failed(rule, block, reads) };
  }

  /** Checks that come next, before those expected already; each until it, or one after it, is noted. */
  expect(checks: readonly Check[]): void {
    this.#expected = [...checks, ...this.#expected];
  }

  /** Notes that the checks still expected, and then these, are not reached. */
  notReached(later: readonly Check[]): void {
    for (const { rule, subject } of [...this.#expected, ...later])
      this.#add({ rule, outcome: 'not reached', claim: subject, reads: [] });
  }

  /** The check with this rule, and those before it, are expected no longer. */
  expectNoLonger(rule: Rule): void {
    this.#expected = this.#expected.slice(this.#expected.findIndex((check) => check.rule === rule) + 1);
  }

  #add(step: Step): void {
    this.expectNoLonger(step.rule);
    this.steps.push(step);
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
