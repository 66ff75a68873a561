/**
 * What the browser keeps under a name; null where that is nothing, or the reader lets no site keep anything.
 * @param of which storage; reading it may throw
 * @see https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage
 */
export function storedText(name: string, of: () => Storage = () => localStorage): string | null {
  try {
    return of().getItem(name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name; null keeps nothing there any more.
 * @returns whether the browser did: not where the reader lets no site keep anything, nor where there is no room left
 */
export function storeText(
  name: string,
  text: string | null,
  of: () => Storage = () => localStorage,
): boolean {
  try {
    if (text === null) of().removeItem(name);
    else of().setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
