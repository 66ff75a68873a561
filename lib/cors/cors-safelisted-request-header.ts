import { parseSingleRange } from '../http/single-range';
import type { UnsafeReason } from './preflight-trigger';
import type { Profile } from './profile';
import { specProfile } from './spec-profile';

/** Longest value, in bytes, that a CORS-safelisted request-header may have. */
export const longestSafelistedValue = 128;

/** @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
const unsafeByte = /[^\t\x20-\x7e\x80-\xff]|["():<>?@[\\\]{}]/;
const unsafeByteOrNonAscii = /[^\t\x20-\x7e]|["():<>?@[\\\]{}]/;
const unsafeLanguageByte = /[^0-9A-Za-z *,\-.;=]/;

const safelistedEssences = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/**
 * Why a header (name, value as one code point a byte) is not safelisted; null when it is.
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function unsafeReason(
  name: string,
  value: string,
  profile: Profile = specProfile,
): UnsafeReason | null {
  const lowerCaseName = name.toLowerCase();
  // The name comes first here: a long value of a header that is not safelisted is no reason by itself.
  switch (lowerCaseName) {
    case 'accept':
    case 'content-type':
    case 'accept-language':
    case 'content-language':
    case 'range':
      break;
    default:
      return profile.isAlsoSafelisted(lowerCaseName, value) ? null : { kind: 'header-name' };
  }
  // 1
  if (value.length > longestSafelistedValue) return { kind: 'header-value-length' };
  // 2
  switch (lowerCaseName) {
    case 'range':
      return isSimpleRange(value, profile) ? null : { kind: 'range' };
    case 'accept-language':
    case 'content-language':
      return byteReason(value, unsafeLanguageByte);
    default: {
      const reason = byteReason(
        value,
        profile.isNonAsciiByteSafe(lowerCaseName) ? unsafeByte : unsafeByteOrNonAscii,
      );
      return reason === null && lowerCaseName === 'content-type' ? contentTypeReason(value, profile) : reason;
    }
  }
}

/** The value without the bytes that its header may not have. */
export function withoutUnsafeBytes(name: string, value: string): string {
  const isLanguage = /-language$/i.test(name);
  return value.replaceAll(new RegExp(isLanguage ? unsafeLanguageByte : unsafeByteOrNonAscii, 'g'), '');
}

function byteReason(value: string, unsafe: RegExp): UnsafeReason | null {
  const position = value.search(unsafe);
  return position === -1 ? null : { kind: 'header-value-byte', position };
}

function isSimpleRange(value: string, { isRangeUnitCaseSensitive, largestRangeNumber }: Profile): boolean {
  const range = parseSingleRange(isRangeUnitCaseSensitive ? value : value.toLowerCase());
  return (
    range !== null &&
    range.start !== null &&
    range.start <= largestRangeNumber &&
    (range.end ?? 0n) <= largestRangeNumber
  );
}

function contentTypeReason(value: string, profile: Profile): UnsafeReason | null {
  const essence = profile.contentTypeEssence(value);
  return essence !== null && safelistedEssences.has(essence) ? null : { kind: 'content-type', essence };
}
