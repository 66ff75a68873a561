import { departures } from '@/lib/browsers/departures';
import { comingChanges, evidenceText, seenIn } from '@/lib/browsers/evidence-text';

const browserNames = { chromium: 'Chrome, Edge', firefox: 'Firefox', webkit: 'Safari (WebKit)' } as const;

function isEngine(key: string): key is keyof typeof browserNames {
  return Object.hasOwn(browserNames, key);
}

/**
 * A departure with the names of the browsers that depart, the releases in which they were last seen to, its evidence as
 * lines, and what is about to change.
 * @throws Error for an unknown id, so that a page that names it fails the build
 */
export function departureById(id: string) {
  const found = departures.find((departure) => departure.id === id);
  if (found === undefined) throw new Error(`There is no departure "${id}".`);
  const browsers = Object.keys(found.hooks).filter(isEngine);
  return {
    sentence: found.sentence,
    browsers: browsers.map((engine) => browserNames[engine]).join(', '),
    seenIn: seenIn(found),
    evidence: found.evidence.map(evidenceText),
    changes: comingChanges(found),
  };
}
