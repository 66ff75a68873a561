const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Whether the string is a token: the syntax of methods and of header names.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-tokens
 */
export function isToken(value: string): boolean {
  return token.test(value);
}
