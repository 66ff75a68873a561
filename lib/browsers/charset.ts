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

/**
 * The same in Firefox: of URLSearchParams with UTF-8 in the place of each charset that is not that already; quotes count as
 * part of it.
 */
export function withCharsetReplacedInFirefox(contentType: string, kind: RequestBody['kind']): string | null {
  if (kind !== 'URLSearchParams') return specProfile.contentTypeInUtf8(contentType, kind);
  const replaced = contentType.replaceAll(
    /(?<quoted>"(?:\\.|[^"\\])*")|(?<=[^;,\s][^,]*)(?<name>;[ \t]*charset=)(?!utf-8(?:[;,]|$))(?:"(?:\\.|[^"\\])*"?|[^;,])*/gi,
    (whole: string, quoted: string | undefined, name: string | undefined) =>
      quoted === undefined ? `${name}UTF-8` : whole,
  );
  return replaced === contentType ? null : replaced;
}
