import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { consoleProblems } from './live-request';

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

/** Opens a page and, once it listens to the keyboard, the search. */
async function openSearch(page: Page, path = '/guide/simple-requests'): Promise<void> {
  await page.goto(path);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

test('the index is loaded only when the search is opened, and once', async ({ page }) => {
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/search-index.json')) loads.push(request.url());
  });
  await page.goto('/guide/simple-requests');
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(loads).toEqual([]);
  for (const key of ['Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await field(page).fill('max-age');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeHidden();
  }
  expect(loads).toHaveLength(1);
});

test('by keyboard: arrows choose, Enter opens, Escape gives the focus back', async ({ page }) => {
  await page.goto('/guide/simple-requests');
  const button = page.getByRole('button', { name: 'Search' });
  await expect(async () => {
    if (!(await field(page).isVisible())) await button.click();
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await field(page).fill('Access-Control-Max-Age');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  const id = await options(page).nth(1).getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  const href = await options(page).last().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href ?? '');
  await expect(field(page)).toBeHidden();
});

for (const [words, href] of [
  ['preflight cache', '/guide/preflight-cache'],
  ['access-control-max-age', '/guide/preflight-cache'],
  ['header-not-allowed', '/errors/header-not-allowed'],
  ['works in postman', '/symptoms#it-works-in-postman'],
  ['opaque', '/guide/no-cors'],
  ['csp', '/errors/csp'],
  ['playground', '/playground'],
] as const) {
  test(`"${words}" finds ${href}`, async ({ page }) => {
    await openSearch(page, '/');
    await field(page).fill(words);
    await expect(page.locator(`[role=option][href="${href}"]`)).toBeVisible();
    const hrefs = await options(page).evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(hrefs.indexOf(href)).toBeLessThan(3);
  });
}

for (const [line, href] of [
  [
    "Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    '/errors/access-control-allow-origin-missing',
  ],
  [
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/. (Reason: Did not find method in CORS header ‘Access-Control-Allow-Methods’).',
    '/errors/method-not-allowed',
  ],
  [
    'Request header field X-FooBar is not allowed by Access-Control-Allow-Headers.',
    '/errors/header-not-allowed',
  ],
  [
    "Refused to connect to 'https://api.example/' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
    '/errors/csp',
  ],
] as const) {
  test(`a pasted line is explained in ${href}`, async ({ page }) => {
    await openSearch(page, '/');
    await field(page).fill(line);
    await expect(page.getByText(/^This line is explained/)).toBeVisible();
    await options(page)
      .and(page.locator(`[href="${href}"]`))
      .click();
    await expect(page).toHaveURL(href);
  });
}

test('a line pasted with the lines around it is recognised', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSearch(page, '/');
  const pasted =
    "app.js:7 Access to fetch at 'https://api.example/' from origin 'https://app.example' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header contains multiple values '*, *', but only one is allowed.\napp.js:7 GET https://api.example/ net::ERR_FAILED";
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.keyboard.press('Control+v');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toHaveAttribute('href', '/errors/access-control-allow-origin-multiple');
});

test('what is nowhere is said so', async ({ page }) => {
  await openSearch(page);
  await field(page).fill('qqqqzzzz');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
});

test('the open search passes axe in both themes, and fits 320 px', async ({ page }) => {
  const problems = consoleProblems(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await openSearch(page);
  await field(page).fill('access-control-allow-origin');
  await expect(options(page).first()).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const box = await page.getByRole('dialog').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(problems).toEqual([]);
});
