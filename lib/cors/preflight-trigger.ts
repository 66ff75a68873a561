import type { Header } from '../http/header-list';

/** Why a header is not a CORS-safelisted request-header. */
export type UnsafeReason =
  | { readonly kind: 'header-name' | 'header-value-length' | 'range' }
  | {
      readonly kind: 'header-value-byte';
      /** Index of the first such byte in the header's value. */
      readonly position: number;
    }
  | {
      readonly kind: 'content-type';
      /** Null when the value is no MIME type. */
      readonly essence: string | null;
    };

/** Why a preflight is needed: one for every cause there is, not only the first. */
export type PreflightTrigger = HeaderTrigger | RequestTrigger;

/** A header that is not safelisted, as the author wrote it. */
export type HeaderTrigger = { readonly header: Header } & UnsafeReason;

type RequestTrigger = { readonly header?: undefined } & (
  | { readonly kind: 'method'; readonly method: string }
  /** The bytes that the values of all safelisted headers have together. */
  | { readonly kind: 'header-value-total'; readonly byteLength: number }
  | { readonly kind: 'stream' | 'upload-listener' }
);

/** Why a request is to be preflighted, and which header names the preflight asks for. */
export type PreflightNeed = {
  readonly triggers: readonly PreflightTrigger[];
  /** Lower-case, without duplicates, sorted. */
  readonly unsafeNames: readonly string[];
};
