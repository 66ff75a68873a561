/**
 * A Java string literal that evaluates to the text.
 * @see https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.5
 */
export function quoteJava(text: string): string {
  return JSON.stringify(text);
}
