import { parseUrl } from '../http/origin';

/** Of no page that a browser opens: what runs there, or whose origin, the URL does not tell. */
const schemesWithoutPage = new Set([
  'about:',
  'blob:',
  'data:',
  'ftp:',
  'javascript:',
  'mailto:',
  'vbscript:',
  'ws:',
  'wss:',
]);

/**
 * The origin of the page at that URL, as its requests say it in `Origin`: a tuple's of http: and https:, "null" of file:,
 * and of an app's scheme such as capacitor: its scheme and host, as the browsers send it that open such pages (by the URL
 * Standard that would be "null" too). Null where it is the URL of no page.
 * @see https://url.spec.whatwg.org/#concept-url-origin
 */
export function pageOrigin(text: string): string | null {
  const url = parseUrl(text);
  if (url === null || schemesWithoutPage.has(url.protocol)) return null;
  if (url.protocol === 'file:') return 'null';
  if (url.origin !== 'null') return url.origin;
  return url.host === '' ? null : `${url.protocol}//${url.host.toLowerCase()}`;
}
