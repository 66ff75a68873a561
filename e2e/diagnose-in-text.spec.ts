import { expect, test } from '@playwright/test';

const line =
  "Access to fetch at 'https://api.example/v1' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";

test('a guide page has the box, and loads what reads only once something is given', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url());
  });
  await page.goto('/guide/errors-that-look-like-cors');
  const box = page.locator('[data-diagnose]');
  const field = box.getByLabel('Paste or drop the evidence');
  await expect(field).toBeEnabled();
  await page.waitForLoadState('networkidle');
  const before = scripts.length;
  await field.fill(line);
  await box.getByRole('button', { name: 'Diagnose' }).click();
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
  await expect(diagnosis).toContainText('Access-Control-Allow-Origin is missing');
  expect(scripts.length).toBeGreaterThan(before);
  await expect(page.getByRole('region', { name: 'What would fix it' })).toContainText(
    'Set Access-Control-Allow-Origin: https://shop.example on the response.',
  );
});

test('what it finds fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/guide/errors-that-look-like-cors');
  const field = page.getByLabel('Paste or drop the evidence');
  await expect(field).toBeEnabled();
  await field.fill(line);
  await page.locator('[data-diagnose]').getByRole('button', { name: 'Diagnose' }).click();
  await expect(page.getByRole('region', { name: 'Diagnosis' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
