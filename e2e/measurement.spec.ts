import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { site } from './live-request';

const widget = (page: Page, of: string) => page.locator(`[data-measurement="${of}"]`);
const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });

/** Presses a button, as soon as the widget listens, until it has become another one. */
async function press(within: Locator, name: string): Promise<void> {
  await expect(async () => {
    if ((await button(within, name).count()) > 0) await button(within, name).click({ timeout: 1000 });
    await expect(button(within, name)).toHaveCount(0, { timeout: 2000 });
  }).toPass();
}

/** Chooses a delay, as soon as the widget listens. */
async function chooseDelay(cost: Locator, delay: string): Promise<void> {
  await expect(async () => {
    await cost.getByText(delay, { exact: true }).first().click();
    await expect(cost.getByText(`Nothing is measured yet at ${delay} ms.`)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** The cells of a row of the cost table. */
async function rowOf(cost: Locator, series: string): Promise<string[]> {
  return cost.locator(`[data-series="${series}"] td`).allTextContents();
}

async function medianOf(cost: Locator, series: string): Promise<number> {
  return Number.parseFloat((await rowOf(cost, series))[0] ?? '');
}

async function violations(page: Page): Promise<string[]> {
  const found = (await new AxeBuilder({ page }).include('[data-measurement]').analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`);
}

test.describe('what a preflight costs', () => {
  test('a round trip more, in every sample; nothing once it is remembered', async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto('/guide/avoiding-preflights');
    const cost = widget(page, 'preflight-cost');
    await expect(cost.getByText('Nothing is measured yet at 50 ms.')).toBeVisible();
    await expect(cost.locator('circle')).toHaveCount(0);
    const { height = 0 } = (await cost.boundingBox()) ?? {};

    await press(cost, 'Measure');
    await expect(cost.getByText("The API's record confirms what arrived.")).toBeVisible({ timeout: 40_000 });
    for (const series of ['simple', 'preflighted', 'remembered']) {
      await expect(cost.locator(`[data-lane="${series}"] circle`)).toHaveCount(30);
    }
    const [simple, preflighted, remembered] = [
      await medianOf(cost, 'simple'),
      await medianOf(cost, 'preflighted'),
      await medianOf(cost, 'remembered'),
    ];
    expect(simple).toBeGreaterThanOrEqual(50);
    expect(preflighted - simple).toBeGreaterThan(40);
    expect(Math.abs(remembered - simple)).toBeLessThan(30);
    expect((await rowOf(cost, 'simple'))[3]).toBe('0 OPTIONS, 32 GET');
    expect((await rowOf(cost, 'preflighted'))[3]).toBe('32 OPTIONS, 32 GET');
    expect((await rowOf(cost, 'remembered'))[3]).toBe('1 OPTIONS, 32 GET');
    await expect(cost.getByRole('img', { name: /^With a preflight the median is/ })).toBeVisible();
    expect((await cost.boundingBox())?.height).toBe(height);
  });

  test('can be cancelled, keeps what it has, and begins anew with another delay', async ({ page }) => {
    await page.goto('/guide/avoiding-preflights');
    const cost = widget(page, 'preflight-cost');
    await chooseDelay(cost, '200');
    await press(cost, 'Measure');
    await expect(cost.locator('[data-lane="simple"] circle').first()).toBeVisible();
    await button(cost, 'Cancel').click();
    await expect(cost.getByText(/^Stopped after \d+ of 30 rounds\.$/)).toBeVisible();
    await expect(cost.locator('circle')).not.toHaveCount(0);
    await chooseDelay(cost, '0');
    await expect(cost.locator('circle')).toHaveCount(0);
    await press(cost, 'Measure');
    await expect(cost.locator('[data-lane="preflighted"] circle')).toHaveCount(30);
    await expect(button(cost, 'Measure again')).toBeVisible();
  });
});

test('an API that is not there is told plainly, by both', async ({ page, context }) => {
  await page.goto('/guide/avoiding-preflights');
  const cost = widget(page, 'preflight-cost');
  await chooseDelay(cost, '0');
  await button(cost, 'Measure').focus();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await button(cost, 'Measure').click();
  await expect(
    cost.getByText(`The API at ${new URL(site.api.sameSite).origin} can't be reached`),
  ).toBeVisible();
  await context.setOffline(false);
  await page.goto('/guide/preflight-cache');
  const limit = widget(page, 'preflight-cache-limit');
  await press(limit, 'Start');
  await context.setOffline(true);
  await button(limit, 'Check now').click();
  await expect(limit.getByText('The last request showed nothing')).toBeVisible();
  await context.setOffline(false);
  await button(limit, 'Check now').click();
  await expect(limit.getByText('agrees so far.')).toBeVisible();
  await expect(limit.getByText('The last request showed nothing')).toHaveCount(0);
});

test.describe("the preflight cache's limit", () => {
  test('an entry that lives: remembered, kept over a reload, forgotten on request', async ({ page }) => {
    await page.goto('/guide/preflight-cache');
    const limit = widget(page, 'preflight-cache-limit');
    const bound = limit.locator('dt', { hasText: 'Remembered at least' }).locator('+ dd');
    await expect(limit.getByText('Nothing is measured yet.')).toBeVisible();
    await press(limit, 'Start');
    await expect(limit.getByText('The browser sent the preflight and should now remember it.')).toBeVisible();
    await button(limit, 'Check now').click();
    await expect(limit.getByText(/^Still remembered after [\d.]+ s\.$/)).toBeVisible();
    await expect(limit.getByText("Chromium's limit is 2 h: agrees so far.")).toBeVisible();

    await page.reload();
    await expect(limit.getByText(/^Still remembered after [\d.]+ s\.$/)).toBeVisible();
    await expect.poll(async () => Number.parseFloat(await bound.innerText())).toBeGreaterThanOrEqual(2);
    await button(limit, 'Start over').click();
    await expect(limit.getByText('Nothing is measured yet.')).toBeVisible();
    await expect(button(limit, 'Start')).toBeFocused();
    await page.reload();
    await expect(limit.getByText('Nothing is measured yet.')).toBeVisible();
    await expect(button(limit, 'Start')).toBeVisible();
  });

  test('an entry of five seconds: watched to its end without a hand', async ({ page }) => {
    await page.goto('/guide/preflight-cache');
    const limit = widget(page, 'preflight-cache-limit');
    await limit.getByLabel('Access-Control-Max-Age').selectOption('5');
    await press(limit, 'Start');
    await expect(limit.getByText('The server allows 5 s: agrees so far.')).toBeVisible();
    const end = limit.getByText(/^Remembered for at least [\d.]+ s, forgotten within [\d.]+ s\.$/);
    await expect(end).toBeVisible({ timeout: 15_000 });
    const [atLeast = 0, lessThan = 0] = (await end.innerText()).match(/[\d.]+(?= s)/g)?.map(Number) ?? [];
    expect(atLeast).toBeGreaterThanOrEqual(2);
    expect(atLeast).toBeLessThanOrEqual(5);
    expect(lessThan).toBeGreaterThanOrEqual(5);
    await expect(limit.getByText('The server allows 5 s: agrees.')).toBeVisible();
    await press(limit, 'Measure again');
    await expect(limit.getByText('The browser sent the preflight and should now remember it.')).toBeVisible();
  });

  test('an entry that was lost early is said to disprove nothing', async ({ page }) => {
    await page.goto('/guide/preflight-cache');
    const limit = widget(page, 'preflight-cache-limit');
    await press(limit, 'Start');
    await expect(limit.getByText('The browser sent the preflight and should now remember it.')).toBeVisible();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await button(limit, 'Check now').click();
    await expect(
      limit.getByText("Chromium's limit is 2 h: this is shorter, which does not contradict it."),
    ).toBeVisible();
  });

  test('a check that was cut off ends the measurement', async ({ page }) => {
    await page.goto('/guide/preflight-cache');
    const limit = widget(page, 'preflight-cache-limit');
    await press(limit, 'Start');
    await expect(limit.getByText('The browser sent the preflight and should now remember it.')).toBeVisible();
    await page.evaluate(() => {
      const key = 'preflight-cache-limit';
      const text = localStorage.getItem(key) ?? '';
      localStorage.setItem(key, text.replace('"waiting"', '"checking"'));
    });
    await page.reload();
    await expect(limit.getByText(/^A check was interrupted/)).toBeVisible();
    await expect(button(limit, 'Measure again')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`both pass axe in ${colorScheme}, measured, at 320 px`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('/guide/avoiding-preflights');
    const cost = widget(page, 'preflight-cost');
    await chooseDelay(cost, '0');
    await press(cost, 'Measure');
    await expect(button(cost, 'Measure again')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.goto('/guide/preflight-cache');
    const limit = widget(page, 'preflight-cache-limit');
    await press(limit, 'Start');
    await button(limit, 'Check now').click();
    await expect(limit.getByText(/agrees so far/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each says what it would measure', async ({ page }) => {
    await page.goto('/guide/avoiding-preflights');
    const cost = widget(page, 'preflight-cost');
    await expect(page.getByText('your own browser measures here how long the same GET takes')).toBeVisible();
    await expect(cost).toBeHidden();
    await page.goto('/guide/preflight-cache');
    const limit = widget(page, 'preflight-cache-limit');
    await expect(
      page.getByText('your own browser measures here how long the browser remembers'),
    ).toBeVisible();
    await expect(limit).toBeHidden();
  });
});
