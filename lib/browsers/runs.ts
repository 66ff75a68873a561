import type { Engine } from '../cors/profile';
import { engineNames } from './engine-names';

/** Runs of real browsers that claims come from, by their day, with the versions that were asked. */
export const runs = {
  '2026-11-23': { chromium: '156.0.8078.79', firefox: '153.7.0', webkit: '2.50.6' },
  '2026-11-29': { chromium: '156.0.8078.108', firefox: '153.8.0', webkit: '2.50.6' },
  '2026-11-30': { chromium: '156.0.8078.108', firefox: '153.8.0', webkit: '2.50.6' },
} as const satisfies Readonly<Record<string, Readonly<Record<Engine, string>>>>;

/** The day of a run, such as "2026-11-29". */
export type RunDay = keyof typeof runs;

/** Of the browsers that are run, by their engine. */
export const browserNames: Readonly<Record<Engine, string>> = { ...engineNames, webkit: 'WebKitGTK' };

/** The browser of a run with its whole version: "Firefox 153.8.0". */
export function browserOfRun(run: RunDay, engine: Engine): string {
  return `${browserNames[engine]} ${runs[run][engine]}`;
}

/** The browser of a run by its release, as people name it: "Firefox 153", "WebKitGTK 2.50". */
export function releaseOfRun(run: RunDay, engine: Engine): string {
  const parts = browserOfRun(run, engine).split('.');
  return parts.slice(0, engine === 'webkit' ? 2 : 1).join('.');
}
