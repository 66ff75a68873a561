import type { Parameter } from './parameters';

/** Names a parameter of the preset that the scenario does without. */
const withoutName = 'without';

/**
 * The parameters that lead from a preset's to the scenario's: all values of each name that differs, and a `without`
 * for each name that is gone.
 */
export function differenceFrom(preset: readonly Parameter[], own: readonly Parameter[]): Parameter[] {
  const before = byName(preset);
  const after = byName(own);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const changed = [...after].filter(([name, values]) => !isSame(values, before.get(name) ?? []));
  return [
    ...gone.map((name): Parameter => [withoutName, name]),
    ...changed.flatMap(([name, values]) => values.map((value): Parameter => [name, value])),
  ];
}

/** The preset's parameters with the difference made. */
export function applyDifference(preset: readonly Parameter[], difference: readonly Parameter[]): Parameter[] {
  const given = difference.filter(([name]) => name !== withoutName);
  const replaced = new Set(difference.map(([name, value]) => (name === withoutName ? value : name)));
  return [...preset.filter(([name]) => !replaced.has(name)), ...given];
}

function byName(parameters: readonly Parameter[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    const list = values.get(name);
    if (list === undefined) values.set(name, [value]);
    else list.push(value);
  }
  return values;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
