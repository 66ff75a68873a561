import type { Engine } from '@/lib/cors/profile';

/** The browsers whose consoles print by an engine's words, in the order in which they are shown. */
export const consoleBrowsers = [
  { engine: 'chromium', browsers: 'Chrome, Edge' },
  { engine: 'firefox', browsers: 'Firefox' },
  { engine: 'webkit', browsers: 'Safari' },
] as const satisfies readonly { readonly engine: Engine; readonly browsers: string }[];
