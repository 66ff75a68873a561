import { engineNames } from '@/lib/browsers/engine-names';
import { agreement, type Agreement, type CacheEntry, type Expectation } from '@/lib/measurement/cache-entry';
import type { KeptMeasurement } from '@/lib/measurement/kept-measurement';
import { durationText } from '@/lib/measurement/duration-text';
import type { Limits } from './use-cache-limit';

/** What was measured, and how it stands to what is known, in words. */
export type Finding = {
  readonly measured: string;
  readonly known: string;
  readonly standing: Agreement | 'not known';
};

/** Puts what was measured beside what is expected of this browser. */
export function findingOf(
  { entry, state }: Pick<KeptMeasurement, 'entry' | 'state'>,
  expectation: Expectation | null,
  engine: keyof Limits | null,
): Finding {
  const measured = measuredText(entry);
  if (state === 'cut off') {
    return {
      measured,
      known: 'A check was interrupted, so the browser may hold a newer entry by now.',
      standing: 'not known',
    };
  }
  if (expectation === null) {
    return {
      measured,
      known: 'How long this browser remembers a preflight at most is not known here.',
      standing: 'not known',
    };
  }
  const standing = agreement(entry, expectation.lifetimeMs);
  const limit = `${expectedBy(expectation, engine)} ${durationText(expectation.lifetimeMs, 'down')}`;
  return { measured, known: knownText(standing, limit), standing };
}

/** What was measured of an entry. */
export function measuredText({ atLeastMs, lessThanMs }: CacheEntry): string {
  const atLeast = durationText(atLeastMs, 'down');
  if (lessThanMs === null) {
    return atLeastMs === 0
      ? 'The browser sent the preflight and should now remember it.'
      : `Still remembered after ${atLeast}.`;
  }
  const lessThan = durationText(lessThanMs, 'up');
  return atLeastMs === 0
    ? `Forgotten within ${lessThan}.`
    : `Remembered for at least ${atLeast}, forgotten within ${lessThan}.`;
}

function expectedBy({ by }: Expectation, engine: keyof Limits | null): string {
  return by === 'server' || engine === null ? 'The server allows' : `${engineNames[engine]}'s limit is`;
}

function knownText(standing: Agreement, limit: string): string {
  switch (standing) {
    case 'nothing yet':
      return `${limit}.`;
    case 'agrees so far':
      return `${limit}: agrees so far.`;
    case 'agrees':
      return `${limit}: agrees.`;
    case 'lived longer':
      return `${limit}: this is longer. A computer that slept may have stopped the clock that the browser counts by.`;
    case 'ended early':
      return `${limit}: this is shorter, which does not contradict it. A browser may drop an entry early: when it is closed, its data are cleared or its cache is full; with "Disable cache" ticked in the developer tools it uses none.`;
  }
}
