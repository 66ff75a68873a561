import { trimTabsAndSpaces } from '../http/header-value';
import { combineHeaders, type Header, type HeaderList } from '../http/header-list';
import { unsafeReason } from './cors-safelisted-request-header';
import type { HeaderTrigger } from './preflight-trigger';
import type { Profile } from './profile';
import { specProfile } from './spec-profile';

/** Most bytes that the values of safelisted headers may have together. */
export const largestSafelistedTotal = 1024;

/** What the headers of a request say about a preflight. */
export type UnsafeHeaders = {
  readonly unsafe: readonly HeaderTrigger[];
  /** Safelisted headers that are unsafe because their values have more than 1024 bytes together; else empty. */
  readonly overTotal: HeaderList;
  /** Bytes of all safelisted values. */
  readonly safelistValueSize: number;
  /** Lower-case, without duplicates, sorted by bytes: the standard's result. */
  readonly names: readonly string[];
};

/**
 * Reads every header of a request, and names those that need a preflight.
 * @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function corsUnsafeRequestHeaderNames(
  headers: HeaderList,
  profile: Profile = specProfile,
): UnsafeHeaders {
  // 1
  const unsafe: HeaderTrigger[] = [];
  // 2
  const potentiallyUnsafe: Header[] = [];
  // 3
  let safelistValueSize = 0;
  // 4
  for (const given of profile.areRepeatedHeadersCombined ? combineHeaders(headers) : headers) {
    const value = profile.isCombinedValueTrimmed ? trimTabsAndSpaces(given[1]) : given[1];
    const header: Header = [given[0], value];
    const reason = unsafeReason(header[0], value, profile);
    if (reason !== null) {
      unsafe.push({ ...reason, header });
      continue;
    }
    potentiallyUnsafe.push(header);
    safelistValueSize += header[1].length;
  }
  // 5
  const isOverTotal = profile.isSafelistedTotalLimited && safelistValueSize > largestSafelistedTotal;
  const overTotal = isOverTotal ? potentiallyUnsafe : [];
  // 6
  const names = new Set<string>();
  for (const { header } of unsafe) names.add(header[0].toLowerCase());
  for (const [name] of overTotal) names.add(name.toLowerCase());
  const listed = profile.areRepeatedNamesListed
    ? [...unsafe.map(({ header }) => header), ...overTotal].map(([name]) => name.toLowerCase())
    : [...names];
  return { unsafe, overTotal, safelistValueSize, names: listed.toSorted() };
}
