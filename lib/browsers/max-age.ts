import { combinedValue, type HeaderList } from '../http/header-list';
import { trimTabsAndSpaces } from '../http/header-value';

/** Chromium and WebKit read one whole number with a sign; anything else counts as absent, which is 5 seconds. */
export function maxAgeOfInteger(headers: HeaderList): number {
  const value = valueOf(headers);
  return /^[+-]?\d+$/.test(value) ? Math.max(0, Number(value)) : 5;
}

/** Firefox reads digits only; anything else keeps nothing. Absent or empty is 5 seconds. */
export function combinedMaxAge(headers: HeaderList): number {
  const value = valueOf(headers);
  if (value === '') return 5;
  return /^\d+$/.test(value) ? Number(value) : 0;
}

const valueOf = (headers: HeaderList): string =>
  trimTabsAndSpaces(combinedValue(headers, 'access-control-max-age') ?? '');
