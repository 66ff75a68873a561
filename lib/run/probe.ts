import type { Realm } from './realm';

/** A second request, without credentials and without CORS, that only tells whether the server answers at all. */
export type ProbeRequest = { readonly url: string; readonly method: 'GET' | 'HEAD' };

/** Whether the probe got through; a failed one leaves open whether the server is there. */
export type ProbeAnswer =
  | { readonly kind: 'answered'; readonly method: 'GET' | 'HEAD' }
  | {
      readonly kind: 'failed';
      readonly method: 'GET' | 'HEAD';
      readonly name: string;
      readonly message: string;
    };

/**
 * Asks the URL in the mode "no-cors": the page learns nothing of the answer but that there is one. Runs as text in a
 * sandboxed document, as performers do.
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export async function probe(
  realm: Realm,
  { url, method }: ProbeRequest,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  try {
    await realm.fetch(url, { method, mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return { kind: 'answered', method };
  } catch (error) {
    const isNamed = typeof error === 'object' && error !== null && 'name' in error && 'message' in error;
    return {
      kind: 'failed',
      method,
      name: isNamed ? String(error.name) : 'Error',
      message: isNamed ? String(error.message) : String(error),
    };
  }
}
