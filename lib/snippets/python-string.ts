/**
 * A Python string literal that evaluates to the text; a surrogate without its partner becomes U+FFFD, as it does in
 * UTF-8.
 * @see https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 */
export function quotePython(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** A Python list of the strings. */
export function pythonList(texts: readonly string[]): string {
  return `[${texts.map(quotePython).join(', ')}]`;
}
