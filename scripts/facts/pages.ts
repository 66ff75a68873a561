import { runs } from '../../lib/browsers/runs';
import { engines, type Engine } from '../../lib/cors/profile';
import { readMdx, tagsIn } from '../../lib/site/mdx/read-mdx';
import { sourceFiles } from '../source-files';

/** Something that was seen in a browser. */
export type SeenClaim = {
  /** The departure, or the page. */
  readonly claim: string;
  readonly engine: Engine;
  /** The browser's whole version, and the day of the run. */
  readonly version: string;
  readonly day: string;
};

const runByDay: ReadonlyMap<string, (typeof runs)[keyof typeof runs]> = new Map(Object.entries(runs));

/** What pages say was seen, by their <BrowserFact>; what names no run fails the site's build. */
export function seenOnPages(): SeenClaim[] {
  return [...sourceFiles()]
    .filter(([path]) => /^content\/.*\.mdx$/.test(path))
    .flatMap(([path, source]) =>
      tagsIn(readMdx(source)).flatMap(({ name, attributes: { engine: named, run = '' } }) => {
        const engine = engines.find((known) => known === named);
        const version = engine === undefined ? undefined : runByDay.get(run)?.[engine];
        if (name !== 'BrowserFact' || engine === undefined || version === undefined) return [];
        return [{ claim: path, engine, version, day: run }];
      }),
    );
}
