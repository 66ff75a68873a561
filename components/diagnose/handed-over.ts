/** What was pasted elsewhere on the site, on its way to the page that diagnoses; in memory only. */
let pasted: string | null = null;

/** Keeps a text for the page that is opened next. */
export function handOver(text: string): void {
  pasted = text;
}

/** Gets the text, once; null where there is none. */
export function takeOver(): string | null {
  const text = pasted;
  pasted = null;
  return text;
}
