import type { CacheEntry } from './cache-entry';
import { storedText } from '../storage/stored-text';

/** An entry of this browser's preflight cache, and the request that made it and asks for it. */
export type KeptMeasurement = {
  /** Prefix of the demo API's URLs. */
  readonly api: string;
  readonly runId: string;
  /** Seconds. */
  readonly maxAge: number;
  readonly entry: CacheEntry;
  /** "checking": a check is on its way. "cut off": one was, and nobody knows whether it made a newer entry. */
  readonly state: 'waiting' | 'checking' | 'cut off';
};

export type CacheLimitState = {
  readonly kept: KeptMeasurement | null;
  readonly isSending: boolean;
  /** Why the last request told nothing; null when it did. */
  readonly problem: { readonly message: string; readonly at: number } | null;
};

/** Where localStorage has the measurement, and the name of the lock on it. */
export const storageKey = 'preflight-cache-limit';

/** Whether this browser keeps a measurement, of whatever API; false where it keeps nothing. */
export function isKept(): boolean {
  return storedText(storageKey) !== null;
}

/** Whether more can be learnt of the entry. */
export function isOpen({ entry, state }: KeptMeasurement): boolean {
  return entry.lessThanMs === null && state !== 'cut off';
}

const initial: CacheLimitState = { kept: null, isSending: false, problem: null };

/** The state before there is a measurement. */
export const nothingMeasured = (): CacheLimitState => initial;
