import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { liveRequest, recordOf, runIdOf, wake } from './live-request';

/** JavaScript of `bench/bare-site`, gzip, with Next 16.4.6; `npm run lighthouse` measures it anew. */
const bareBytes = 135_200;
const allowanceBytes = 30_000;

/** Pages with several widgets, of every kind that stands in a text. */
const textPages = [
  '/',
  '/guide/preflighted-requests',
  '/guide/avoiding-preflights',
  '/guide/plan-limits',
  '/guide/preflight-cache',
  '/errors/csp',
  '/symptoms',
  '/tutorial/first-request',
];
/** Below this a layout shift is reported as 0.000: text that the parser has half of when the browser first paints. */
const leastShift = 0.0005;

/** A person turns to the page, and to none of its widgets. */
async function turnTo(page: Page): Promise<void> {
  const state = await page.evaluateHandle(() => {
    const seen = { isAlive: false };
    addEventListener('alive', () => (seen.isAlive = true));
    return seen;
  });
  let x = 0;
  await expect
    .poll(async () => {
      x += 1;
      await page.mouse.move(x, 1);
      return state.evaluate(({ isAlive }) => isAlive);
    })
    .toBe(true);
}

async function sizeOf(script: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length;
}

const widgetPages = [...textPages, '/playground', '/csp-lab', '/conformance'];

for (const path of textPages) {
  test(`${path} at rest has no more JavaScript than a bare page and ${allowanceBytes / 1000} kB`, async ({
    page,
  }) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.add(request.url());
    });
    await page.goto(path);
    await expect.poll(() => scripts.size, 'prefetched').toBeGreaterThan(0);
    await turnTo(page);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all([...scripts].map(sizeOf));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${path}: ${(bytes / 1000).toFixed(1)} kB of JavaScript at rest`);
    expect(bytes).toBeGreaterThan(bareBytes * 0.9);
    expect(bytes).toBeLessThanOrEqual(bareBytes + allowanceBytes);
  });
}

for (const [name, width] of [
  ['a phone', 390],
  ['a desktop', 1440],
] as const) {
  for (const path of widgetPages) {
    test(`${path} does not shift on ${name}: loading, scrolling, waking`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(recordShifts);
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await scrollThrough(page);
      await wake(page);
      await scrollThrough(page);
      const shifts = await page.evaluate(() => window.shifts);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      expect(total, shifts.map(({ where }) => where).join('\n')).toBeLessThan(leastShift);
    });
  }
}

for (const width of [390, 1440]) {
  test(`at ${width} px a link to a heading lands on it, though what is above it was never near`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/guide/avoiding-preflights');
    const ids = await page.locator('article :is(h2, h3)[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(4);
    for (const id of ids) {
      await page.goto('/guide/avoiding-preflights');
      await page.goto(`/guide/avoiding-preflights#${id}`);
      await settled(page);
      await expect(page.locator(`#${id}`)).toBeInViewport();
      for (const pixels of [-1500, 1500]) {
        await page.mouse.move(width / 2, 400);
        await page.mouse.wheel(0, pixels);
        await settled(page);
      }
      await expect(page.locator(`#${id}`), 'and is there on the way back').toBeInViewport();
    }
  });
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
}

declare global {
  interface Window {
    shifts: { value: number; where: string }[];
  }
}

/** @see https://wicg.github.io/layout-instability/ */
function recordShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
      const nodes = sources.map(({ node }: { node: Node | null }) =>
        node?.parentElement?.outerHTML.slice(0, 300),
      );
      const value = 'value' in entry && typeof entry.value === 'number' ? entry.value : Number.NaN;
      window.shifts.push({ value, where: `${JSON.stringify(entry)} ${nodes.join(' ')}` });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top <= height; top += 600) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}

test.describe('the scripts of a page', () => {
  const path = '/guide/preflighted-requests';
  const scriptsIn = (page: Page) => page.locator('script[src]:not([nomodule])');

  test.beforeEach(async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
  });

  test('wait until a person turns to it', async ({ page }) => {
    await expect(scriptsIn(page)).toHaveCount(0);
    await page.mouse.move(200, 200);
    await expect(scriptsIn(page)).not.toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Theme: system' })).toBeVisible();
  });

  test('hear a click that came before them', async ({ page }) => {
    await page.getByRole('button', { name: 'Theme: system' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });

  test('hear the shortcut of the search that came before them, once', async ({ page }) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });

  test('are there when the keyboard has reached a control', async ({ page }) => {
    const search = page.getByRole('button', { name: /^Search/ });
    await search.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
  });

  test('do not wait where the address or the browser says more than the page', async ({ page }) => {
    await page.goto(`${path}#the-exchange`);
    await expect(scriptsIn(page)).not.toHaveCount(0);
    await page.goto(path);
    await expect(scriptsIn(page)).toHaveCount(0);
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.reload();
    await expect(scriptsIn(page)).not.toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  });
});

test.describe('before the code is there', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/guide/preflighted-requests', { waitUntil: 'networkidle' });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 1500,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  });

  test('the first press of Run runs', async ({ page }) => {
    const widget = liveRequest(page, 'x-foobar');
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(page.locator('[data-deferred="waiting"]').first()).toBeAttached();
    await expect(widget.getByText('Observed as predicted')).toBeVisible({ timeout: 20_000 });
    expect((await recordOf(await runIdOf(page))).map(({ request }) => request.method)).toEqual([
      'OPTIONS',
      'GET',
    ]);
  });

  test('what is typed is kept and predicted, and Enter runs it', async ({ page }) => {
    const widget = liveRequest(page, 'x-foobar');
    const name = widget.getByLabel('Header name').first();
    await name.fill('Accept');
    await name.press('Enter');
    await expect(page.locator('[data-deferred="waiting"]').first()).toBeAttached();
    await expect(widget.getByText('Not needed')).toBeVisible({ timeout: 20_000 });
    await expect(widget.getByText('1 request on the wire')).toBeVisible({ timeout: 20_000 });
    await expect(name).toHaveValue('Accept');
  });
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

test('a link to a scenario opens it without being touched, and so does one that is pasted later', async ({
  page,
}) => {
  await page.goto('/playground');
  await expect(page.locator('[data-deferred="waiting"]')).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = 'v1&scenario=put';
  });
  await expect(page.locator('form[data-scenario="put"]')).toBeVisible();
  await page.goto('about:blank');
  await page.goto('/playground#v1&scenario=credentials-allowed');
  await expect(page.locator('form[data-scenario="credentials-allowed"]')).toBeVisible();
});
