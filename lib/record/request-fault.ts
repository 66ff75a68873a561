/**
 * What is wrong with a request, as a value; `requestError` has the words. `field` is the part of the request concerned,
 * such as a parameter of the server plan.
 */
export type RequestFault =
  | { readonly kind: 'unknown-parameter' | 'repeated' | 'too-many-headers'; readonly field: string }
  | {
      readonly kind: 'not-within';
      readonly field: string;
      readonly value: string;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly kind: 'not-a-lesson-cookie' | 'not-with-origin' | 'no-colon';
      readonly field: string;
      readonly value: string;
    }
  | {
      readonly kind: 'set-twice' | 'not-a-header-name' | 'header-not-allowed';
      readonly field: string;
      readonly name: string;
    }
  | {
      readonly kind: 'no-byte' | 'control-character';
      readonly field: string;
      readonly name: string;
      readonly codePoint: number;
    }
  | {
      readonly kind: 'location-elsewhere';
      readonly field: string;
      readonly value: string;
      /** Where a redirect may lead. */
      readonly origins: readonly string[];
    }
  | { readonly kind: 'not-a-run-id' | 'not-a-label' | 'nothing-of-a-run'; readonly text: string }
  | { readonly kind: 'limit-used'; readonly limit: number; readonly resetSeconds: number }
  | { readonly kind: 'url-too-long'; readonly length: number }
  | { readonly kind: 'headers-too-long'; readonly size: number }
  | { readonly kind: 'head-too-long' | 'body-too-long' | 'too-late' | 'no-tunnel' }
  | { readonly kind: 'too-many'; readonly what: string; readonly field: string }
  | { readonly kind: 'too-many-streams'; readonly runId: string }
  | { readonly kind: 'not-a-reading-method'; readonly method: string }
  | { readonly kind: 'not-http'; readonly reason: string };
