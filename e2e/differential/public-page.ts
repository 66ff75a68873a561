import type { BrowserName } from '../browsers/driver';
import { openBrowser } from '../browsers/open-browser';
import type { Page } from '../../lib/cors/scenario';
import { fetchRunRecord } from '../../lib/record/run-record';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import { openTestedBrowser, type CaseResult, type TestedBrowser } from './tested-browser';

/** What the user answers when a page of the internet asks for the local network. */
export type Permission = 'granted' | 'denied';

/** Where the site counts as a page of the internet, and the demo API as this machine. */
export function publicPage(permission: Permission): Partial<Page> {
  return {
    addressSpace: 'public',
    localNetworkPermissions: { 'local-network': permission, 'loopback-network': permission },
  };
}

/**
 * Opens a browser to which the site's page is one of the internet. WebKit, which checks no addresses, makes nothing of it.
 * @throws Error when browser or page do not open
 */
export async function openPublicPage(
  name: BrowserName,
  program: string,
  place: Place,
  permission: Permission,
): Promise<TestedBrowser> {
  const publicPages = { ports: [Number(new URL(place.docsOrigin).port)], permission };
  const browser = await openTestedBrowser(name, program, place.docsOrigin, (one, path) =>
    openBrowser(one, path, publicPages),
  );
  return {
    ...browser,
    // A run's document is in a frame of the site.
    circumstances: { ...publicPage(permission), topLevelOrigin: place.docsOrigin },
    run: async (scenarios) => withRecords(await browser.run(scenarios), place),
  };
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
