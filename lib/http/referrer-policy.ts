/** @see https://w3c.github.io/webappsec-referrer-policy/#referrer-policies */
export const referrerPolicies: readonly string[] = [
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
];
