/** The fragment that leads to a heading or a symptom of an index page. */
export function fragmentOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
