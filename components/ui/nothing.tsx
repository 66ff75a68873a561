/**
 * In place of code that is on its way: a part that is loaded on demand has a boundary of its own, since one without holds
 * back what the reader does to everything around it, and a letter typed meanwhile is lost.
 * @see https://react.dev/reference/react/Suspense
 */
export function Nothing() {
  return null;
}
