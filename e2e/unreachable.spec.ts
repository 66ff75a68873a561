import { createServer, request as requestOnward, type OutgoingHttpHeaders, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { closed, listening } from './listening';
import { liveRequest, site, hydrated } from './live-request';

/** A server that passes everything on to the demo API, and adds headers to its responses. */
function inFrontOfApi(added: OutgoingHttpHeaders = {}): Server {
  const { port } = new URL(site.api.sameSite);
  return createServer((request, response) => {
    const { method, url, headers } = request;
    const onward = requestOnward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...added });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
}

test('with the demo API out of reach the page says so, and still predicts', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const { host, hostname } = new URL(site.api.sameSite);
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${host} ${hostname}:1`],
  });
  try {
    const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await page.goto('/scenario/x-foobar');
    await hydrated(page);
    const widget = liveRequest(page, 'x-foobar');
    await expect(widget.getByText(`The demo API at ${site.api.sameSite} can't be reached.`)).toBeVisible();
    await expect(widget.getByText('Sent first')).toBeVisible();
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(
      widget.getByText("The demo API can't be reached, so there can be no response"),
    ).toBeVisible();
    await expect(widget.getByText('Not known', { exact: true })).toHaveCount(3);
    await expect(widget.getByText('Nothing could be observed')).toBeVisible();
    await expect(widget.getByText('Observed as predicted')).toHaveCount(0);
    await expect(widget.getByText('Not known: there is no record').first()).toBeVisible();
    await expect(widget.getByRole('tabpanel').getByText('200')).toHaveCount(0);
    await widget.getByLabel('Header name').fill('Accept');
    await expect(widget.getByText('Not needed')).toBeVisible();
  } finally {
    await browser.close();
  }
});

test('the demo API goes away under an open page', async ({ playwright, launchOptions, baseURL }) => {
  const api = new URL(site.api.sameSite);
  const onward = inFrontOfApi();
  const port = await listening(onward, { host: '127.0.0.1' });
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${api.host} 127.0.0.1:${port}`],
  });
  try {
    const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await page.goto('/scenario/x-foobar');
    await hydrated(page);
    const widget = liveRequest(page, 'x-foobar');
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(widget.getByText('Observed as predicted')).toBeVisible();
    await closed(onward);
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(widget.getByText('Nothing could be observed')).toBeVisible({ timeout: 15_000 });
    await expect(widget.getByText('Observed as predicted')).toHaveCount(0);
    await expect(widget.getByText('Not known', { exact: true })).toHaveCount(3);
    await expect(widget.getByRole('tabpanel').getByText(/^20[04]/)).toHaveCount(0);
  } finally {
    await browser.close();
  }
});

test("a URL of the reader's own whose run ends in an error confirms nothing", async ({ page }) => {
  await page.goto(
    `/playground#v1&scenario=simple-get&url=${encodeURIComponent('http://127.0.0.1:1234/v1')}&end`,
  );
  await hydrated(page);
  await page.getByRole('button', { name: 'Run' }).first().click();
  await expect(page.getByText('Nothing could be observed')).toBeVisible();
  await expect(page.getByText('Observed as predicted')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(
    page.getByText('Nothing could be observed that would confirm or contradict the prediction.'),
  ).toBeVisible();
});

test('a header that nobody predicted is shown, where something adds one on the way', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const api = new URL(site.api.sameSite);
  const proxy = inFrontOfApi({ 'X-Added': '1' });
  const port = await listening(proxy, { host: '127.0.0.1' });
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${api.host} 127.0.0.1:${port}`],
  });
  try {
    const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await page.goto('/scenario/simple-get');
    const widget = liveRequest(page, 'simple-get');
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(widget.getByText('Observed, but not as predicted')).toBeVisible();
    await expect(widget.getByText(/^headers the script can read/).first()).toContainText('x-added');
  } finally {
    await browser.close();
    proxy.close();
  }
});
