import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { schemeOf } from './embedding-page';
import { hostSite } from './host-page';
import { consoleProblems, site } from './live-request';
import { startOwnServer } from './own-server';

const host = hostSite();

/** A page of the host, under a policy that allows the docs' frames and nothing else, that keeps what it is told. */
function hostPage(path: string, unlisted = false): string {
  const url = host().serve('/embedding', {
    policy: `default-src 'none'; frame-src ${site.docsOrigin}; script-src 'self'`,
    body: `<!doctype html><title>Host</title><script src="/told.js"></script><iframe title="Embed" src="${site.docsOrigin}${path}" width="700" height="900"></iframe>`,
  });
  host().serve('/told.js', {
    type: 'text/javascript',
    body: 'window.told = []; addEventListener("message", ({ origin, data }) => told.push({ origin, data }));',
  });
  return unlisted ? url.replace(host().origin, host().unlisted) : url;
}

declare global {
  interface Window {
    told: { origin: string; data: unknown }[];
  }
}

/** Opens a page that embeds this, and notes what its console says. */
async function embed(page: Page, path: string): Promise<{ frame: FrameLocator; said: string[] }> {
  const said = consoleProblems(page);
  await page.goto(hostPage(path));
  return { frame: page.frameLocator('iframe'), said };
}

const heights = (page: Page) =>
  page.evaluate(() =>
    window.told.flatMap(({ origin, data }) =>
      typeof data === 'object' &&
      data !== null &&
      'kind' in data &&
      data.kind === 'height' &&
      'height' in data
        ? [{ origin, height: Number(data.height), marked: 'preflightEmbed' in data && data.preflightEmbed }]
        : [],
    ),
  );

for (const [path, text] of [
  ['/embed/x-foobar', 'Preflight'],
  ['/embed/checker', 'Yes: two requests, the preflight first'],
  ['/embed/diagnose', 'HAR'],
  ['/embed/error/csp', 'The rule:'],
  ['/embed/error/network', 'Find the cause'],
  ['/embed/request', 'Preflight'],
] as const) {
  test(`${path} stands in a page of another site, without the docs around it, and tells its height`, async ({
    page,
  }) => {
    const { frame, said } = await embed(page, path);
    await expect(frame.getByText(text).filter({ visible: true }).first()).toBeVisible();
    await expect(frame.locator('body > header, body > footer, nav')).toHaveCount(0);
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
    await expect.poll(async () => (await heights(page)).length).toBeGreaterThan(0);
    await expect
      .poll(async () => (await heights(page)).at(-1))
      .toEqual({
        origin: site.docsOrigin,
        marked: 1,
        height: await frame
          .locator('[data-embed]')
          .evaluate((root) => Math.ceil(root.getBoundingClientRect().height)),
      });
    const targets = await frame
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link instanceof HTMLAnchorElement && link.target));
    const base = await frame.locator('base').getAttribute('target');
    expect(base).toBe('_blank');
    expect(targets.filter((target) => target !== '' && target !== '_blank')).toEqual([]);
    // A fragment of its own would open the embed page in a tab.
    await expect(frame.locator('a[href^="#"]')).toHaveCount(0);
    expect(said).toEqual([]);
  });
}

test('a page that makes the frame itself is told how high all of the embed is, and may show that', async ({
  page,
}) => {
  const { frame } = await embed(page, '/embed/error/csp');
  await expect(frame.getByRole('button', { name: 'Show all' })).toBeVisible();
  expect((await heights(page)).at(-1)?.height).toBe(900);
  await page.evaluate(() => {
    const data = window.told.at(-1)?.data;
    const whole = typeof data === 'object' && data !== null && 'whole' in data ? data.whole : null;
    document.querySelector('iframe')?.setAttribute('height', String(whole));
  });
  await expect(frame.getByRole('button', { name: 'Show all' })).toHaveCount(0);
  expect((await heights(page)).at(-1)?.height).toBeGreaterThan(1200);
});

test('a request runs in the frame, is recorded, and the embed grows with what it shows', async ({ page }) => {
  const { frame, said } = await embed(page, '/embed/x-foobar');
  const [before] = await heights(page);
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByText('2 requests on the wire')).toBeVisible();
  await expect(frame.getByText('Observed as predicted')).toBeVisible();
  await expect.poll(async () => (await heights(page)).at(-1)?.height).toBeGreaterThan(before?.height ?? 0);
  expect(said).toEqual([]);
});

