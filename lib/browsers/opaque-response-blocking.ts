import type { WireResponse } from '../http/message';
import { isFirstPart, isMedia } from '../cors/gates/media';
import { isNosniff } from '../cors/gates/needed-header';
import { extractMimeTypeEssence, isJavaScriptMimeType } from '../http/mime-type';
import { isMediaApi, type ElementApi } from '../http/request-input';

/** Types that are blocked whatever is in the response, as far as they were measured. */
const neverSniffed =
  /^(?:application\/(?:pdf|x-protobuf|zip|(?:x-)?gzip|msword|vnd\.ms-excel)|text\/(?:csv|event-stream)|multipart\/byteranges)$/;

/** As far as they were measured. */
const givenToWorkers = /^(?:text\/(?:css|vtt|plain)|image\/svg\+xml|audio\/(?:mpeg|aac))$/;

/** JSON, HTML and XML, but not SVG. @see https://mimesniff.spec.whatwg.org/#mime-type-groups */
function isBlocklisted(essence: string): boolean {
  return essence !== 'image/svg+xml' && /^text\/(?:html|json|xml)$|[/+](?:json|xml)$/.test(essence);
}

/** What the body is, or what its server says it is where nobody looked. */
function contentOf({ bodyType }: WireResponse, essence: string): string {
  return bodyType ?? essence;
}

/** Chromium blocks what it recognises as JSON, HTML or XML, under any type but those of style sheets and media. */
export function isBlockedInChromium(response: WireResponse): boolean {
  const { headers, status } = response;
  const essence = extractMimeTypeEssence(headers);
  if (essence === null) return false;
  if (neverSniffed.test(essence)) return true;
  if (isBlocklisted(essence) || essence === 'text/plain') {
    if (isNosniff(headers) || status === 204) return true;
  }
  if (status === 204) return false;
  if (/^(?:audio|video)\/|^text\/(?:css|vtt)$|^image\/svg\+xml$/.test(essence)) return false;
  return isBlocklisted(contentOf(response, essence));
}

/** Firefox gives a service worker, whose request is of no element, what has one of a few types. */
export function isEmptiedForWorkerInFirefox({ headers }: WireResponse): boolean {
  const essence = extractMimeTypeEssence(headers);
  return essence === null || !(isJavaScriptMimeType(essence) || givenToWorkers.test(essence));
}

/**
 * Firefox blocks what is neither an image nor media nor a style sheet, and does not parse as a script; for a media element
 * also what has another status than 200, and is not the first part of something.
 */
export function isBlockedInFirefox(response: WireResponse, api: ElementApi): boolean {
  const { headers, status } = response;
  const essence = extractMimeTypeEssence(headers);
  if (essence === null || /^text\/(?:css|vtt)$|^image\/svg\+xml$/.test(essence)) return false;
  if (isJavaScriptMimeType(essence)) return false;
  if (neverSniffed.test(essence)) return true;
  const content = contentOf(response, essence);
  if (isNosniff(headers) && isBlocklisted(essence)) return true;
  if (isMediaApi(api)) {
    if (status === 206 && isBlocklisted(essence)) return true;
    if (isMedia(content)) return status !== 200 && !isFirstPart(response);
  }
  if (/^(?:image|audio|video)\//.test(content)) return status === 206;
  return isBlocklisted(content) || content === 'text/css' || content.startsWith('font/');
}
