import { browserFactText } from './browser-fact-text';

/**
 * The release in which something was seen, or since when browsers have a feature, as words.
 * @param feature as in lib/browsers/support; or, in its place, both others
 * @param engine chromium, firefox or webkit
 * @param run the day, as in lib/browsers/runs
 */
export function BrowserFact(props: { feature?: string; engine?: string; run?: string }) {
  return <>{browserFactText(props)}</>;
}
