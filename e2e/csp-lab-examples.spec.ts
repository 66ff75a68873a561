import { expect, test } from '@playwright/test';
import { scenarios } from '../lib/scenarios/catalogue';
import { openPage } from './live-request';

test('the lab opens every scenario that it lists', async ({ page }) => {
  test.slow();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openPage(page, '/csp-lab');
  const listed = scenarios.filter(
    ({ page: { policies = [], url } = {} }) => policies.length > 0 && url === undefined,
  );
  expect(listed.length).toBeGreaterThan(40);
  for (const { id, title } of listed) {
    await page.getByLabel('Start from a scenario').fill(title);
    await expect(page.locator(`[data-csp-lab="${id}"]`)).toBeVisible();
  }
  expect(errors).toEqual([]);
});
