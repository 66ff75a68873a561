import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { liveRequest, runIdOf } from './live-request';

const execute = promisify(execFile);
const shell = async (line: string) =>
  (await execute('sh', ['-c', line.replace('curl -i', 'curl -sS -i')])).stdout;

test('the curl lines of a page work, and what they send shows up in its widget', async ({ page }) => {
  await page.goto('/guide/preflighted-requests');
  await page.mouse.move(1, 1);
  const runId = await runIdOf(page);
  const lines = page.locator('pre', { hasText: `/r/${runId}/x-foobar.terminal/v1/postcards` });
  const first = (await page.getByLabel('First, the preflight', { exact: true }).textContent()) ?? '';
  const then = (await page.getByLabel('Then the request itself', { exact: true }).textContent()) ?? '';
  expect(await lines.count()).toBeGreaterThanOrEqual(2);

  const preflight = await shell(first);
  expect(preflight).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
  expect(preflight).toContain('\r\nAccess-Control-Allow-Origin: *\r\n');
  expect(preflight).toContain('\r\nAccess-Control-Allow-Headers: Content-Type, Accept, x-foobar\r\n');
  expect(preflight).toContain('\r\nAccess-Control-Allow-Methods: GET\r\n');
  expect(preflight).toContain('\r\nAccess-Control-Max-Age: 86400\r\n');
  const answer = await shell(then);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toContain('\r\nAccess-Control-Expose-Headers: *\r\n');

  const widget = liveRequest(page, 'x-foobar');
  await expect(widget.getByText('From your terminal')).toBeVisible();
  await expect(widget.locator('[data-header="User-Agent"]', { hasText: 'curl/' })).toHaveCount(2);

  const meter = page.getByRole('region', { name: 'Usage of this page' });
  await expect(meter.getByText('OPTIONS, free').locator('..').getByText('1', { exact: true })).toBeVisible();
  await expect(meter.getByText('Billed').locator('..').getByText('1', { exact: true })).toBeVisible();
});

test('the copy button copies the line as shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/guide/how-cors-works');
  await page.mouse.move(1, 1);
  await runIdOf(page);
  const line = page.getByLabel('The request', { exact: true });
  await expect(line).toContainText('/r/');
  await page.getByRole('button', { name: 'Copy: The request' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await line.textContent());
});
