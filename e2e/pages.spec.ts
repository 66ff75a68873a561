import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { runIdOf, wake } from './live-request';

const pagesIn = (folder: string) =>
  readdirSync(`content/${folder}`).map((name) => `/${folder}/${name.replace(/\.mdx$/, '')}`);
const pages = [
  '/',
  ...pagesIn('guide'),
  ...pagesIn('errors'),
  '/errors',
  '/symptoms',
  '/scenario/no-allow-origin',
];
/** One of each kind, and those with a table or a list of their own. */
const pagesOfEachKind = [
  '/',
  '/guide/preflighted-requests',
  '/guide/avoiding-preflights',
  '/guide/preflight-cache',
  '/guide/plan-limits',
  '/errors/csp',
  '/errors/keepalive-limit',
  '/errors',
  '/symptoms',
  '/scenario/no-allow-origin',
];

for (const path of pages) {
  test(`${path} is sound: strict policy, no console errors, no overflow at 320 px`, async ({ page }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.setViewportSize({ width: 320, height: 700 });
    const response = await page.goto(path);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-');
    await isReady(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
  });
}

for (const path of pagesOfEachKind) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} passes axe in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await isReady(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

/** Waits until the page's live requests, where it has any, have their run. */
async function isReady(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if ((await page.locator('[data-scenario]').count()) === 0) return;
  await expect(page.getByRole('button', { name: 'Run' }).first()).toBeVisible();
  await wake(page);
  await runIdOf(page);
}

test('an unknown page is a 404 under a strict policy', async ({ page }) => {
  const response = await page.goto('/guide/nothing-here');
  expect(response?.status()).toBe(404);
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe-');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
});

test('the chosen theme survives a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: /^Theme: system/ }).click();
  await page.getByRole('button', { name: /^Theme: light/ }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Theme: dark/ })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(12, 13, 16)');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide page reads completely, the predicted exchange included', async ({ page }) => {
    await page.goto('/guide/preflighted-requests');
    const widget = page.locator('[data-scenario="x-foobar"]');
    await expect(widget.getByText('Sent first')).toBeVisible();
    await expect(widget.locator('[data-header="Access-Control-Request-Headers"] dd')).toHaveText('x-foobar');
    await expect(widget.locator('[data-header="Access-Control-Allow-Headers"] dd')).toHaveText(
      'Content-Type, Accept, x-foobar',
    );
    await expect(widget.getByRole('listitem').filter({ hasText: 'OPTIONS /v1/postcards' })).toBeVisible();
    await expect(page.getByLabel('First, what the browser asks', { exact: true })).toContainText(
      'curl -i -X OPTIONS',
    );
    await expect(page.getByText('are not billed and don')).toBeVisible();
    await expect(widget.getByRole('button', { name: 'Run' })).toBeHidden();
  });
});
