/** What was pasted elsewhere on the site, on its way to the page that diagnoses; in memory only. */
let pasted: string | null = null;
const listeners = new Set<() => void>();

/** Keeps a text for the page that is opened next, or is open. */
export function handOver(text: string): void {
  pasted = text;
  for (const listener of listeners) listener();
}

/** Is told when there is a text to take over. Returns what ends that. */
export function onHandedOver(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gets the text, once; null where there is none. */
export function takeOver(): string | null {
  const text = pasted;
  pasted = null;
  return text;
}
