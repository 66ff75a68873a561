import { expect, test } from '@playwright/test';
import { whyNotRun } from '../lib/comparison/why-not-run';
import { scenarios } from '../lib/scenarios/catalogue';
import { placeOf } from '../lib/scenarios/place-of';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { readSiteConfig } from '../site.config';
import { openPage } from './live-request';

const place = placeOf(readSiteConfig(testSiteEnvironment(process.env)));
const reasons = scenarios.map((data) => ({ ...data, reason: whyNotRun(data, place) }));
const parts = 4;
const unhurried = reasons.filter(({ id, reason }) => reason === null && id !== 'slow-answer');

for (let part = 0; part < parts; part += 1) {
  test(`every scenario opens by its link, runs as predicted or by a named departure (${part + 1} of ${parts})`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await openPage(page, '/playground');
    const unexplained: string[] = [];
    for (const { id } of unhurried.filter((_, index) => index % parts === part)) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, `v1&scenario=${id}`);
      await expect(page.locator(`form[data-scenario="${id}"]`)).toBeVisible();
      await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
      // A link to a server that is not the demo API asks first.
      const send = page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true });
      // Nothing tells a port that no browser connects to from one where nobody listens.
      const told = page.getByText(
        id === 'bad-port'
          ? 'Nothing could be observed'
          : /Observed as predicted|Observed, but not as predicted/,
      );
      await expect(told.or(send)).toBeVisible({ timeout: 15_000 });
      if (await send.isVisible()) await send.click();
      await expect(told).toBeVisible({ timeout: 15_000 });
      if ((await told.textContent())?.includes('not as predicted')) {
        const isNamed = await page
          .locator('[data-departure]')
          .first()
          .waitFor({ timeout: 3000 })
          .then(
            () => true,
            () => false,
          );
        if (!isNamed) unexplained.push(id);
      }
    }
    expect(unexplained).toEqual([]);
  });
}

test('a scenario that can only be predicted opens by its link, says why it is not run, and has no Run', async ({
  page,
}) => {
  await openPage(page, '/playground');
  const predicted = reasons.filter(({ reason }) => reason !== null);
  expect(predicted.length).toBeGreaterThan(15);
  for (const { id, reason } of predicted) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `v1&scenario=${id}`);
    const form = page.locator(`form[data-scenario="${id}"]`);
    await expect(form).toBeVisible();
    await expect(form.getByText('Predicted, not run from here')).toBeVisible();
    await expect(form.getByText(`Not run: ${reason}`)).toBeVisible();
    await expect(form.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test("its page says the same, and has what browsers did where a test's browser could run it", async ({
    page,
  }) => {
    await page.goto('/scenario/private-name-denied');
    await expect(page.getByText('Predicted, not run from here')).toBeVisible();
    await expect(
      page.getByText(/Not run: Only a page of https:\/\/shop\.example can make requests/),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
    await expect(page.getByText('https://shop.example/till')).toBeVisible();
    await expect(page.locator('[data-matrix]')).toHaveCount(0);
    await page.goto('/scenario/public-page-denied');
    await expect(page.getByText(/Not run: This page can't choose/)).toBeVisible();
    const matrix = page.locator('[data-matrix="public-page-denied"]');
    await expect(matrix.getByText('had denied it the local network')).toBeVisible();
    await expect(matrix.locator('[data-engine="firefox"]').getByText('Never sent').last()).toBeVisible();
    await expect(matrix.locator('[data-engine="webkit"]').getByText('Readable')).toBeVisible();
  });

  test('the list of scenarios says which can only be predicted', async ({ page }) => {
    await page.goto('/scenario');
    for (const theme of ['https: and http:', 'Local network'])
      await expect(page.getByRole('region', { name: theme })).toContainText('Predicted, not run from here.');
    await expect(page.getByText('Predicted, not run')).toHaveCount(2);
  });
});
