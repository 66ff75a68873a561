import type { Engine, Profile } from '../cors/profile';

/** The engines' own names. */
export const engineNames = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
} as const satisfies Readonly<Record<Engine, string>>;

/** By whose rules a prediction is made. */
export const rulesNames = {
  spec: 'Fetch Standard',
  ...engineNames,
} as const satisfies Readonly<Record<Profile['id'], string>>;
