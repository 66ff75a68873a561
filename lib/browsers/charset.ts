import { specProfile } from '../cors/spec-profile';
import type { RequestBody } from '../http/request-input';

/**
 * The Content-Type of text with UTF-8 in the place of each charset that it names.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/core/xmlhttprequest/xml_http_request.cc
 */
export function withCharsetReplaced(contentType: string, kind: RequestBody['kind']): string | null {
  if (kind !== 'string' && kind !== 'URLSearchParams') return null;
  // oxlint-disable-next-line no-control-regex
  return contentType.replaceAll(/([\0- ;]charset[\0- ]*=[\0- "']*)[^\0- "';]+/gi, '$1UTF-8');
}

/** In WebKit text, and URLSearchParams as if it were text. */
export function withCharsetReplacedInWebKit(contentType: string, kind: RequestBody['kind']): string | null {
  return specProfile.contentTypeInUtf8(contentType, kind === 'URLSearchParams' ? 'string' : kind);
}

/**
 * The same in Firefox: of URLSearchParams with UTF-8 in the place of each charset that is not that already; quotes count as
 * part of it. A type ends at white space, and has a slash. Of several types separated by commas it reads the last, with what stands before it of the same type.
 * @see https://searchfox.org/mozilla-central/source/netwerk/base/nsURLHelper.cpp net_ParseContentType
 */
export function withCharsetReplacedInFirefox(contentType: string, kind: RequestBody['kind']): string | null {
  if (kind !== 'URLSearchParams') return specProfile.contentTypeInUtf8(contentType, kind);
  const parts = contentType.match(/(?:"(?:\\.|[^"\\])*"?|[^",])+|,/g) ?? [];
  const types = parts.map((part) => /^[ \t]*([^; \t]*)/.exec(part)?.[1]?.toLowerCase() ?? '');
  const isType = (type: string): boolean => type.includes('/') && type !== '*/*';
  const last = types.findLast(isType);
  const other = types.findLastIndex((type) => isType(type) && type !== last);
  const replaced = parts
    .map((part, index) => (index > other && types[index] === last ? withoutOtherCharset(part) : part))
    .join('');
  return replaced === contentType ? null : replaced;
}

function withoutOtherCharset(part: string): string {
  return part.replaceAll(
    /(?<quoted>"(?:\\.|[^"\\])*")|(?<name>;[ \t]*charset=)(?!utf-8(?:;|$))(?:"(?:\\.|[^"\\])*"?|[^;])*/gi,
    (whole: string, quoted: string | undefined, name: string | undefined) =>
      quoted === undefined ? `${name}UTF-8` : whole,
  );
}
