/** One directive of a policy: https://w3c.github.io/webappsec-csp/#directives */
export type Directive = {
  /** Lower-cased. */
  readonly name: string;
  /** The tokens after the name, as written. */
  readonly value: readonly string[];
};

/** A part of a serialised policy that has no effect, and why. */
export type IgnoredDirective = {
  readonly text: string;
  readonly because: 'not-ascii' | 'duplicate' | 'meta';
};

/** A parsed policy: https://w3c.github.io/webappsec-csp/#content-security-policy-object */
export type Policy = {
  readonly directives: readonly Directive[];
  readonly ignored: readonly IgnoredDirective[];
  readonly disposition: 'enforce' | 'report';
  /** Index of the page policy it was delivered in; one header value can hold several policies. */
  readonly policyIndex: number;
  /** The policy's own text, without the whitespace around it. */
  readonly text: string;
};
