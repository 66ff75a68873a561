/**
 * A quoted token of a Caddyfile that stands for the text, which has no backslash: a quoted token escapes nothing but the
 * quote. Braces would begin a placeholder.
 * @see https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes
 * @see https://caddyserver.com/docs/conventions#placeholders
 */
export function quoteCaddy(text: string): string {
  return `"${text.replaceAll('"', '\\"').replace(/[{}]/g, '\\$&')}"`;
}
