import { expect, test } from '@playwright/test';
import { openPage } from './live-request';

test('a response that an image left in the HTTP cache is blocked, shown as the old one it is, and mended', async ({
  page,
}) => {
  await openPage(page, '/playground#v1&scenario=image-then-fetch&end');
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('0 requests on the wire, 0 billed; the earlier request sent 1')).toBeVisible();
  await expect(page.getByText('From a cache', { exact: true })).toBeVisible();
  await expect(page.getByText('It is an old one, from the HTTP cache').first()).toBeVisible();
  await expect(page.getByText('GET is answered from a cache')).toBeVisible();

  const fix = page.getByRole('listitem').filter({ hasText: 'Send Vary: Origin with every response' });
  await fix.getByRole('button', { name: 'Apply and run' }).click();
  await expect(page.getByText('1 request on the wire, 1 billed; the earlier request sent 1')).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  await expect(page).toHaveURL(/actual\.set=Vary:Origin/);
});

test('the page part says how the URL was requested before, and the link keeps it', async ({ page }) => {
  await openPage(page, '/playground#v1&scenario=image-then-fetch&end');
  const earlier = page.getByLabel('Same URL requested before (HTTP cache)');
  await expect(earlier).toHaveValue('image');
  await earlier.selectOption('by an image with crossorigin');
  await expect(page).toHaveURL(/page\.earlier=image-crossorigin/);
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('0 requests on the wire, 0 billed; the earlier request sent 1')).toBeVisible();
});
