/** One request that reached the demo API, and what was sent back. */
export type RecordedExchange = {
  /** Counts from 1 within the run, in order of arrival. */
  readonly number: number;
  readonly kind: 'preflight' | 'actual';
  readonly request: {
    readonly method: string;
    readonly url: string;
    /** As on the wire, except that credentials are replaced. */
    readonly headers: readonly (readonly [name: string, value: string])[];
  };
  /** Null while nothing was sent. */
  readonly response: {
    readonly status: number;
    readonly reason: string;
    readonly headers: readonly (readonly [name: string, value: string])[];
  } | null;
  readonly state: 'arrived' | 'answered' | 'aborted';
};

/** What the demo API recorded of the run; that it could not be asked; or that the URL is none of its own. */
export type RunRecord =
  | {
      readonly kind: 'read';
      readonly exchanges: readonly RecordedExchange[];
      /** Requests to these origins are recorded, others are not. */
      readonly origins: readonly string[];
      /** Some exchanges may be lost. */
      readonly isPartial?: true;
    }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'not recorded' };

/** What a run in an embed showed. */
export type PreflightRun = {
  /** Which page made the request: the one that the element stands in, or a frame of the docs. */
  readonly runIn: 'page' | 'frame';
  readonly observation: {
    readonly request: { readonly url: string; readonly method?: string };
    /** What the script got; of a response in a frame of the docs headers and body are left out. */
    readonly outcome:
      | {
          readonly kind: 'response';
          readonly status: number;
          readonly url: string;
          readonly headers: readonly (readonly [name: string, value: string])[];
          readonly body: string;
        }
      | { readonly kind: 'error' | 'refused'; readonly name: string; readonly message: string }
      /** An element's load event, or a font's; whether the page may read what was loaded, null where nothing tells. */
      | { readonly kind: 'loaded'; readonly isReadable: boolean | null }
      | { readonly kind: 'opened' | 'beacon' | 'deferred' | 'cancelled' | 'timed out' };
    readonly violations: readonly { readonly effectiveDirective: string; readonly blockedURI: string }[];
    readonly record: RunRecord;
    readonly durationMs: number;
    /** Such as "Chromium 156". */
    readonly browser: string;
  };
};

/** `<preflight-request>`; importing this module defines it. */
export declare class PreflightRequest extends HTMLElement {
  /** Origin of the docs for elements without the attribute `docs`. */
  static docs: string | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'preflight-request': PreflightRequest;
  }
  interface HTMLElementEventMap {
    'preflight-run': CustomEvent<PreflightRun>;
  }
}
