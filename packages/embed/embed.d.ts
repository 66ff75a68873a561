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
      | { readonly kind: 'opened' | 'beacon' | 'cancelled' | 'timed out' };
    readonly violations: readonly { readonly effectiveDirective: string; readonly blockedURI: string }[];
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
