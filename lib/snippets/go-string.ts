/**
 * A Go string literal that evaluates to the text in UTF-8; a surrogate without its partner becomes U+FFFD.
 * @see https://go.dev/ref/spec#String_literals
 */
export function quoteGo(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('\uFEFF', '\\ufeff');
}
