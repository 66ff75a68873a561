import { combinedValue, type HeaderList } from './header-list';
import { getDecodeAndSplit, isHttpWhitespace, normalizeHeaderValue, trimEnd } from './header-value';
import { collectHttpQuotedString } from './http-quoted-string';
import { isToken } from './token';

/** @see https://mimesniff.spec.whatwg.org/#mime-type-representation */
export type MimeType = {
  /** Type and subtype, such as "text/plain", in lower case. */
  readonly essence: string;
  /** By lower-case names. */
  readonly parameters: ReadonlyMap<string, string>;
};

const quotedStringText = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Parses a MIME type; null is failure.
 * @see https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function parseMimeType(text: string): MimeType | null {
  // 1
  const input = normalizeHeaderValue(text);
  // 2, 3
  let position = indexOfAny('/', input, 0);
  const type = input.slice(0, position);
  // 4
  if (!isToken(type)) return null;
  // 5
  if (position === input.length) return null;
  // 6
  const subtypeStart = position + 1;
  // 7
  position = indexOfAny(';', input, subtypeStart);
  // 8
  const subtype = trimEnd(input.slice(subtypeStart, position));
  // 9
  if (!isToken(subtype)) return null;
  // 10
  const parameters = new Map<string, string>();
  // 11
  while (position < input.length) {
    // 11.1
    position += 1;
    // 11.2
    while (isHttpWhitespace(input[position])) position += 1;
    // 11.3
    const nameStart = position;
    position = indexOfAny(';=', input, nameStart);
    const name = input.slice(nameStart, position);
    // 11.5.1
    if (input[position] === ';') continue;
    // 11.5.2
    position += 1;
    // 11.6
    if (position >= input.length) break;
    // 11.7
    let value: string;
    if (input[position] === '"') {
      // 11.8
      const quoted = collectHttpQuotedString(input, position);
      value = quoted.value;
      position = indexOfAny(';', input, quoted.end);
    } else {
      // 11.9
      const valueStart = position;
      position = indexOfAny(';', input, valueStart);
      value = trimEnd(input.slice(valueStart, position));
      if (value === '') continue;
    }
    // 11.10; a name in lower case, as 11.4 has it, is a token where the name is one
    if (!isToken(name) || !quotedStringText.test(value)) continue;
    const lowerCaseName = name.toLowerCase();
    if (!parameters.has(lowerCaseName)) parameters.set(lowerCaseName, value);
  }
  // 12
  return { essence: `${type}/${subtype}`.toLowerCase(), parameters };
}

/** Where one of the characters next stands, from a position on; the end of the input where none does. */
function indexOfAny(characters: string, input: string, from: number): number {
  let position = from;
  while (position < input.length && !characters.includes(input.charAt(position))) position += 1;
  return position;
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

/** @see https://mimesniff.spec.whatwg.org/#javascript-mime-type */
export function isJavaScriptMimeType(essence: string): boolean {
  return /^(?:application|text)\/(?:x-)?(?:ecma|java)script$|^text\/(?:javascript1\.[0-5]|jscript|livescript)$/.test(
    essence,
  );
}
