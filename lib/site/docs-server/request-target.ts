/** What the target of a request to the docs names. */
export type RequestTarget =
  /** The one way to write the path of a page or file. */
  | { readonly kind: 'canonical'; readonly path: string }
  /** The same path in another way: an empty or dot segment, a trailing slash, a letter that is percent-encoded. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'malformed' };

const visibleAscii = /^[\x21-\x7e]*$/;
/** @see https://www.rfc-editor.org/rfc/rfc3986#section-3.3 */
const path = /^\/(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-Fa-f]{2})*$/;
/** Scheme, host and port. An empty host is an error, as userinfo from a stranger is. */
const absolute = /^https?:\/\/[\w\-.~!$&'()*+,;=:%[\]]+(?=[/?]|$)/i;
const unreserved = /[\w\-.~]/;

/**
 * The path and query of a request's target in absolute form, whose authority is the client's claim. A target in any other
 * form stays as it is.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
export function originForm(target: string): string {
  const origin = absolute.exec(target)?.[0] ?? '';
  const rest = target.slice(origin.length);
  return origin !== '' && (rest === '' || rest.startsWith('?')) ? `/${rest}` : rest;
}

/**
 * Reads a request's target, which has to be in origin form.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2.1
 */
export function readRequestTarget(target: string): RequestTarget {
  const [, raw = '', query = ''] = /^([^?]*)([^]*)$/.exec(target) ?? [];
  if (!visibleAscii.test(query) || !path.test(raw) || !isUtf8(raw)) return { kind: 'malformed' };
  const canonical = canonicalPath(raw);
  return canonical === raw
    ? { kind: 'canonical', path: canonical }
    : { kind: 'redirect', location: canonical + query };
}

/** @see https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function canonicalPath(raw: string): string {
  const decoded = raw.replaceAll(/%[\dA-Fa-f]{2}/g, (encoded) => {
    const character = String.fromCodePoint(Number.parseInt(encoded.slice(1), 16));
    return unreserved.test(character) ? character : encoded.toUpperCase();
  });
  const segments: string[] = [];
  for (const segment of decoded.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function isUtf8(encoded: string): boolean {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
}

/** Whether a target is one of the demo API's under /demo, and stays there however it is read. */
export function isDemoTarget(target: string): boolean {
  const [given = ''] = target.split('?', 1);
  return /^\/demo(?:\/|$)/.test(given) && !/\\|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(given);
}
