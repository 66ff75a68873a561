/**
 * A CSS string that stands for the text, whatever is in it; NUL, which none can hold, becomes U+FFFD.
 * @see https://drafts.csswg.org/cssom/#serialize-a-string
 */
export function quoteCss(text: string): string {
  const escaped = text
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll(/\p{Cc}/gu, (control) => `\\${control.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
