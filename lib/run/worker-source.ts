/** What starts a worker falls back to. @see https://w3c.github.io/webappsec-csp/#directive-fallback-list */
const saysOfWorkers = /(?:^|[;,])[\t ]*(?:default-src|script-src|child-src)(?=[\t ;,]|$)/i;
const addition = '; worker-src blob:';

/**
 * The author's text of a policy with something added that lets a worker start whose script is a blob: URL, and nothing else
 * changed: a `worker-src` directive at the end of each policy of the list that would keep it from starting.
 * @param policies text of one `Content-Security-Policy` header, a list with commas too, without `worker-src`
 * @see https://w3c.github.io/webappsec-csp/#directive-worker-src
 */
export function withWorkerSource(policies: string): string {
  return policies
    .split(',')
    .map((policy) => (saysOfWorkers.test(policy) ? `${policy}${addition}` : policy))
    .join(',');
}

/** The policy as its author wrote it. */
export function withoutWorkerSource(policy: string): string {
  return policy.replaceAll(addition, '');
}
