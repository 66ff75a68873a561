/** One expectation of a row, held against what the engine says. */
export type RowCheck = {
  readonly name: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly pass: boolean;
};

export type CheckedRow = { readonly id: string; readonly checks: readonly RowCheck[] };

/** An expectation of equality; lists and objects are compared by their JSON. */
export function equals(name: string, expected: unknown, actual: unknown): RowCheck {
  return { name, expected, actual, pass: JSON.stringify(expected) === JSON.stringify(actual) };
}

/** An expectation that every listed name is among the actual ones; case does not matter. */
export function includesAll(name: string, expected: readonly string[], actual: readonly string[]): RowCheck {
  const found = new Set(actual.map((item) => item.toLowerCase()));
  return { name, expected, actual, pass: expected.every((item) => found.has(item.toLowerCase())) };
}

/** An expectation that no listed name is among the actual ones; case does not matter. */
export function includesNone(name: string, expected: readonly string[], actual: readonly string[]): RowCheck {
  const found = new Set(actual.map((item) => item.toLowerCase()));
  return { name, expected, actual, pass: !expected.some((item) => found.has(item.toLowerCase())) };
}

/** The only check of a row that does not have the format it should. */
export function malformed(id: string, expected: string, message: string): CheckedRow {
  return { id, checks: [{ name: 'format', expected, actual: message, pass: false }] };
}
