import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { scenarios } from '../lib/scenarios/catalogue';
import { openPage, pickScenario, pressRun, recordOf, runIdOf, site } from './live-request';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

test('three gates, one after the other, opened only by the offered fixes', async ({ page }) => {
  await openPage(page, '/playground');
  await page.getByRole('button', { name: 'Add a policy' }).click();
  await page.keyboard.type("connect-src 'self'");
  await field(page, 'Configuration').selectOption('no-cors');
  const firstStep = page.getByRole('button', { name: /First step only|Apply and run/ }).first();

  await pressRun(page);
  await expect(
    page
      .getByRole('paragraph')
      .filter({ hasText: "The page's own Content-Security-Policy blocked the connection." }),
  ).toBeVisible();
  await firstStep.click();
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'the request itself was never sent' }),
  ).toBeVisible();
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  for (let pressed = 0; pressed < 8; pressed += 1) {
    if (await page.getByText('Readable', { exact: true }).isVisible()) break;
    await firstStep.click();
    await expect(page.getByText('Observed as predicted')).toBeVisible();
  }
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Runs of this page' }).getByRole('listitem')).not.toHaveCount(
    2,
  );
});

test('run again with the same URL: the browser remembers the preflight', async ({ page }) => {
  await openPage(page, '/playground');
  await pressRun(page);
  await expect(page.getByText('2 requests on the wire, 1 billed')).toBeVisible();
  await expect(
    page.getByText(/until Chromium \d+ asks again \(Access-Control-Max-Age: 86400, capped at 7,200 s\)/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Run again, same URL' }).click();
  await expect(page.getByText('1 request on the wire, 1 billed')).toBeVisible();
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  const record = await recordOf(await runIdOf(page));
  expect(record.map(({ request }) => request.method)).toEqual(['OPTIONS', 'GET', 'GET']);

  const history = page.getByRole('region', { name: 'Runs of this page' });
  await expect(history.getByRole('row', { name: /requests on the wire/ })).toContainText('OPTIONS, GET');
});

test('the scenario is in the address: typing, back, forward, and a fresh page', async ({ page }) => {
  await openPage(page, '/playground');
  await pickScenario(page, 'put');
  await expect(page).toHaveURL(/#v1&scenario=put/);
  await pickScenario(page, 'post-json');
  await expect(page).toHaveURL(/#v1&scenario=post-json/);
  await field(page, 'Method').fill('PATCH');
  await expect(page).toHaveURL(/PATCH/);
  const url = page.url();
  await page.goBack();
  await expect(field(page, 'Method')).toHaveValue('PUT');
  await page.goForward();
  await expect(field(page, 'Method')).toHaveValue('PATCH');
  const fresh = await page.context().newPage();
  await openPage(fresh, url);
  await expect(field(fresh, 'Method')).toHaveValue('PATCH');
  await expect(fresh.getByLabel('Value of Content-Type')).toHaveValue('application/json');
});

/**
 * Opens a link to the playground. A very long one is pasted into the open page: with each request of a page that opens
 * with it, its million characters would be told to the test over and over.
 */
async function openFragment(page: Page, fragment: string) {
  const isLong = fragment.length > 100_000;
  await openPage(page, isLong ? '/playground' : `/playground#${fragment}`);
  if (!isLong) return;
  await page.evaluate((text) => {
    location.hash = text;
  }, fragment);
  await expect.poll(() => page.url().length).toBeLessThan(1000);
}

for (const { what, fragment, message } of [
  { what: 'of an unknown version', fragment: 'v9&method=GET', message: 'version 9' },
  { what: 'that was cut', fragment: 'v1z=eJwrSS0u', message: 'damaged' },
  { what: 'with a script as target', fragment: 'v1&url=javascript:alert(1)&end', message: '' },
  { what: 'of a million characters', fragment: `v1&x=${'a'.repeat(1_000_000)}`, message: 'characters long' },
  {
    what: 'with a line break in a header',
    fragment: 'v1&method=GET&path=/&header=X-A:b%0d%0aX-B:c&end',
    message: 'line break',
  },
]) {
  test(`a link ${what} gives a clear message and an empty builder`, async ({ page }) => {
    await openFragment(page, fragment);
    await expect(page.locator('main').getByText("This link can't be opened.")).toBeVisible();
    if (message !== '') await expect(page.getByRole('status').filter({ hasText: message })).toBeVisible();
    await expect(field(page, 'Path')).toHaveValue('/');
    await pressRun(page);
    await expect(page.getByText('1 request on the wire, 1 billed')).toBeVisible();
  });
}

test('secrets stay out of the link unless the person says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, '/playground');
  await page.getByLabel('Header name').fill('Authorization');
  await page.getByLabel('Value of Authorization').fill('Bearer s3cret');
  await expect(page).toHaveURL(/Authorization/);
  expect(page.url()).not.toContain('s3cret');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('main').getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('s3cret');
  await page.getByLabel('with secrets').check();
  await page.getByRole('button', { name: /Copy link|Link copied/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('s3cret');
});

test('a known departure of the browser is named', async ({ page }) => {
  await openPage(page, '/playground');
  await page.getByLabel('Header name').fill('Authorization');
  await page.getByLabel('Value of Authorization').fill('Bearer x');
  await field(page, 'Configuration').selectOption('no-allow-headers');
  const preflight = page.getByRole('group', { name: 'Response to the preflight' });
  await preflight.getByRole('button', { name: 'Add a header change' }).click();
  await preflight.getByLabel('Response header name').last().fill('Access-Control-Allow-Headers');
  await preflight.getByLabel('Value of Access-Control-Allow-Headers').last().fill('*');
  await preflight.getByRole('button', { name: 'Remove Access-Control-Allow-Headers' }).first().click();
  await expect(page.getByText('Browsers differ here')).toBeVisible();
  await pressRun(page);
  await expect(page.locator('[data-departure="authorization-covered-by-wildcard"]')).toBeVisible();
  await page.getByLabel('Chromium ≠').check({ force: true });
  await expect(page.getByText('Observed as predicted')).toBeVisible();
});

test('by keyboard alone: build, run, fix', async ({ page }) => {
  await openPage(page, '/playground');
  await page.getByLabel('Start from a scenario').focus();
  await page.keyboard.press('Tab');
  await field(page, 'Configuration').focus();
  await page.keyboard.type('misconfigured: no CORS');
  await field(page, 'Method').focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'the request itself was never sent' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Apply and run' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
});

test("the reader's own URL has no record, and the page says so", async ({ page }) => {
  await openPage(page, '/playground');
  await field(page, 'To').selectOption('own');
  await field(page, 'URL').fill(`${site.api.sameSite}/v1/postcards`);
  await expect(page.getByText('nothing is recorded')).toBeVisible();
  await field(page, 'URL').fill('not a url');
  await expect(page.getByText('This is not an absolute URL')).toBeVisible();
});

test('passes axe in both themes, with a blocked run, at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openPage(page, '/playground');
  await pickScenario(page, 'no-allow-origin');
  await pressRun(page);
  await expect(page.getByText('Withheld', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('the code and the report follow the scenario', async ({ page }) => {
  await openPage(page, '/playground');
  await pickScenario(page, 'no-allow-origin');
  await pressRun(page);
  await expect(page.getByText('Withheld', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Code' }).click();
  await page.getByLabel('A server that allows it, in').selectOption('nginx');
  await expect(page.getByLabel('nginx', { exact: true })).toContainText(site.docsOrigin);
  await page.getByLabel('The request in').selectOption('python-requests');
  await expect(page.getByText('CORS does not apply')).toBeVisible();
  await page.getByRole('tab', { name: 'Report' }).click();
  const markdown = page.getByLabel('Markdown', { exact: true });
  await expect(markdown).toContainText('Access-Control-Allow-Origin');
  await expect(markdown).toContainText('/playground#v1&scenario=no-allow-origin');
});

for (const width of [390, 1440]) {
  test(`at ${width} px the verdict and Run are in sight wherever the form is scrolled to, and nothing scrolls within the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, '/playground');
    await page.getByRole('button', { name: 'Add a redirect' }).scrollIntoViewIfNeeded();
    await expect(page.getByText('Preflight, predicted')).toBeInViewport({ ratio: 1 });
    await pressRun(page);
    await expect(page.getByText('Response, observed')).toBeInViewport({ ratio: 1 });
    const scrolling = await page
      .locator('main *')
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
      );
    expect(scrolling).toEqual([]);
  });
}

test('the list of scenarios is narrowed by a word, and the report is named after the request that was run', async ({
  page,
}) => {
  await openPage(page, '/playground');
  await page.getByLabel('Start from a scenario').click();
  const options = page.getByRole('listbox', { name: 'Choices' }).getByRole('option');
  await expect(options).toHaveCount(scenarios.length);
  await page.keyboard.type('cookie');
  await expect.poll(() => options.count()).toBeLessThan(scenarios.length / 2);
  await page.keyboard.press('Escape');
  await pickScenario(page, 'x-foobar');
  await field(page, 'Method').fill('PUT');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByText('# PUT /v1/postcards with X-FooBar')).toBeVisible();
});
