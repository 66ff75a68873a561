import { departures } from '@/lib/browsers/departures';

const browserNames = { chromium: 'Chrome, Edge', firefox: 'Firefox', webkit: 'Safari (WebKit)' } as const;

function isEngine(key: string): key is keyof typeof browserNames {
  return Object.hasOwn(browserNames, key);
}

/**
 * A departure with the names of the browsers that depart.
 * @throws Error for an unknown id, so that a page that names it fails the build
 */
export function departureById(id: string) {
  const found = departures.find((departure) => departure.id === id);
  if (found === undefined) throw new Error(`There is no departure "${id}".`);
  const browsers = Object.keys(found.hooks).filter(isEngine);
  return { ...found, browsers: browsers.map((engine) => browserNames[engine]).join(', ') };
}
