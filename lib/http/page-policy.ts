/** One Content-Security-Policy as delivered with the page. */
export type PagePolicy = {
  readonly value: string;
  readonly disposition: 'enforce' | 'report';
  /** Absent means the header; a meta element cannot carry a report-only policy. */
  readonly delivery?: 'header' | 'meta';
};

/** Whether the policy has a worker-src of its own. @see https://w3c.github.io/webappsec-csp/#directive-worker-src */
export function hasWorkerSource({ value }: PagePolicy): boolean {
  return /(?:^|[;,])[\t ]*worker-src(?=[\t ;,]|$)/i.test(value);
}
