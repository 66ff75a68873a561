import { expect, test, type Page } from '@playwright/test';
import { hydrated, liveRequest, openPage, recordOf, runIdOf } from './live-request';

/** "Fast 3G" as DevTools has it. */
const fast3G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

async function onLine(page: Page, line: typeof fast3G): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', { offline: false, ...line });
}

test.describe('on a slow line', () => {
  test.beforeEach(async ({ page }) => {
    await onLine(page, fast3G);
  });

  test('what cannot work yet is disabled, and what is done to it does nothing later', async ({ page }) => {
    await page.goto('/guide/preflighted-requests', { waitUntil: 'commit' });
    const widget = liveRequest(page, 'x-foobar');
    const button = widget.getByRole('button', { name: 'Run' });
    await button.waitFor();
    await expect(button).toBeDisabled({ timeout: 1000 });
    await expect(widget.getByLabel('Header name').first()).toBeDisabled({ timeout: 1000 });
    await button.click({ force: true, noWaitAfter: true });
    await hydrated(page);
    expect(await recordOf(await runIdOf(page))).toEqual([]);
    await expect(widget.getByText('Preflight, predicted')).toBeVisible();
  });

  test('a header removed and Run pressed at once: the request that runs is the one that is shown', async ({
    page,
  }) => {
    await page.goto('/guide/preflighted-requests', { waitUntil: 'commit' });
    const widget = liveRequest(page, 'x-foobar');
    await widget.getByRole('button', { name: 'Remove X-FooBar' }).click();
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(widget.getByText('Observed as predicted')).toBeVisible();
    await expect(widget.getByText('1 request on the wire')).toBeVisible();
    expect((await recordOf(await runIdOf(page))).map(({ request }) => request.method)).toEqual(['GET']);
  });

  test('two fields of the playground changed as soon as they can be: form and verdict agree', async ({
    page,
  }) => {
    await page.goto('/playground', { waitUntil: 'commit' });
    const form = page.locator('form[data-scenario]');
    await form.getByLabel('Header name').first().fill('Accept');
    await form
      .getByLabel(/^Value of/)
      .first()
      .fill('text/html');
    await expect(form.getByText('Not needed', { exact: true })).toBeVisible();
    await expect(form.getByLabel('Header name').first()).toHaveValue('Accept');
    await expect(form.getByLabel('Value of Accept')).toHaveValue('text/html');
  });

  for (const [what, path, method, isComeAgain] of [
    ['an embed opened by a link', '/embed/x-foobar#v1&scenario=x-foobar&method=PUT&end', 'PUT', false],
    ['the playground opened by a link', '/playground#v1&scenario=x-foobar&method=PUT&end', 'PUT', false],
    ['a request edited before a reload', '/guide/preflighted-requests', 'PATCH', true],
  ] as const) {
    test(`${what} can be run only once it is what will be sent`, async ({ page }) => {
      if (isComeAgain) {
        await openPage(page, path);
        await liveRequest(page, 'x-foobar').getByLabel('Method').fill(method);
        await expect
          .poll(() =>
            page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('edited '))),
          )
          .toBe(true);
      }
      await page.addInitScript(() => {
        const seen = new Set<string>();
        const look = () => {
          const scopes = ':is([data-scenario="x-foobar"], form[data-scenario])';
          const field = [
            ...document.querySelectorAll<HTMLInputElement>(`${scopes} input[role="combobox"]`),
          ].find(
            ({ ariaLabel, labels }) => (ariaLabel ?? labels?.[0]?.textContent ?? '').trim() === 'Method',
          );
          if (field?.matches(':enabled')) seen.add(field.value);
          document.documentElement.dataset.enabledWith = [...seen].join(' ');
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      if (isComeAgain) await page.reload({ waitUntil: 'commit' });
      else await page.goto(path, { waitUntil: 'commit' });
      const field = page.locator('[data-scenario="x-foobar"]').getByLabel('Method');
      await expect(field).toBeEnabled();
      await expect(field).toHaveValue(method);
      await expect(page.locator('html')).toHaveAttribute('data-enabled-with', method);
    });
  }
});

test.describe('letters typed at once', () => {
  test('at the start of a field keep their order', async ({ page }) => {
    await page.goto('/guide/preflighted-requests', { waitUntil: 'commit' });
    const name = liveRequest(page, 'x-foobar').getByLabel('Header name').first();
    await name.click();
    await page.keyboard.press('Home');
    await page.keyboard.type('Own-');
    await expect(name).toHaveValue('Own-X-FooBar');
  });

  test('after Ctrl-K are in the search', async ({ page }) => {
    await page.goto('/guide/preflighted-requests');
    await hydrated(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('max-age');
    await expect(page.getByRole('combobox', { name: /^Search/ })).toHaveValue('max-age');
  });

  test('after "Add a header" are in the new row', async ({ page }) => {
    await page.goto('/guide/preflighted-requests', { waitUntil: 'commit' });
    const widget = liveRequest(page, 'x-foobar');
    await widget.getByRole('button', { name: 'Add a header' }).click();
    await page.keyboard.type('X-Second');
    await expect(widget.getByLabel('Header name').last()).toHaveValue('X-Second');
  });
});

test('letters typed while the list of choices is on its way are all there, in a field, a checker and a new row', async ({
  page,
}) => {
  await openPage(page, '/guide/avoiding-preflights');
  await onLine(page, { ...fast3G, latency: 3000 });
  const checker = page.locator('[data-classifier]').first();
  const widget = page.locator('section[aria-label^="Live request"]').first();
  for (const part of [checker, widget]) {
    await part.getByRole('button', { name: 'Add a header' }).click();
    await page.keyboard.type('X-Requested-With');
    await expect(part.getByLabel('Header name').last()).toHaveValue('X-Requested-With');
  }
});

test('a pressed Run says so in the same frame', async ({ page }) => {
  await openPage(page, '/guide/preflighted-requests');
  const button = liveRequest(page, 'x-foobar').getByRole('button', { name: 'Run' });
  const text = await button.evaluate(async (element) => {
    const place = element.parentElement;
    if (element instanceof HTMLElement) element.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return place?.textContent ?? '';
  });
  expect(text).toContain('Cancel');
});

test('a run cancelled while its frame opens sends nothing, and says that it was cancelled', async ({
  page,
}) => {
  await openPage(page, '/guide/preflighted-requests');
  await onLine(page, { ...fast3G, latency: 1500 });
  const widget = liveRequest(page, 'x-foobar');
  await widget.getByRole('button', { name: 'Run' }).click();
  await widget.getByRole('button', { name: 'Cancel' }).click();
  await expect(widget.getByText('Cancelled').first()).toBeVisible();
  await expect(widget.getByText(/not accepted|Observed/)).toHaveCount(0);
  await page.waitForTimeout(4000);
  expect(await recordOf(await runIdOf(page))).toEqual([]);
});

test('a page reached by a link runs its requests', async ({ page }) => {
  await page.goto('/guide/simple-requests');
  await page
    .getByRole('navigation', { name: 'Guide' })
    .getByRole('link', { name: 'Preflighted requests' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preflighted requests');
  const widget = liveRequest(page, 'x-foobar');
  await widget.getByRole('button', { name: 'Run' }).click();
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
});

test('a link to a scenario opens it, and so does one that is pasted later', async ({ page }) => {
  await page.goto('/playground');
  await hydrated(page);
  await page.evaluate(() => {
    location.hash = 'v1&scenario=put';
  });
  await expect(page.locator('form[data-scenario="put"]')).toBeVisible();
  await page.goto('about:blank');
  await page.goto('/playground#v1&scenario=credentials-allowed');
  await expect(page.locator('form[data-scenario="credentials-allowed"]')).toBeVisible();
});
