import type { BrowserName } from '../browsers/driver';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import { installedBrowsers } from '../../scripts/installed-browsers.mjs';
import { serveSite } from './site';
import { openForAll } from './public-page';
import type { TestedBrowser } from './tested-browser';

/** A browser that was to be asked and was not. */
export type Absence = {
  readonly name: BrowserName;
  /** Not installed, or installed and not to be started. */
  readonly kind: 'missing' | 'broken';
  readonly problem: string;
};

/** Serves the site and lets each of the browsers work at it, one after the other; gives those that could not. */
export async function eachBrowser(
  names: readonly BrowserName[],
  work: (browser: TestedBrowser, place: Place) => Promise<void>,
): Promise<Absence[]> {
  const programs = installedBrowsers();
  const absent: Absence[] = [];
  const present: { readonly name: BrowserName; readonly path: string }[] = [];
  for (const name of names) {
    const program = programs[name];
    if ('path' in program) present.push({ name, path: program.path });
    else absent.push({ name, kind: 'missing', problem: program.problem });
  }
  for (const { name, problem } of absent) console.log(`${name}: not run. ${problem}`);
  if (present.length === 0) return absent;
  const { place, close } = await serveSite();
  try {
    for (const { name, path } of present) {
      const opened = await openOrSayWhy(name, path, place);
      if ('problem' in opened) {
        console.log(`${name}: not run. ${opened.problem}`);
        absent.push({ name, kind: 'broken', problem: opened.problem });
        continue;
      }
      try {
        await work(opened, place);
      } finally {
        await opened.close();
      }
    }
  } finally {
    await close();
  }
  return absent;
}

async function openOrSayWhy(
  name: BrowserName,
  path: string,
  place: Place,
): Promise<TestedBrowser | { readonly problem: string }> {
  try {
    return await openForAll(name, path, place);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
