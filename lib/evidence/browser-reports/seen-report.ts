import type { Engine } from '../../cors/profile';

/** A report of a browser, in any of the formats, as one. */
export type SeenReport = {
  readonly pointer: string;
  readonly engine: Engine | null;
} & (
  | {
      readonly kind: 'csp';
      readonly documentUrl: string;
      /** The URL that was blocked, or a word such as "inline". */
      readonly blocked: string;
      readonly effectiveDirective: string;
      readonly originalPolicy: string;
      readonly disposition: 'enforce' | 'report';
    }
  | {
      /** Network error logging: https://w3c.github.io/network-error-logging/ */
      readonly kind: 'network-error';
      readonly url: string;
      /** Such as "tcp.refused"; "http.error" where a response came. */
      readonly type: string;
      readonly phase: string;
      readonly method: string;
      readonly status: number;
      readonly referrer: string;
    }
  | {
      /** An issue of Chrome's DevTools with the exact reason of a CORS error. */
      readonly kind: 'cors-issue';
      /** Such as "HeaderDisallowedByPreflightResponse", without the "k" that Chromium's own code has before it. */
      readonly corsError: string;
      readonly failedParameter: string;
      readonly url: string;
      readonly origin: string | null;
      readonly isWarning: boolean;
    }
);
