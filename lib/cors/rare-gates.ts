import { isApiBesideFetch, isElementApi, type RequestInput } from '../http/request-input';
import type * as abort from './gates/abort';
import type * as apisBesideFetch from './gates/apis-beside-fetch';
import type * as contentSecurityPolicy from './gates/content-security-policy';
import type * as elements from './gates/elements';
import type * as hsts from './gates/hsts';
import type * as integrity from './gates/integrity';
import type * as httpCache from './gates/http-cache';
import type * as connectionAllowlist from './gates/connection-allowlist';
import type * as localNetworkAccess from './gates/local-network-access';
import type * as permissionsPolicy from './gates/permissions-policy';
import type * as serviceWorker from './gates/service-worker';
import type * as sandbox from './gates/sandbox';
import type * as upgradeInsecureRequests from './gates/upgrade-insecure-requests';
import type { FetchSoFar } from './hop';
import type { Page, Scenario } from './scenario';

/** The gates that few pages or requests have, by name: each a file of its own, loaded where a page has its condition. */
export type RareGates = {
  /** Of requests that are aborted, or may be by a timeout. */
  readonly abort: typeof abort;
  /** Of requests that scripts make with something else than fetch. */
  readonly 'apis-beside-fetch': typeof apisBesideFetch;
  readonly 'content-security-policy': typeof contentSecurityPolicy;
  /** Of requests that elements make. */
  readonly elements: typeof elements;
  readonly hsts: typeof hsts;
  /** Of requests with integrity metadata. */
  readonly integrity: typeof integrity;
  readonly 'http-cache': typeof httpCache;
  readonly 'connection-allowlist': typeof connectionAllowlist;
  readonly 'local-network-access': typeof localNetworkAccess;
  readonly 'permissions-policy': typeof permissionsPolicy;
  readonly sandbox: typeof sandbox;
  readonly 'service-worker': typeof serviceWorker;
  readonly 'upgrade-insecure-requests': typeof upgradeInsecureRequests;
};

export type RareGateName = keyof RareGates;

const conditions: Readonly<Record<RareGateName, (page: Page, asked: Asked) => boolean>> = {
  abort: (_, { aborted, timeout }) => Boolean(aborted || timeout),
  'apis-beside-fetch': (_, { api }) => isApiBesideFetch(api),
  elements: (_, { api }) => isElementApi(api),
  integrity: (_, asked) => Boolean(asked.integrity),
  'connection-allowlist': ({ connectionAllowlist: value, connectionAllowlistReportOnly: reported }) =>
    (value ?? reported) !== undefined,
  'local-network-access': ({ addressSpace, policies = [] }) =>
    addressSpace !== undefined || policies.some(({ value }) => /treat-as-public-address/i.test(value)),
  'permissions-policy': ({ permissionsPolicy: value }) => value !== undefined,
  'content-security-policy': ({ policies = [] }) => policies.length > 0,
  hsts: ({ hstsHosts = [] }) => hstsHosts.length > 0,
  'http-cache': ({ earlier }) => earlier !== undefined,
  'service-worker': ({ serviceWorker: worker }) => worker !== undefined,
  sandbox: ({ policies = [] }) => policies.some(({ value }) => /sandbox/i.test(value)),
  'upgrade-insecure-requests': ({ policies = [] }) =>
    policies.some(({ value }) => /upgrade-insecure-requests/i.test(value)),
};

const provided: { -readonly [Name in RareGateName]?: RareGates[Name] } = {};

/** Makes gates known to the engine, for every prediction that follows. */
export function provideRareGates(gates: Partial<RareGates>): void {
  Object.assign(provided, gates);
}

/**
 * The gate, where the page has its condition; null where it has not.
 * @param asked where the request decides too
 * @throws Error when it was not provided, and would be passed over in silence
 */
export function rareGate<Name extends RareGateName>(
  page: Page,
  name: Name,
  asked: Asked = {},
): RareGates[Name] | null {
  if (!conditions[name](page, asked)) return null;
  const gate = provided[name];
  if (!gate) throw new Error(`The gate "${name}" is not loaded.`);
  return gate;
}

/** The gates that predictions for this page and request ask, and that were not provided yet. */
export function missingRareGates({ page, request }: Asking): RareGateName[] {
  return rareGateNames.filter((name) => conditions[name](page, request) && !provided[name]);
}

/** What of a request decides which gates are asked. */
type Asked = Partial<Pick<FetchSoFar, 'timeout'>> & Pick<RequestInput, 'aborted' | 'api' | 'integrity'>;

/** What decides which gates are asked. */
export type Asking = Pick<Scenario, 'page' | 'request'>;

const rareGateNames: readonly RareGateName[] = namesOf(conditions);

function namesOf<Conditions extends object>(all: Conditions): Extract<keyof Conditions, string>[] {
  const names: Extract<keyof Conditions, string>[] = [];
  for (const name in all) names.push(name);
  return names;
}
