/** A text within the quotes of an attribute's value. @see https://html.spec.whatwg.org/#attributes-2 */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
