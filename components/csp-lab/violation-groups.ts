import type { ObservedViolation, Violation } from '@/lib/run/observation';

/** One violation's event, predicted beside observed; null where there is none. */
export type ViolationPair = {
  readonly predicted: Violation | null;
  readonly observed: ObservedViolation | null;
  /** How often it is fired. */
  readonly predictedCount: number;
  readonly observedCount: number;
};

/** Lays predicted and observed events side by side: those of the same policy together, in the order of the policies. */
export function pairViolations(
  predicted: readonly Violation[],
  observed: readonly ObservedViolation[],
): readonly ViolationPair[] {
  const keyOf = ({ disposition, originalPolicy }: Violation) => `${disposition} ${originalPolicy}`;
  const keys = new Set([...predicted, ...observed].map(keyOf));
  return [...keys].map((key) => {
    const expected = predicted.filter((violation) => keyOf(violation) === key);
    const fired = observed.filter((violation) => keyOf(violation) === key);
    return {
      predicted: expected[0] ?? null,
      observed: fired[0] ?? null,
      predictedCount: expected.length,
      observedCount: fired.length,
    };
  });
}

/** The violations in an order of their own: engines differ in which policy they ask first, and no page should mind. */
export function inOneOrder<Kind extends Violation>(violations: readonly Kind[]): readonly Kind[] {
  const keyOf = ({ disposition, originalPolicy }: Kind) => `${disposition} ${originalPolicy}`;
  return violations.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
}
