import type { Policy } from './policy';

/**
 * A policy's text without what has no effect: parsing it again gives the same directives.
 * https://w3c.github.io/webappsec-csp/#grammardef-serialized-policy
 */
export function serializePolicy(policy: Policy): string {
  return policy.directives.map(({ name, value }) => [name, ...value].join(' ')).join('; ');
}
