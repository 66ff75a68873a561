import { expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { hydrated, openPage } from './live-request';

test('the fix is the first thing on the page, for a server that every other page remembers', async ({
  page,
}) => {
  await openPage(page, '/errors/access-control-allow-origin-missing');
  const server = page.getByLabel('Your server');
  await expect(server).toBeInViewport({ ratio: 1 });
  await server.selectOption('nginx');
  await expect(page.getByText('add_header Access-Control-Allow-Origin').first()).toBeVisible();
  await openPage(page, '/errors/method-not-allowed');
  await expect(server).toHaveValue('nginx');
  await openPage(page, '/playground');
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByLabel('A server that allows it, in')).toHaveValue('nginx');
});

test('the index is by what the console prints, the own browser first', async ({ page, browserName }) => {
  await page.goto('/errors');
  await hydrated(page);
  const tabs = page.getByRole('tablist', { name: 'Browser' }).getByRole('tab');
  expect(browserName).toBe('chromium');
  await expect(tabs).toHaveText(['Chrome, Edge (yours)', 'Firefox', 'Safari']);
  const line = page
    .getByRole('listitem')
    .filter({ hasText: "No 'Access-Control-Allow-Origin' header is present on the requested resource." });
  await expect(line.first().getByRole('link')).toHaveAttribute(
    'href',
    '/errors/access-control-allow-origin-missing',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await tabs.nth(1).click();
  await expect(page.getByText('(Reason: CORS header').first()).toBeVisible();
});
