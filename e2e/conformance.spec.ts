import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { whyNotRun } from '../lib/comparison/why-not-run';
import { scenarios as all } from '../lib/scenarios/catalogue';
import { placeOf } from '../lib/scenarios/place-of';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { readSiteConfig } from '../site.config';

const place = placeOf(readSiteConfig(testSiteEnvironment(process.env)));
const scenarios = all.filter((data) => whyNotRun(data, place) === null);

test('every scenario that can be run here runs in this browser, as predicted; stopping and going on lose nothing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/conformance');
  await page.getByRole('button', { name: `Run all ${scenarios.length} scenarios` }).click();
  const progress = page.getByRole('progressbar', { name: 'Scenarios run' });
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped after/)).toBeVisible();
  const before = Number(await progress.getAttribute('value'));
  expect(before).toBeLessThan(scenarios.length);

  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/all as predicted|not as predicted\.$/)).toBeVisible({ timeout: 150_000 });
  expect(Number(await progress.getAttribute('value'))).toBe(scenarios.length);
  const differing = page.getByRole('region', { name: 'Not as predicted' }).locator('[data-result]');
  expect(await differing.allTextContents()).toEqual([]);
  await expect(page.locator('[data-result]')).toHaveCount(scenarios.length);
  // Nothing tells a port that no browser connects to from one where nobody listens.
  const untold = page.locator('section[aria-label="Not run"] [data-result]');
  await expect(untold).toHaveText(/^A port that is not for HTTP/);

  const values = page.locator('[data-result="simple-get"] + tr');
  await values.getByText(/^All \d+ values$/).click();
  const rows = values.locator('tbody tr');
  await expect(rows.filter({ hasText: 'headers the script can read' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Sec-Fetch-Mode of GET' })).toHaveText(/cors\s*cors$/);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const report: unknown = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(report).toMatchObject({ browser: expect.stringMatching(/^Chromium \d+$/), total: scenarios.length });
  expect(report).toHaveProperty('results.length', scenarios.length);
});

test('passes axe in both themes, with results, at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/conformance');
  await page.getByRole('button', { name: /^Run all/ }).click();
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped after/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
});
