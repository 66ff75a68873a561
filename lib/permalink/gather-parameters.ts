import { mostRedirects } from './limits';
import type { Parameter } from './parameters';
import { redirectGroups, scenarioGroups } from './scenario-schema';

type Entry = readonly [group: string, name: string];
type Values = Record<string, Record<string, string[]>>;

/** Every value of each known parameter, by group and name; and the names that nobody here knows. */
export type GatheredParameters = {
  readonly scenario: Values;
  readonly redirects: readonly Values[];
  readonly unknownNames: readonly string[];
};

const scenarioEntries = entriesOf(scenarioGroups);
const redirectEntries = entriesOf(redirectGroups);

/** Sorts parameters into the groups of `scenarioSchema`. A number of a redirect that is left out is an empty redirect. */
export function gatherParameters(parameters: readonly Parameter[]): GatheredParameters {
  const scenario = emptyValues(scenarioGroups);
  const redirects: Values[] = [];
  const unknownNames = new Set<string>();
  for (const [name, value] of parameters) {
    const [, digits, rest = ''] = /^redirect\.([1-9]\d?)\.(.*)$/s.exec(name) ?? [];
    const number = Number(digits ?? 0);
    const entry = digits === undefined ? scenarioEntries.get(name) : redirectEntries.get(rest);
    if (entry === undefined || number > mostRedirects) {
      unknownNames.add(name);
      continue;
    }
    while (redirects.length < number) redirects.push(emptyValues(redirectGroups));
    add((digits === undefined ? scenario : redirects[number - 1]) ?? {}, entry, value);
  }
  return { scenario, redirects, unknownNames: [...unknownNames] };
}

function add(values: Values, [group, name]: Entry, value: string): void {
  ((values[group] ??= {})[name] ??= []).push(value);
}

function emptyValues(groups: object): Values {
  return Object.fromEntries(Object.keys(groups).map((group) => [group, {}]));
}

function entriesOf(
  groups: Readonly<Record<string, { readonly entries: object }>>,
): ReadonlyMap<string, Entry> {
  const named = Object.entries(groups).flatMap(([group, { entries }]) =>
    Object.keys(entries).map((name) => [`${group}${name}`, [group, name] as const] as const),
  );
  return new Map(named);
}
