import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openPage } from './live-request';

test('each cause is named with the change that avoids it, which can be undone and keeps the focus', async ({
  page,
}) => {
  await openPage(page, '/guide/avoiding-preflights');
  const classifier = page.locator('[data-classifier="x-requested-with"]');
  await expect(classifier.getByText('Yes: two requests')).toBeVisible();
  await classifier.getByRole('button', { name: 'Drop X-Requested-With' }).click();
  await expect(classifier.getByText('No: one request')).toBeVisible();
  await expect(classifier.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(classifier.getByText('Yes: two requests')).toBeVisible();
  await expect(classifier.getByRole('button', { name: 'Drop X-Requested-With' })).toBeFocused();
  await classifier.getByRole('button', { name: 'Drop X-Requested-With' }).click();
  await classifier.getByLabel('Method').fill('PATCH');
  await expect(classifier.getByText('Yes: two requests')).toBeVisible();
  await classifier.getByLabel('Method').fill('TRACE');
  await expect(classifier.getByText('Not sent at all')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[data-classifier]').analyze();
  expect(violations).toEqual([]);
});
