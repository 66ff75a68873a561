import parseMimeType from 'whatwg-mimetype/lib/parser.js';
import { combinedValue, type HeaderList } from './header-list';
import { getDecodeAndSplit } from './header-value';
import { isToken } from './token';

/**
 * The essence ("text/plain") of a MIME type, in lower case; null when the value is no MIME type.
 * @see https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function mimeTypeEssence(value: string): string | null {
  const mimeType = parseMimeType(value);
  return mimeType && `${mimeType.type}/${mimeType.subtype}`;
}

/**
 * The MIME type with its charset replaced by UTF-8, where it has another one; otherwise null.
 * @see https://xhr.spec.whatwg.org/#the-send()-method
 */
export function withCharsetUtf8(value: string): string | null {
  const mimeType = parseMimeType(value);
  const charset = mimeType?.parameters.get('charset');
  if (!mimeType || charset === undefined || charset.toLowerCase() === 'utf-8') return null;
  const parameters = Array.from(mimeType.parameters, ([name, text]) =>
    name === 'charset' ? ';charset=UTF-8' : `;${name}=${quoteUnlessToken(text)}`,
  );
  return `${mimeType.type}/${mimeType.subtype}${parameters.join('')}`;
}

/** @see https://mimesniff.spec.whatwg.org/#serialize-a-mime-type */
function quoteUnlessToken(text: string): string {
  return isToken(text) ? text : `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/**
 * The essence of the last valid MIME type among the Content-Type headers; null when there is none.
 * @see https://fetch.spec.whatwg.org/#concept-header-extract-mime-type
 */
export function extractMimeTypeEssence(headers: HeaderList): string | null {
  const value = combinedValue(headers, 'content-type');
  const essences = value === null ? [] : getDecodeAndSplit(value).map(mimeTypeEssence);
  return essences.findLast((essence) => essence !== null && essence !== '*/*') ?? null;
}
