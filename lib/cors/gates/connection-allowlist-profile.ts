/** Where an engine may depart from the draft on connection allowlists; its own values are `specConnectionAllowlist`. */
export type ConnectionAllowlistProfile = {
  readonly isKnown: boolean;
  /** A header that is no list of lists allows nothing, instead of everything. */
  readonly isMalformedEmpty: boolean;
  /** A redirect that may not be followed fails when it is answered, in every redirect mode and before CORS. */
  readonly isRedirectRefusedAtOnce: boolean;
};

/** The draft as it stands: https://wicg.github.io/connection-allowlists/ */
export const specConnectionAllowlist: ConnectionAllowlistProfile = {
  isKnown: true,
  isMalformedEmpty: false,
  isRedirectRefusedAtOnce: false,
};
