import type { Engine } from '../cors/profile';

/** The engines' own names. */
export const engineNames = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
} as const satisfies Readonly<Record<Engine, string>>;
