import { combinedValue, type HeaderList } from './header-list';
import { getDecodeAndSplit, normalizeHeaderValue, trimEnd } from './header-value';
import { isToken } from './token';

/** @see https://mimesniff.spec.whatwg.org/#mime-type-representation */
export type MimeType = {
  /** Type and subtype, such as "text/plain", in lower case. */
  readonly essence: string;
  /** By lower-case names. */
  readonly parameters: ReadonlyMap<string, string>;
};

const parameter = /;[\t\n\r ]*([^;=]*)(?:="((?:[^"\\]|\\[^])*\\?)"?[^;]*|=([^;]*))?/g;
const quotedStringText = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Parses a MIME type; null is failure.
 * @see https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function parseMimeType(input: string): MimeType | null {
  // 1, 3, 5, 7
  const match = /^([^/]*)\/([^;]*)/.exec(normalizeHeaderValue(input));
  if (match === null) return null;
  const [{ length }, type = '', untrimmedSubtype = ''] = match;
  // 8
  const subtype = trimEnd(untrimmedSubtype);
  // 4, 9
  if (!isToken(type) || !isToken(subtype)) return null;
  const parameters = new Map<string, string>();
  // 11
  for (const [, name = '', quoted, unquoted] of match.input.slice(length).matchAll(parameter)) {
    const value = quoted === undefined ? trimEnd(unquoted ?? '') : quoted.replaceAll(/\\([^])/g, '$1');
    const isEmpty = quoted === undefined && value === '';
    if (isEmpty || !isToken(name) || !quotedStringText.test(value)) continue;
    const lowerCaseName = name.toLowerCase();
    if (!parameters.has(lowerCaseName)) parameters.set(lowerCaseName, value);
  }
  // 10
  return { essence: `${type}/${subtype}`.toLowerCase(), parameters };
}

/** The essence ("text/plain") of a MIME type, in lower case; null when the value is not a MIME type. */
export function mimeTypeEssence(value: string): string | null {
  return parseMimeType(value)?.essence ?? null;
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
  return mimeType.essence + parameters.join('');
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
