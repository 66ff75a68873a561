import { firstDirective } from './check-policies';
import type { Directive, Policy } from './policy';

const byDestination: Readonly<Record<string, string | null>> = {
  audio: 'media-src',
  audioworklet: 'script-src-elem',
  document: null,
  embed: 'object-src',
  font: 'font-src',
  frame: 'frame-src',
  iframe: 'frame-src',
  image: 'img-src',
  manifest: 'manifest-src',
  object: 'object-src',
  paintworklet: 'script-src-elem',
  report: null,
  script: 'script-src-elem',
  serviceworker: 'worker-src',
  sharedworker: 'worker-src',
  style: 'style-src-elem',
  track: 'media-src',
  video: 'media-src',
  worker: 'worker-src',
  xslt: 'script-src-elem',
};

const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'frame-src': ['child-src'],
  'script-src-elem': ['script-src'],
  'style-src-elem': ['style-src'],
  'worker-src': ['child-src', 'script-src'],
};

/**
 * The name of the directive that governs a request with this Fetch destination; null when none does. Every destination
 * without an entry of its own, the empty one included, is `connect-src`.
 * https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request
 */
export function effectiveDirectiveForDestination(destination: string): string | null {
  const name = Object.hasOwn(byDestination, destination) ? byDestination[destination] : undefined;
  return name === undefined ? 'connect-src' : name;
}

/**
 * The effective directive, and those that stand in for it, in their order.
 * https://w3c.github.io/webappsec-csp/#directive-fallback-list
 */
export function directiveFallbackList(effectiveDirective: string): readonly [string, ...string[]] {
  return [effectiveDirective, ...(fallbacks[effectiveDirective] ?? []), 'default-src'];
}

/**
 * The directive of the policy that decides for this effective directive: the first of its fallback list that the policy
 * has; null when it has none, and so allows.
 * https://w3c.github.io/webappsec-csp/#should-directive-execute
 */
export function decidingDirective(policy: Policy, effectiveDirective: string): Directive | null {
  return firstDirective(policy, directiveFallbackList(effectiveDirective));
}
