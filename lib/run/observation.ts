import type { Exchange } from '../demo/record';
import type { HeaderList } from '../http/header-list';

/** What the page's script got. */
export type Outcome =
  | {
      readonly kind: 'response';
      readonly type: ResponseType;
      readonly status: number;
      readonly url: string;
      /** The headers that the script could read, as the browser names them. */
      readonly headers: HeaderList;
      /** The body's text, cut after 64 Ki characters. */
      readonly body: string;
    }
  /** The request was never made: constructing it threw. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed out'; readonly afterMs: number };

/** Fields of a securitypolicyviolation event. @see https://w3c.github.io/webappsec-csp/#violation-events */
export type Violation = {
  readonly blockedURI: string;
  readonly effectiveDirective: string;
  readonly originalPolicy: string;
  readonly disposition: 'enforce' | 'report';
};

/** What the demo API recorded of the attempt; or that it could not be asked. */
export type RecordReading =
  | { readonly kind: 'read'; readonly exchanges: readonly Exchange[] }
  | { readonly kind: 'unreachable'; readonly message: string };

/** One live run: what the script saw, what the page's policy reported, and what crossed the wire. */
export type Observation = {
  readonly outcome: Outcome;
  readonly violations: readonly Violation[];
  readonly record: RecordReading;
  readonly durationMs: number;
  /** Such as "Chromium 156". */
  readonly browser: string;
};
