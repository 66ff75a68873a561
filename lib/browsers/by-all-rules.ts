import type { Profile } from '../cors/profile';
import { profiles } from './profiles';

/** What follows from the standard's rules, and from each engine's. */
export function byAllRules<T>(follow: (profile: Profile) => T): Readonly<Record<Profile['id'], T>> {
  const { spec, chromium, firefox, webkit } = profiles;
  return {
    spec: follow(spec),
    chromium: follow(chromium),
    firefox: follow(firefox),
    webkit: follow(webkit),
  };
}
