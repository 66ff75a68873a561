import type { EarlierRequest } from '../http/earlier-request';
import type { Realm } from './realm';

/** A request that the page makes before the run's own, at the same URL. */
export type EarlierTask = { readonly url: string; readonly way: EarlierRequest };

/**
 * Makes it, and waits for the end of its response, whatever comes of it; then the HTTP cache has what it stores. Runs as
 * text in a sandboxed document, as performers do.
 */
export async function performEarlier(
  realm: Realm,
  { url, way }: EarlierTask,
  signal: AbortSignal,
): Promise<null> {
  if (way === 'image' || way === 'image-crossorigin') {
    await new Promise<void>((resolve) => {
      const image = new realm.Image();
      if (way === 'image-crossorigin') image.crossOrigin = 'anonymous';
      for (const name of ['load', 'error']) image.addEventListener(name, () => resolve());
      signal.addEventListener('abort', () => resolve());
      image.src = url;
    });
    return null;
  }
  try {
    const response = await realm.fetch(url, way === 'no-cors' ? { mode: 'no-cors', signal } : { signal });
    await response.text();
  } catch {
    return null;
  }
  return null;
}
