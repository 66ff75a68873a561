import { expect, test } from '@playwright/test';
import { methods, requestHeaderNames } from '../components/request/choices';
import { liveRequest, recordOf, run, runIdOf, openPage } from './live-request';

test('the verdict follows the typing, before anything is sent', async ({ page }) => {
  await openPage(page, '/scenario/simple-get');
  const widget = liveRequest(page, 'simple-get');
  await expect(widget.getByText('Not needed')).toBeVisible();

  await widget.getByRole('button', { name: 'Add a header' }).click();
  await expect(widget.getByLabel('Header name')).toBeFocused();
  await page.keyboard.type('X-FooBar');
  await expect(widget.getByText('Sent first')).toBeVisible();
  await widget.getByLabel('Header name').fill('Accept');
  await widget.getByLabel('Value of Accept').fill('a(b');
  await expect(widget.getByText('Sent first')).toBeVisible();
  await widget.getByLabel('Value of Accept').fill('text/html');
  await expect(widget.getByText('Not needed')).toBeVisible();
  await widget.getByLabel('Method').fill('DELETE');
  await expect(widget.getByText('Sent first')).toBeVisible();

  await widget.getByRole('button', { name: 'Remove Accept' }).click();
  await expect(widget.getByRole('button', { name: 'Add a header' })).toBeFocused();
  expect(await recordOf(await runIdOf(page))).toEqual([]);
});

test('Enter runs; an edit after a run goes back to the prediction', async ({ page }) => {
  await openPage(page, '/scenario/simple-get');
  const widget = liveRequest(page, 'simple-get');
  await widget.getByLabel('Method').fill('PROPFIND');
  await widget.getByLabel('Method').press('Enter');
  await expect(widget.getByText('2 requests on the wire, 1 billed')).toBeVisible();
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
  const record = await recordOf(await runIdOf(page));
  expect(record.map((exchange) => exchange.request.method)).toEqual(['OPTIONS', 'PROPFIND']);
  await widget.getByLabel('Method').fill('GET');
  await expect(widget.getByText('Preflight, predicted')).toBeVisible();
});

for (const { what, method, header } of [
  { what: 'a method that is not a token', method: 'G(T', header: null },
  { what: 'a forbidden method', method: 'TRACE', header: null },
  { what: 'a header name that is not a token', method: 'GET', header: ['X Foo', '1'] },
  { what: 'a value over Latin-1', method: 'GET', header: ['X-Foo', '日本'] },
] as const) {
  test(`${what} is predicted to be refused, and is`, async ({ page }) => {
    await openPage(page, '/scenario/simple-get');
    const widget = liveRequest(page, 'simple-get');
    await widget.getByLabel('Method').fill(method);
    if (header !== null) {
      await widget.getByRole('button', { name: 'Add a header' }).click();
      await widget.getByLabel('Header name').fill(header[0]);
      await widget.getByLabel(`Value of ${header[0]}`).fill(header[1]);
    }
    await expect(widget.getByText('Never sent').first()).toBeVisible();
    await run(widget);
    await expect(widget.getByText('The browser refused to make this request at all.')).toBeVisible();
    await expect(widget.getByText('Observed as predicted')).toBeVisible();
    expect(await recordOf(await runIdOf(page))).toEqual([]);
  });
}

test('a header that the browser drops is named, and does not arrive', async ({ page }) => {
  await openPage(page, '/scenario/simple-get');
  const widget = liveRequest(page, 'simple-get');
  await widget.getByRole('button', { name: 'Add a header' }).click();
  await widget.getByLabel('Header name').fill('Cookie2');
  await widget.getByLabel('Value of Cookie2').fill('a=b');
  await expect(widget.getByText('a page may not set it')).toBeVisible();
  await run(widget);
  const record = await recordOf(await runIdOf(page));
  expect(record).toHaveLength(1);
  expect(record[0]?.request.headers.map(([name]) => name)).not.toContain('Cookie2');
});

test('a click or the arrow keys list every choice, whatever the field holds; any other text is taken too', async ({
  page,
}) => {
  await openPage(page, '/scenario/x-foobar');
  const widget = liveRequest(page, 'x-foobar');
  const method = widget.getByRole('combobox', { name: 'Method' });
  const options = page.getByRole('option');
  await method.click();
  await expect(options).toHaveText([...methods]);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(options).toHaveText([...methods]);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(method).toHaveValue('HEAD');
  await expect(method).toBeFocused();
  await expect(widget.getByText('Preflight, predicted'), 'Enter chose and did not run').toBeVisible();

  const name = widget.getByRole('combobox', { name: 'Header name' });
  await name.click();
  await expect(options).toHaveText([...requestHeaderNames]);
  await options.getByText('Authorization').click();
  await expect(name).toHaveValue('Authorization');
  await name.fill('if-none');
  await expect(options).toHaveText(['If-None-Match']);
  await name.fill('X-Anything');
  await expect(options).toHaveCount(0);
  await expect(widget.getByText('X-Anything is a header of your own')).toBeVisible();
});

for (const width of [350, 1440]) {
  test(`no name and no value is cut at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, '/scenario/x-foobar');
    const widget = liveRequest(page, 'x-foobar');
    const name = widget.getByLabel('Header name');
    await name.fill('Upgrade-Insecure-Requests');
    await widget.getByLabel(/^Value of/).fill(Array(30).fill('a-rather-long-value').join(' '));
    for (const field of await widget.locator('input, textarea').all()) {
      const { cutWidth, cutHeight } = await field.evaluate((element) => ({
        cutWidth: element.scrollWidth - element.clientWidth,
        cutHeight: element.scrollHeight - element.clientHeight,
      }));
      expect([cutWidth, cutHeight], await field.inputValue()).toEqual([0, 0]);
    }
    const url = widget.getByLabel('URL');
    expect(await url.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });
}

test('what was edited is there after a reload and on the way back; a link to the page begins anew', async ({
  page,
}) => {
  const path = '/guide/preflighted-requests';
  await openPage(page, path);
  const name = liveRequest(page, 'x-foobar').getByLabel('Header name');
  await name.fill('X-Kept');
  await expect.poll(() => page.evaluate(() => Object.values(sessionStorage).join(' '))).toContain('X-Kept');
  await page.reload();
  await expect(name).toHaveValue('X-Kept');
  await openPage(page, '/guide/simple-requests');
  await page.goBack();
  await expect(name).toHaveValue('X-Kept');
  await openPage(page, path);
  await expect(name).toHaveValue('X-FooBar');
});
