import type * as localNetworkAccess from './gates/local-network-access';
import type * as permissionsPolicy from './gates/permissions-policy';
import type { Page } from './scenario';

/** The gates that few pages have, by name: each a file of its own, loaded where a page has its condition. */
export type RareGates = {
  readonly 'local-network-access': typeof localNetworkAccess;
  readonly 'permissions-policy': typeof permissionsPolicy;
};

export type RareGateName = keyof RareGates;

const conditions: Readonly<Record<RareGateName, (page: Page) => boolean>> = {
  'local-network-access': ({ addressSpace, policies = [] }) =>
    addressSpace !== undefined || policies.some(({ value }) => /treat-as-public-address/i.test(value)),
  'permissions-policy': ({ permissionsPolicy: value }) => value !== undefined,
};

const provided: { -readonly [Name in RareGateName]?: RareGates[Name] } = {};

/** Makes gates known to the engine, for every prediction that follows. */
export function provideRareGates(gates: Partial<RareGates>): void {
  Object.assign(provided, gates);
}

/**
 * The gate, where the page has its condition; null where it has not.
 * @throws Error when it was not provided, and would be passed over in silence
 */
export function rareGate<Name extends RareGateName>(page: Page, name: Name): RareGates[Name] | null {
  if (!conditions[name](page)) return null;
  const gate = provided[name];
  if (!gate) throw new Error(`The gate "${name}" is not loaded.`);
  return gate;
}

/** The gates that predictions for this page ask, and that were not provided yet. */
export function missingRareGates(page: Page): RareGateName[] {
  return rareGateNames.filter((name) => conditions[name](page) && !provided[name]);
}

const rareGateNames: readonly RareGateName[] = ['local-network-access', 'permissions-policy'];
