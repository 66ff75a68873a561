/** One Content-Security-Policy as delivered with the page. */
export type PagePolicy = {
  readonly value: string;
  readonly disposition: 'enforce' | 'report';
  /** Absent means the header; a meta element cannot carry a report-only policy. */
  readonly delivery?: 'header' | 'meta';
};
