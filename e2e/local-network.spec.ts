import { expect, test } from '@playwright/test';
import { compareCase } from './differential/compare-case';
import { openPublicPage } from './differential/public-page';
import { profiles } from '../lib/browsers/profiles';
import { predict } from '../lib/cors/predict';
import { scenarioById } from '../lib/scenarios/catalogue';
import { publicPage } from '../lib/scenarios/public-page';
import { placeOf } from '../lib/scenarios/place-of';
import { resolveScenario } from '../lib/scenarios/resolve-scenario';
import { installedBrowsers } from '../scripts/installed-browsers.mjs';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { readSiteConfig } from '../site.config';

const place = placeOf(readSiteConfig(testSiteEnvironment(process.env)));

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

const found = installedBrowsers();

for (const name of ['chromium', 'firefox'] as const) {
  for (const permission of ['denied', 'granted'] as const) {
    test(`a public page and the local network, as predicted: ${permission} in ${name}`, async () => {
      const program = found[name];
      test.skip('problem' in program && process.env.CI === undefined);
      if ('problem' in program) throw new Error(program.problem);
      test.setTimeout(180_000);
      const browser = await openPublicPage(name, program.path, place, permission);
      try {
        const data = ids.map(scenarioById).map((one) => ({
          ...one,
          page: { ...one.page, ...publicPage(permission) },
        }));
        const results = await browser.run(data);
        const different = data.flatMap((one, index) => {
          const result = results[index];
          if (result === undefined) return [`${one.id}: no result`];
          return compareCase(one, result, name, place).map(
            ({ what, predicted, observed }) => `${one.id}, ${what}: ${predicted} / ${observed}`,
          );
        });
        expect(different).toEqual([]);
        const refused = data.filter(
          (one) =>
            predict(resolveScenario(one, place), profiles[name]).block?.kind === 'local-network-access',
        );
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
