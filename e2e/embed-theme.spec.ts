import { expect, test, type Page } from '@playwright/test';
import { colourBelow, element, openHost, schemeOf, strict } from './embedding-page';
import { hostSite } from './host-page';

const host = hostSite();
const open = (page: Page, body: string, options = {}) => openHost(host(), page, body, options);

test('the theme is followed, and where the height is reserved nothing shifts', async ({ page }) => {
  host().serve('/site.css', {
    type: 'text/css',
    body: 'preflight-request { display: block; min-height: 640px }',
  });
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false)
          Object.assign(window, { shifted: Number(Reflect.get(window, 'shifted')) + Number(entry.value) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const { frame, said } = await open(
    page,
    `<link rel="stylesheet" href="/site.css"><main>${element('scenario="x-foobar" height="640"')}</main>`,
    {
      policy: strict.replace("default-src 'none'", "default-src 'none'; style-src 'self'"),
    },
  );
  await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
  const scheme = () => frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
  await expect.poll(scheme).toBe('dark');
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'light'));
  await expect.poll(scheme).toBe('light');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shifted')))).toBeLessThan(0.0005);
  expect(said).toEqual([]);
});

test.describe('a reader whose system is dark', () => {
  test.use({ colorScheme: 'dark' });
  for (const [what, style, expected] of [
    ['says nothing of its colours', '', 'light'],
    ['declares that it is light', ':root { color-scheme: light }', 'light'],
    ['declares that it follows the reader', ':root { color-scheme: light dark }', 'light dark'],
    ['declares nothing, and is painted dark', 'body { background: #0f172a }', 'dark'],
    [
      'follows the reader, and is painted white',
      ':root { color-scheme: light dark } body { background: #fff }',
      'light',
    ],
    ['is dark around the element only', 'main { background: oklch(0.2 0.02 250) }', 'dark'],
  ] as const) {
    test(`sees the embed of a page that ${what} as "${expected}"`, async ({ page }) => {
      host().serve('/site.css', { type: 'text/css', body: style });
      const { frame } = await open(
        page,
        `<link rel="stylesheet" href="/site.css"><main>${element('scenario="x-foobar"')}</main>`,
        { policy: `${strict}; style-src 'self'` },
      );
      await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
      await expect.poll(() => schemeOf(frame)).toBe(expected);
    });
  }
});

for (const [what, style, expected] of [
  ['a white page', 'body { background: #fff }', [255, 255, 255]],
  ['a page that is painted dark', 'body { background: #0f172a }', [15, 23, 42]],
  [
    'a page that declares that it is dark',
    ':root { color-scheme: dark } body { background: #1b1b1d }',
    [27, 27, 29],
  ],
  [
    'a light page that follows the reader',
    ':root { color-scheme: light dark } body { background: #fafafa }',
    [250, 250, 250],
  ],
] as const) {
  test(`${what} is seen behind the embed`, async ({ page }) => {
    host().serve('/site.css', { type: 'text/css', body: style });
    const { frame } = await open(
      page,
      `<link rel="stylesheet" href="/site.css"><main>${element('scenario="x-foobar" height="900"')}</main>`,
      { policy: `${strict}; style-src 'self'` },
    );
    await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
    await expect.poll(() => colourBelow(page, 'preflight-request')).toEqual(expected);
  });
}

test('in a slot of a component that is painted dark, the embed is dark', async ({ page }) => {
  host().serve('/card.js', {
    type: 'text/javascript',
    body: `
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('div { background: #0f172a }');
      const root = document.querySelector('x-card').attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('div'));
      root.firstChild.append(document.createElement('slot'));`,
  });
  const { frame } = await open(
    page,
    `<x-card>${element('scenario="x-foobar"')}</x-card><script type="module" src="/card.js"></script>`,
  );
  await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
  await expect.poll(() => schemeOf(frame)).toBe('dark');
});

test('an embed of another theme than its page has a background of its own', async ({ page }) => {
  const { frame } = await open(page, element('scenario="x-foobar" height="900" theme="dark"'));
  await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
  await expect.poll(async () => Math.max(...(await colourBelow(page, 'preflight-request')))).toBeLessThan(60);
});

test('a background that changes, and how a wrapper says so, is followed; the frame is told of changes only', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.heard = [];
    addEventListener('message', ({ ports: [port] }) => {
      if (window.parent === window) return;
      port?.addEventListener('message', ({ data }) =>
        window.heard.push(String(Reflect.get(Object(data), 'theme'))),
      );
    });
  });
  host().serve('/site.css', {
    type: 'text/css',
    body: 'main { background: #fff; transition: background 0.1s } main.night { background: #111 }',
  });
  const { frame } = await open(
    page,
    `<link rel="stylesheet" href="/site.css"><main>${element('scenario="x-foobar"')}</main>`,
    { policy: `${strict}; style-src 'self'` },
  );
  await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
  expect(await schemeOf(frame)).toBe('light');
  await page.evaluate(() => document.querySelector('main')?.classList.add('night'));
  await expect.poll(() => schemeOf(frame)).toBe('dark');
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
  await page.evaluate(() => document.querySelector('main')?.classList.remove('night'));
  await expect.poll(() => schemeOf(frame)).toBe('light');
  expect(await frame.locator('body').evaluate(() => window.heard)).toEqual(['dark', 'light']);
});
