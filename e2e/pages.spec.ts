import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { consoleProblems, runIdOf, hydrated } from './live-request';

const pagesIn = (folder: string) =>
  readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => `/${folder}/${basename(path, '.mdx')}`);
const pages = [
  '/',
  ...pagesIn('guide'),
  ...pagesIn('errors'),
  '/errors',
  '/symptoms',
  '/headers',
  '/guide',
  '/tutorial',
  '/scenario',
  '/scenario/no-allow-origin',
  '/checker',
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
  '/headers',
  '/guide',
  '/scenario',
  '/scenario/no-allow-origin',
  '/checker',
];

for (const path of pages) {
  const isOfEachKind = pagesOfEachKind.includes(path);
  test(`${path} is sound: strict policy, no console errors, no overflow at 320 px and at 200 % zoom${isOfEachKind ? ', axe finds nothing in either theme' : ''}`, async ({
    page,
  }) => {
    const problems = consoleProblems(page);
    await page.setViewportSize({ width: 320, height: 700 });
    const response = await page.goto(path);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-');
    await isReady(page);
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    if (isOfEachKind) {
      test.slow();
      await page.setViewportSize({ width: 1280, height: 720 });
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  });
}

/** Waits until the page's live requests, where it has any, have their run. */
async function isReady(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if ((await page.locator('[data-scenario]').count()) === 0) return;
  await expect(page.getByRole('button', { name: 'Run' }).first()).toBeVisible();
  await hydrated(page);
  await runIdOf(page);
}

test('an unknown page is a 404 under a strict policy, with the menu and without a font of its own', async ({
  page,
}) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  const response = await page.goto('/guide/nothing-here');
  expect(response?.status()).toBe(404);
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe-');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByText('Menu', { exact: true }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Conformance' })).toBeVisible();
  expect(fonts).toEqual([]);
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

test('a screen reader meets the way past the header first, then header, pages, article, and what comes next', async ({
  page,
}) => {
  await page.goto('/guide/preflighted-requests');
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('a[href="#content"], header, nav, main, h1, aside, [data-scenario]')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getAttribute('aria-label') ?? element.tagName.toLowerCase()),
  );
  expect(order.slice(0, 7)).toEqual(['a', 'header', 'Main', 'aside', 'Guide', 'main', 'h1']);
  expect(order.slice(-2)).toEqual(['Previous and next page', 'On this page']);
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
  );
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, words] of [
    ['/', 'Sent first'],
    ['/guide/avoiding-preflights', 'x-requested-with'],
    ['/errors/csp', 'connect-src'],
    ['/symptoms', 'Works in Postman'],
    ['/scenario/x-foobar', 'Sent first'],
    ['/playground', 'Sent first'],
    ['/csp-lab', 'Blocks'],
    ['/conformance', 'Conformance'],
  ] as const) {
    test(`${path} is there`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').getByText(words).first()).toBeVisible();
      await expect(page.locator('main [aria-busy]:visible')).toHaveCount(0);
    });
  }

  test('a guide page reads completely, the predicted exchange included', async ({ page }) => {
    await page.goto('/guide/preflighted-requests');
    const widget = page.locator('[data-scenario="x-foobar"]');
    await expect(widget.getByText('Sent first')).toBeVisible();
    await expect(widget.getByText('X-FooBar is a header of your own.')).toBeVisible();
    await widget.getByText('Exchange, steps, code').click();
    await expect(widget.locator('[data-header="Access-Control-Request-Headers"] dd')).toHaveText('x-foobar');
    await expect(widget.locator('[data-header="Access-Control-Allow-Headers"] dd')).toHaveText(
      'Content-Type, Accept, x-foobar',
    );
    await expect(widget.getByRole('listitem').filter({ hasText: 'OPTIONS /v1/postcards' })).toBeVisible();
    await expect(widget.getByRole('link', { name: /CORS-preflight fetch/ }).first()).toBeVisible();
    await expect(widget.getByText('curl -i -X OPTIONS')).toBeVisible();
    await expect(page.getByLabel('First, the preflight', { exact: true })).toContainText(
      'curl -i -X OPTIONS',
    );
    await expect(page.getByText('are not billed and don')).toBeVisible();
    await expect(widget.getByRole('button', { name: 'Run' })).toBeHidden();
  });
});
