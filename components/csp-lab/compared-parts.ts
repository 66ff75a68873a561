import type { Comparison } from '@/lib/cors/prediction';
import type { ExpressionMatch } from '@/lib/csp/match-source-expression';
import { withoutRun } from '@/lib/record/run-path';

/** The parts that decided, side by side, with the place (in code points) where they begin to differ. */
export function comparedParts(compared: NonNullable<ExpressionMatch['compared']>): Comparison {
  const expression = asKnown(compared.expression);
  const url = asKnown(compared.url);
  const both = {
    left: { label: 'expression', value: expression },
    right: { label: 'URL', value: url },
  };
  if (expression === null || url === null) return both;
  const left = [...expression];
  const right = [...url];
  const differing = left.findIndex((character, index) => character !== right[index]);
  const differsAt = differing === -1 ? left.length : differing;
  return differsAt === left.length && differsAt === right.length ? both : { ...both, differsAt };
}

/** As the reader knows it: without the part that names the run. */
function asKnown(part: string | null): string | null {
  return part === null ? null : withoutRun(part);
}
