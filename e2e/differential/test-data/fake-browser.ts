import * as v from 'valibot';
import type { BrowserName, Driver } from '../../browsers/driver';
import type { openBrowser } from '../../browsers/open-browser';
import { scenarioById } from '../../../lib/scenarios/catalogue';
import { resultByProfile } from './result-by-profile';

export type FakeBrowser = {
  readonly open: typeof openBrowser;
  /** What was asked of the browsers that were started, in order: "start", "open", the scenarios' ids, "close". */
  readonly log: readonly string[];
};

/**
 * A browser that does as its profile says, with scenarios of the catalogue.
 * @param trouble what happens in its place: throws, or answers otherwise; counts each browser's starts and batches from 1
 */
export function fakeBrowser(
  name: BrowserName,
  trouble: {
    readonly atStart?: (start: number) => void;
    readonly atBatch?: (ids: readonly string[], batch: number) => unknown;
  } = {},
): FakeBrowser {
  const log: string[] = [];
  let starts = 0;
  let batches = 0;
  const open = (): Promise<Driver> => {
    starts += 1;
    log.push('start');
    const driver: Driver = {
      name,
      version: `${starts}.0`,
      open: (url) => {
        log.push(`open ${url}`);
        trouble.atStart?.(starts);
        return Promise.resolve();
      },
      call: (_, argument) => {
        const ids = v.parse(v.array(v.object({ id: v.string() })), argument).map(({ id }) => id);
        if (ids.length === 0) return Promise.resolve([]);
        batches += 1;
        log.push(ids.join(' '));
        const other = trouble.atBatch?.(ids, batches);
        if (other !== undefined) return Promise.resolve(other);
        return Promise.resolve(ids.map((id) => resultByProfile(scenarioById(id), name).run));
      },
      close: () => {
        log.push('close');
        return Promise.resolve();
      },
    };
    return Promise.resolve(driver);
  };
  return { open, log };
}
