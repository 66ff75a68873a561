import { expect, test, type Page } from '@playwright/test';
import { element, openHost } from './embedding-page';
import { hostSite } from './host-page';
import { site } from './live-request';

const host = hostSite();
const open = (page: Page, body: string) => openHost(host(), page, body);

declare global {
  interface Window {
    /** Of each element's frame, every height that it had. */
    heights: number[][];
  }
}

/** Notes how high the frames are, in each rendered frame of the page. */
function recordHeights(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.heights = [];
    const note = () => {
      for (const [index, embed] of document.querySelectorAll('preflight-request').entries()) {
        const height = Number.parseFloat(embed.shadowRoot?.querySelector('iframe')?.style.height ?? '');
        const known = (window.heights[index] ??= []);
        if (Number.isFinite(height) && known.at(-1) !== height) known.push(height);
      }
      requestAnimationFrame(note);
    };
    if (window.parent === window) note();
  });
}

/** Goes from embed to embed, since browsers lay out a frame of another origin only where it can be seen. */
async function settled(page: Page): Promise<void> {
  const embeds = page.locator('preflight-request');
  for (let index = 0; index < (await embeds.count()); index += 1) {
    const frame = embeds.nth(index).locator('iframe').contentFrame();
    await embeds.nth(index).scrollIntoViewIfNeeded();
    await expect(frame.locator('main')).toBeVisible();
    await expect(frame.locator('fieldset[role="presentation"]:disabled')).toHaveCount(0);
    if ((await embeds.nth(index).getAttribute('run-in')) === 'page')
      await expect(frame.getByText(/Made by this page|So a frame makes it/)).toBeVisible();
    await page.waitForTimeout(300);
  }
}

for (const [width, attributes] of [
  [900, 'scenario="x-foobar"'],
  [900, 'scenario="x-foobar" run-in="page"'],
  [900, 'url="https://api.example/" run-in="page"'],
  [560, 'scenario="x-foobar" run-in="page"'],
  [390, 'scenario="x-foobar" run-in="page"'],
  [390, 'url="https://api.example/" method="PUT" run-in="page"'],
  [390, 'show="diagnose"'],
  [320, 'scenario="x-foobar" run-in="page"'],
] as const) {
  test(`${width} wide, ${attributes}: the height that is reserved is enough for all of it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await recordHeights(page);
    const { frame } = await open(page, element(attributes));
    await settled(page);
    await expect(frame.getByRole('button', { name: 'Show all' })).toHaveCount(0);
    expect(await page.evaluate(() => window.heights)).toEqual([[expect.any(Number)]]);
  });
}

/** Those that need most of their kind, and an error's text, which is never as short as what is reserved. */
const longest = [
  'scenario="safelisted-total-1025"',
  'scenario="everything-at-once" run-in="page"',
  'scenario="put-with-unlisted-header"',
  'url="https://api.example/" method="PUT" header-x-a="1" header-x-b="2" header-x-c="3" header-x-d="4" run-in="page"',
  'show="checker"',
  'show="diagnose"',
  'show="error/access-control-allow-origin-missing"',
];

for (const width of [280, 360, 500, 700, 900]) {
  test(`${width} wide: no embed outgrows by itself what is reserved, and all of it is shown on demand`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: width + 16, height: 900 });
    await recordHeights(page);
    const { said } = await open(page, longest.map(element).join(''));
    await settled(page);
    expect(await page.evaluate(() => window.heights)).toEqual(longest.map(() => [expect.any(Number)]));

    const error = page.locator('preflight-request').last();
    const before = (await error.boundingBox())?.height ?? 0;
    const frame = error.locator('iframe').contentFrame();
    await frame.getByRole('button', { name: 'Show all' }).click();
    await expect(frame.getByRole('button', { name: 'Show all' })).toHaveCount(0);
    await expect.poll(async () => (await error.boundingBox())?.height).toBeGreaterThan(before + 300);
    const whole = await frame.locator('main').evaluate((main) => main.getBoundingClientRect().height);
    await expect.poll(async () => (await error.boundingBox())?.height).toBe(Math.ceil(whole));
    expect(said).toEqual([]);
  });
}

test('who comes to an embed by keyboard is shown all of it', async ({ page }) => {
  const { frame } = await open(page, element('show="error/csp"'));
  await expect(frame.getByRole('button', { name: 'Show all' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(frame.getByRole('button', { name: 'Show all' })).toHaveCount(0);
});

test('where no script runs a text is not cut', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(
    host().serve('/plain', {
      body: `<!doctype html><title>Host</title><iframe title="Embed" src="${site.docsOrigin}/embed/error/csp" width="700" height="400"></iframe>`,
    }),
  );
  const rule = page.frameLocator('iframe').getByText('The rule:');
  await rule.scrollIntoViewIfNeeded();
  await expect(rule).toBeInViewport();
  await context.close();
});
