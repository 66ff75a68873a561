import type { BrowserName } from '../browsers/driver';
import { openBrowser } from '../browsers/open-browser';
import { testBrowserOf } from '../../lib/comparison/test-browser';
import { fetchRunRecord } from '../../lib/record/run-record';
import type { Answered } from '../../lib/scenarios/public-page';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import { openTestedBrowser, type CaseResult, type TestedBrowser } from './tested-browser';

/**
 * Opens a browser for every scenario that tests can run: beside the one as it is, once there is something for them to run,
 * two to which the site's page is one of the internet. To WebKit, which checks no addresses, any page is.
 * @throws Error when the browser as it is, or its page, does not open
 */
export async function openForAll(name: BrowserName, program: string, place: Place): Promise<TestedBrowser> {
  const usual = await openTestedBrowser(name, program, place.docsOrigin);
  if (name === 'webkit') return usual;
  const opened = new Map<Answered, TestedBrowser | Error>();
  const browserOf = async (answered: Answered): Promise<TestedBrowser | Error> => {
    const known = opened.get(answered);
    if (known !== undefined) return known;
    const browser = await openPublicPage(name, program, place, answered).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    opened.set(answered, browser);
    return browser;
  };
  return {
    ...usual,
    get restarts() {
      return [usual, ...opened.values()].flatMap((one) => (one instanceof Error ? [] : one.restarts));
    },
    run: async (scenarios) => {
      const results: CaseResult[] = [];
      for (const which of ['usual', 'granted', 'denied'] as const) {
        const own = [...scenarios.entries()].filter(
          ([, data]) => (testBrowserOf(data, place) ?? 'usual') === which,
        );
        if (own.length === 0) continue;
        const browser = which === 'usual' ? usual : await browserOf(which);
        const ran =
          browser instanceof Error
            ? own.map((): CaseResult => ({ ok: false, message: browser.message }))
            : await browser.run(own.map(([, data]) => data));
        for (const [position, [index]] of own.entries())
          results[index] = ran[position] ?? { ok: false, message: 'No answer.' };
      }
      return results;
    },
    close: async () => {
      for (const browser of [usual, ...opened.values()])
        if (!(browser instanceof Error)) await browser.close();
    },
  };
}

/**
 * Opens a browser to which the site's page is one of the internet, and the demo API is on the user's machine.
 * @throws Error when browser or page do not open
 */
export async function openPublicPage(
  name: BrowserName,
  program: string,
  place: Place,
  permission: Answered,
): Promise<TestedBrowser> {
  const publicPages = { ports: [Number(new URL(place.docsOrigin).port)], permission };
  const browser = await openTestedBrowser(name, program, place.docsOrigin, (one, path) =>
    openBrowser(one, path, publicPages),
  );
  return { ...browser, run: async (scenarios) => withRecords(await browser.run(scenarios), place) };
}

/** Each run with its record, read past the browser, whose page may not reach the demo API. */
async function withRecords(results: readonly CaseResult[], place: Place): Promise<CaseResult[]> {
  const records = new Map<string, ReturnType<typeof fetchRunRecord>>();
  const recordOf = (runId: string): ReturnType<typeof fetchRunRecord> => {
    const record = records.get(runId) ?? fetchRunRecord(place.sameSite, runId);
    records.set(runId, record);
    return record;
  };
  return Promise.all(
    results.map(async (result) => {
      if (!result.ok || !result.run.observed.ok) return result;
      const { recordKey, observed } = result.run;
      if (observed.observation.record.kind !== 'unreachable') return result;
      const { exchanges } = await recordOf(recordKey.runId);
      const own = exchanges.filter(({ attempt }) => attempt === recordKey.attempt);
      const record = { kind: 'read', exchanges: own, origins: [place.sameSite, place.crossSite] } as const;
      return {
        ok: true,
        run: { recordKey, observed: { ok: true, observation: { ...observed.observation, record } } },
      };
    }),
  );
}
