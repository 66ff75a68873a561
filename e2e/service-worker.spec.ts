import { expect, test } from '@playwright/test';
import { openPage, pressRun } from './live-request';

test('a service worker stands before the frame of its run alone, and is gone after it', async ({ page }) => {
  await openPage(page, '/playground#v1&scenario=worker-opaque&end');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('The service worker answers with an opaque response').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  const fix = page.getByRole('listitem').filter({ hasText: 'Let the service worker pass the request on' });
  await fix.getByRole('button', { name: 'Apply and run' }).click();
  await expect(page).toHaveURL(/page\.serviceWorker=passes-on/);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByLabel('Service worker, for other origins')).toHaveValue('passes-on');
});

test('what a worker stored goes with it', async ({ page }) => {
  await openPage(page, '/playground#v1&scenario=worker-caches&end');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test("the worker's script may be registered for frames of runs only", async ({ page }) => {
  await openPage(page, '/playground');
  const refused = await page.evaluate(() =>
    navigator.serviceWorker.register('/frame/worker?does=no-cors', { scope: '/' }).then(
      () => 'registered',
      (error: Error) => error.name,
    ),
  );
  expect(refused).toBe('SecurityError');
});
