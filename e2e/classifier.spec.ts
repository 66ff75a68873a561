import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openPage } from './live-request';

test('each cause is named with the change that avoids it', async ({ page }) => {
  await openPage(page, '/guide/avoiding-preflights');
  const classifier = page.locator('[data-classifier="x-requested-with"]');
  await expect(classifier.getByText('Preflighted: two requests')).toBeVisible();
  await classifier.getByRole('button', { name: 'Avoid it' }).click();
  await expect(classifier.getByText('Simple: one request')).toBeVisible();
  await classifier.getByLabel('Method').fill('PATCH');
  await expect(classifier.getByText('Preflighted: two requests')).toBeVisible();
  await classifier.getByLabel('Method').fill('TRACE');
  await expect(classifier.getByText('Not sent at all')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[data-classifier]').analyze();
  expect(violations).toEqual([]);
});
