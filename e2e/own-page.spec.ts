import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { openPage } from './live-request';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });

test('my page is https, my API is http: mixed content is predicted, and nothing is run', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPage(page, '/playground');
  await page.getByText('Your page', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await field(page, 'URL of the page').fill('https://shop.example');
  await field(page, 'To').selectOption('own');
  await field(page, 'URL').fill('http://api.example/orders');

  await expect(page.locator('main').getByText('Origin: https://shop.example', { exact: true })).toBeVisible();
  await expect(page.locator('main').getByText('It is a secure context.')).toBeVisible();
  await expect(page.getByText('Request, predicted')).toBeVisible();
  await expect(page.getByText('Never sent').first()).toBeVisible();
  await expect(page.getByText(/mixed content/i).first()).toBeVisible();
  await expect(run(page)).toHaveCount(0);
  await expect(page.getByText('Predicted, not run from here').filter({ visible: true })).toBeVisible();
  await expect(
    page.getByText('Not run: Only a page of https://shop.example can make requests with that origin'),
  ).toBeVisible();
  await expect(
    page.getByText('The page is on https://shop.example, the URL on http://api.example.'),
  ).toBeVisible();
  await field(page, 'URL').press('Enter');

  await page.getByRole('tab', { name: 'Report' }).click();
  const report = page.getByRole('tabpanel');
  await expect(report).toContainText('**Not run:** Only a page of https://shop.example');
  await expect(report).toContainText('Nothing is sent.');
  await expect(report).not.toContainText(/access-control-allow-origin: |ratelimit|86400/i);

  await expect(page).toHaveURL(/page\.url=https:\/\/shop\.example/);
  await page.reload();
  await expect(field(page, 'URL of the page')).toHaveValue('https://shop.example');
  await expect(field(page, 'URL')).toHaveValue('http://api.example/orders');
  await expect(page.getByText(/mixed content/i).first()).toBeVisible();
  await expect(run(page)).toHaveCount(0);
  expect(decodeURIComponent(new URL(page.url()).hash)).not.toMatch(/access-control|given\./i);
  expect(asked.filter((url) => url.includes('api.example') || url.includes('shop.example'))).toEqual([]);

  await field(page, 'URL of the page').fill('');
  await expect(run(page).filter({ visible: true })).toBeVisible();
});

test("the customer's 'self' is the customer's own origin", async ({ page }) => {
  await openPage(
    page,
    '/playground#v1&page.url=https://shop.example&policy=enforce:connect-src%20%27self%27&url=https://api.example/&end',
  );
  await expect(page.getByText('does not allow https://api.example/').first()).toBeVisible();
  await expect(page.getByText('Never sent').first()).toBeVisible();
  await field(page, 'URL').fill('https://shop.example/orders');
  await expect(page.locator('main').getByText('Same origin.')).toBeVisible();
  await expect(page.getByText('Never sent')).toHaveCount(0);
  await expect(page.getByText('Depends on the server').first()).toBeHidden();
});

test('a Connection-Allowlist is written in the form, and stays in the link', async ({ page }) => {
  await openPage(page, '/playground');
  await page.getByText('Your page', { exact: true }).click();
  await field(page, 'Connection-Allowlist').fill('(response-origin)');
  await expect(page.getByText('Never sent').first()).toBeVisible();
  await expect(page).toHaveURL(/page\.connectionAllowlist=%28response-origin%29/);
  await field(page, 'Connection-Allowlist').fill('');
  await field(page, 'Connection-Allowlist-Report-Only').fill('(response-origin)');
  await expect(page).toHaveURL(/page\.connectionAllowlistReportOnly=%28response-origin%29/);
  await expect(page.getByText('Never sent')).toHaveCount(0);
});

test('a credentialless page sends no cookies, not even to its own site', async ({ page }) => {
  await openPage(
    page,
    '/playground#v1&page.url=https://www.shop.example&mode=no-cors&credentials=include&url=https://api.shop.example/&end',
  );
  await expect(page.getByText(/Cookies with.*are sent\./)).toBeVisible();
  await field(page, 'Embedder-Policy (COEP)').selectOption('credentialless');
  await expect(page.getByText(/Cookies with.*made without credentials\./)).toBeVisible();
});

test('pages from disk and of apps: what they say in Origin, and what is not known', async ({ page }) => {
  await openPage(page, '/playground#v1&page.url=file:///C:/index.html&url=https://api.example/&end');
  await expect(page.getByText('Origin: null', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Not run: The page is a file')).toBeVisible();
  await field(page, 'URL of the page').fill('capacitor://localhost');
  await expect(page.getByText('Origin: capacitor://localhost', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('WebKit, in whose web views such pages are')).toBeVisible();
  await field(page, 'URL of the page').fill('app://desktop');
  await expect(page.getByText('What Firefox would send is not known.')).toBeVisible();
  await expect(page.getByText('Whether it is a secure context depends on the app.').first()).toBeVisible();
  await field(page, 'URL of the page').fill('shop.example');
  await expect(page.getByText('is not the URL of a page: write it with its scheme')).toBeVisible();
  await expect(page.getByText('Not run: There is no page at such a URL.')).toBeVisible();
});

test('same site by the public suffix list, and a link that holds what no page is', async ({ page }) => {
  await openPage(
    page,
    '/playground#v1&page.url=https://www.shop.co.uk&credentials=include&url=https://api.shop.co.uk/&end',
  );
  await expect(page.locator('main').getByText('Same site.')).toBeVisible();
  await expect(page.locator('main').getByText('Both are on https://shop.co.uk.')).toBeVisible();
  await expect(page.getByText('Sec-Fetch-Site: same-site')).toBeVisible();
  await expect(page.getByText(/Cookies with.*are sent\./)).toBeVisible();
  await field(page, 'URL').fill('https://api.other.co.uk/');
  await expect(page.locator('main').getByText('Cross-site.')).toBeVisible();
  await expect(page.getByText(/Cookies with.*are not sent\./)).toBeVisible();
  await field(page, 'Framed by the page').fill('http://portal.example');
  await expect(
    page.locator('main').getByText('because the page around it was loaded over http:'),
  ).toBeVisible();

  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto('/playground#v1&page.addressSpace=private&end');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'page.addressSpace is "private"' })).toBeVisible();
});

test('a public page asks this device: it depends on the prompt', async ({ page }) => {
  await openPage(
    page,
    '/playground#v1&page.url=https://shop.example&page.addressSpace=public&url=http://localhost:8080/&given.actual.status=200&given.actual.header=access-control-allow-origin:*&end',
  );
  await expect(page.getByText('Never sent').first()).toBeVisible();
  await field(page, 'Prompt for this device').selectOption('granted');
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/page\.permission=loopback-network:granted/);
  await field(page, 'URL of the page').fill('http://192.168.1.5');
  await expect(field(page, 'Its address is')).toHaveValue('local');
});
