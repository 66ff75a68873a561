import { longestInflated } from './limits';

export type Inflated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'damaged' | 'too long' | 'not supported' };

/**
 * The text compressed, in base64url; null where the platform can't.
 * @see https://compression.spec.whatwg.org/#supported-formats
 */
export async function deflate(text: string): Promise<string | null> {
  const compression = streamOr(() => new CompressionStream('deflate-raw'));
  if (compression === null) return null;
  const stream = new Blob([text]).stream().pipeThrough(compression);
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads such text back. Inflating stops as soon as the text is longer than `longestInflated` bytes. */
export async function inflate(base64url: string): Promise<Inflated> {
  const bytes = bytesOf(base64url);
  if (bytes === null) return { ok: false, why: 'damaged' };
  const decompression = streamOr(() => new DecompressionStream('deflate-raw'));
  if (decompression === null) return { ok: false, why: 'not supported' };
  const reader = new Blob([bytes]).stream().pipeThrough(decompression).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, text: text + decoder.decode() };
      length += value.byteLength;
      if (length > longestInflated) {
        await reader.cancel();
        return { ok: false, why: 'too long' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(base64url)) return null;
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function streamOr<S>(make: () => S): S | null {
  try {
    return make();
  } catch {
    return null;
  }
}
