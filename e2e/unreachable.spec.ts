import { expect, test } from '@playwright/test';
import { liveRequest, site, wake } from './live-request';

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
    await wake(page);
    const widget = liveRequest(page, 'x-foobar');
    await expect(widget.getByText(`The demo API at ${site.api.sameSite} can't be reached.`)).toBeVisible();
    await expect(widget.getByText('Sent first')).toBeVisible();
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(
      widget.getByText("The demo API can't be reached, so the request can't have been answered"),
    ).toBeVisible();
    await expect(widget.getByText('Not known').first()).toBeVisible();
    await widget.getByLabel('Header name').fill('Accept');
    await expect(widget.getByText('Not needed')).toBeVisible();
  } finally {
    await browser.close();
  }
});
