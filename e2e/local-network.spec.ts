import { expect, test } from '@playwright/test';
import { openBrowser } from './browsers/open-browser';
import type { PublicPages } from './browsers/driver';
import { compareCase } from './differential/compare-case';
import { openTestedBrowser, type CaseResult } from './differential/tested-browser';
import { profiles } from '../lib/browsers/profiles';
import { predict } from '../lib/cors/predict';
import { fetchRunRecord } from '../lib/record/run-record';
import { scenarioById } from '../lib/scenarios/catalogue';
import { resolveScenario, type Place } from '../lib/scenarios/resolve-scenario';
import { installedBrowsers } from '../scripts/installed-browsers.mjs';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { readSiteConfig } from '../site.config';

const { docsOrigin, api, plan } = readSiteConfig(testSiteEnvironment(process.env));
const place: Place = {
  docsOrigin,
  sameSite: api.sameSite,
  crossSite: api.crossSite,
  meter: { limit: plan.limit, used: 0, resetSeconds: plan.windowSeconds },
};

const ids = [
  'simple-get',
  'x-foobar',
  'put',
  'no-cors',
  'xhr-get',
  'beacon',
  'event-stream',
  'web-socket',
  'own-origin',
  'redirect-to-other-site',
  'same-origin-mode',
  'connect-src-self',
  'no-allow-origin',
];

/** The record of a run, read past the browser, whose page may not reach the demo API. */
async function withRecord(result: CaseResult): Promise<CaseResult> {
  if (!result.ok || !result.run.observed.ok) return result;
  const { recordKey, observed } = result.run;
  if (observed.observation.record.kind !== 'unreachable') return result;
  const { exchanges } = await fetchRunRecord(place.sameSite, recordKey.runId);
  const own = exchanges.filter(({ attempt }) => attempt === recordKey.attempt);
  const record = { kind: 'read', exchanges: own, origins: [place.sameSite, place.crossSite] } as const;
  return {
    ok: true,
    run: { recordKey, observed: { ok: true, observation: { ...observed.observation, record } } },
  };
}

const found = installedBrowsers();

for (const name of ['chromium', 'firefox'] as const) {
  for (const permission of ['denied', 'granted'] as const) {
    test(`a public page and the local network, as predicted: ${permission} in ${name}`, async () => {
      const program = found[name];
      test.skip('problem' in program && process.env.CI === undefined);
      if ('problem' in program) throw new Error(program.problem);
      test.setTimeout(180_000);
      const publicPages: PublicPages = { ports: [Number(new URL(place.docsOrigin).port)], permission };
      const browser = await openTestedBrowser(name, program.path, place.docsOrigin, (one, path) =>
        openBrowser(one, path, publicPages),
      );
      try {
        const data = ids.map(scenarioById);
        const results = await Promise.all((await browser.run(data)).map(withRecord));
        const circumstances = {
          addressSpace: 'public',
          localNetworkPermissions: { 'local-network': permission, 'loopback-network': permission },
        } as const;
        const different = data.flatMap((one, index) => {
          const result = results[index];
          if (result === undefined) return [`${one.id}: no result`];
          return compareCase(one, result, name, place, circumstances).map(
            ({ what, predicted, observed }) => `${one.id}, ${what}: ${predicted} / ${observed}`,
          );
        });
        expect(different).toEqual([]);
        const refused = data.filter((one) => {
          const scenario = resolveScenario(one, place);
          const page = { ...scenario.page, ...circumstances };
          return predict({ ...scenario, page }, profiles[name]).block?.kind === 'local-network-access';
        });
        // A WebSocket is not looked at by Firefox before 154.
        const expected = { chromium: 10, firefox: 9 }[name];
        expect(refused).toHaveLength(permission === 'denied' ? expected : 0);
        for (const [index, one] of data.entries()) {
          const result = results[index];
          if (!refused.includes(one) || !result?.ok || !result.run.observed.ok) continue;
          expect(result.run.observed.observation.record).toMatchObject({ kind: 'read', exchanges: [] });
        }
      } finally {
        await browser.close();
      }
    });
  }
}
