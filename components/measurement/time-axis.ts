/** An axis from 0 to a round number. */
export type TimeAxis = { readonly endMs: number; readonly ticksMs: readonly number[] };

const mostTicks = 5;

/** The axis that has room for durations up to `mostMs`. */
export function timeAxis(mostMs: number): TimeAxis {
  const leastStep = Math.max(mostMs, 1) / mostTicks;
  const magnitude = 10 ** Math.floor(Math.log10(leastStep));
  const step =
    [1, 2, 5, 10].map((times) => times * magnitude).find((width) => width >= leastStep) ?? leastStep;
  const count = Math.ceil(mostMs / step);
  const ticksMs = Array.from({ length: Math.max(count, 1) + 1 }, (_, index) =>
    Number((index * step).toPrecision(6)),
  );
  return { endMs: ticksMs.at(-1) ?? mostMs, ticksMs };
}

/** A place along an axis, as SVG takes it. */
export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}