test('links of an embed open the docs in a new tab, one that is made on the spot too', async ({ page }) => {
  const { frame } = await embed(page, '/embed/x-foobar');
  await frame.getByLabel('Method').fill('PUT');
  const opening = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'Open in the playground' }).click();
  const opened = await opening;
  await expect(opened).toHaveURL(/\/playground#v1&scenario=x-foobar&method=PUT/);
  expect(page.frames().at(-1)?.url()).toBe(`${site.docsOrigin}/embed/x-foobar`);
});

test("a link within an error's text leads to the page of the docs", async ({ page }) => {
  const { frame } = await embed(page, '/embed/error/network');
  const link = frame.locator('p').getByRole('link', { name: 'Find the cause' });
  await expect(link).toHaveAttribute('href', '/errors/network#find-the-cause');
});

test("the theme is the one that the address names, else the reader's", async ({ page }) => {
  expect(await schemeOf((await embed(page, '/embed/x-foobar?theme=dark')).frame)).toBe('dark');
  expect(await schemeOf((await embed(page, '/embed/x-foobar?theme=light')).frame)).toBe('light');
  expect(await schemeOf((await embed(page, '/embed/x-foobar?theme=pink')).frame)).toBe('light dark');
  expect(await schemeOf((await embed(page, '/embed/nope?theme=dark')).frame)).toBe('dark');
});

test('the fragment says what the request is, and a bad one is a sentence', async ({ page }) => {
  const own = '#v1&scenario=x-foobar&method=DELETE&header=X-Other:1&end';
  const { frame } = await embed(page, `/embed/x-foobar${own}`);
  await expect(frame.getByLabel('Method')).toHaveValue('DELETE');
  await expect(frame.getByText('DELETE').first()).toBeVisible();
  const broken = await embed(page, '/embed/x-foobar#v1&method=PUT');
  await expect(broken.frame.getByText("can't be read: The link was cut")).toBeVisible();
});

for (const path of ['/embed/nope', '/embed/error/nope', '/embed/x-foobar/more']) {
  test(`${path} is a small page with status 404 and a link`, async ({ page, request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(404);
    expect((await response.body()).length).toBeLessThan(2000);
    const { frame, said } = await embed(page, path);
    const link = frame.getByRole('link');
    await expect(link).toHaveAttribute('href', `${site.docsOrigin}/scenario`);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect.poll(async () => (await heights(page)).at(-1)?.height).toBeGreaterThan(10);
    expect(said.filter((text) => !text.includes('404'))).toEqual([]);
  });
}

test("a site that is not on the list is refused by the browser, embed page and run's frame alike", async ({
  page,
}) => {
  for (const path of ['/embed/x-foobar', '/embed/nope', '/frame', '/frame?sandbox', '/scenario/x-foobar']) {
    await page.goto(hostPage(path, true));
    await expect.poll(() => page.frames().at(-1)?.url(), path).toBe('chrome-error://chromewebdata/');
  }
  for (const path of ['/', '/scenario/x-foobar', '/guide/caching', '/embed']) {
    await page.goto(hostPage(path));
    await expect.poll(() => page.frames().at(-1)?.url(), path).toBe('chrome-error://chromewebdata/');
  }
});

test('search engines are sent to the page of the docs', async ({ page }) => {
  for (const [path, canonical] of [
    ['/embed/x-foobar', '/scenario/x-foobar'],
    ['/embed/checker', '/checker'],
    ['/embed/diagnose', '/diagnose'],
    ['/embed/error/csp', '/errors/csp'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', site.docsOrigin + canonical);
  }
});

test('an embed page is accessible and fits a narrow frame', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ['/embed/x-foobar', '/embed/request', '/embed/checker', '/embed/error/csp']) {
    await page.goto(path);
    await expect(page.locator('fieldset[role="presentation"]:disabled')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});

test('a request that could do harm, chosen by the page around it, is not sent from the docs', async ({
  page,
}) => {
  const own = await startOwnServer({ headers: { 'access-control-allow-origin': '*' } });
  try {
    const url = encodeURIComponent(own.url);
    for (const more of ['&method=POST', '&credentials=include']) {
      const { frame } = await embed(page, `/embed/request#v1&url=${url}${more}&end`);
      await frame.getByRole('button', { name: 'Run' }).click();
      await expect(frame.getByText('Not sent: the page around this frame chose')).toBeVisible();
    }
    expect(own.requests).toEqual([]);
    const { frame } = await embed(page, `/embed/request#v1&url=${url}&end`);
    await frame.getByRole('button', { name: 'Run' }).click();
    await expect(frame.getByText('so the server responded as it has to')).toBeVisible();
  } finally {
    await own.close();
  }
});
