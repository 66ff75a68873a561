/** Where an engine may depart from Subresource Integrity and Fetch; their own values are `specIntegrity`. */
export type IntegrityProfile = {
  /** Metadata in which an element names no hash that is known is as good as none. */
  readonly isMetadataWithoutHashIgnored: boolean;
  /** "SHA256" is "sha256". */
  readonly areAlgorithmsOfAnyCase: boolean;
};

/** The standards as they stand: https://w3c.github.io/webappsec-subresource-integrity/ */
export const specIntegrity: IntegrityProfile = {
  isMetadataWithoutHashIgnored: false,
  areAlgorithmsOfAnyCase: false,
};
