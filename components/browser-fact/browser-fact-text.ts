import { releaseOfRun, runs, type RunDay } from '@/lib/browsers/runs';
import { isFeature, supportText } from '@/lib/browsers/support';
import type { Engine } from '@/lib/cors/profile';

type BrowserFact = { readonly feature?: string; readonly engine?: string; readonly run?: string };

/**
 * Of a feature, since when which browsers have it; of an engine and the day of a run, the browser that was asked, such as
 * "Firefox 153".
 * @throws Error for what is not in lib/browsers, so that a page that names it fails the build
 */
export function browserFactText({ feature, engine = '', run = '' }: BrowserFact): string {
  if (feature === undefined) {
    if (!isEngine(engine) || !isRunDay(run)) throw new Error(`There is no run of "${engine}" on "${run}".`);
    return releaseOfRun(run, engine);
  }
  if (!isFeature(feature)) throw new Error(`lib/browsers/support says nothing of "${feature}".`);
  return supportText(feature);
}

function isRunDay(text: string): text is RunDay {
  return Object.hasOwn(runs, text);
}

function isEngine(text: string): text is Engine {
  return text === 'chromium' || text === 'firefox' || text === 'webkit';
}
