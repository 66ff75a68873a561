import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { hydrated } from './live-request';

/** JavaScript of `bench/bare-site`, gzip, with Next 16.4.6; `npm run lighthouse` measures it anew. */
const bareBytes = 135_200;
/** More than a bare page, of a page with its widgets hydrated. */
const allowanceBytes = 60_000;
/** The first page has three doors, the lanes that play, and what runs a request, so that nobody waits for that. */
const largerAllowances: Readonly<Record<string, number>> = { '/': 76_500 };

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

async function sizeOf(script: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length;
}

const widgetPages = [...textPages, '/playground', '/csp-lab', '/conformance'];

for (const path of textPages) {
  const allowed = largerAllowances[path] ?? allowanceBytes;
  test(`${path}, its widgets hydrated, has no more JavaScript than a bare page and ${allowed / 1000} kB`, async ({
    page,
  }) => {
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.add(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await hydrated(page);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all([...scripts].map(sizeOf));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${path}: ${(bytes / 1000).toFixed(1)} kB of JavaScript`);
    expect(bytes).toBeGreaterThan(bareBytes * 0.9);
    expect(bytes).toBeLessThanOrEqual(bareBytes + allowed);
  });
}

for (const [name, width] of [
  ['a phone', 390],
  ['a desktop', 1440],
] as const) {
  for (const path of widgetPages) {
    test(`${path} does not shift on ${name}: loading, scrolling, hydrating`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(recordShifts);
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await scrollThrough(page);
      await hydrated(page);
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
      await page.mouse.move(width / 2, 400);
      const landed = await scrolled(page);
      await page.mouse.wheel(0, -1500);
      await settled(page);
      // A heading near the top of the page is less far from it.
      await page.mouse.wheel(0, landed - (await scrolled(page)));
      await settled(page);
      await expect(page.locator(`#${id}`), 'and is there on the way back').toBeInViewport();
    }
  });
}

async function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => window.scrollY);
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
