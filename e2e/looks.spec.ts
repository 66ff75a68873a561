import { expect, test } from '@playwright/test';
import { hydrated, openPage } from './live-request';

/** A page of every kind. */
const pages = [
  '/',
  '/guide/preflighted-requests',
  '/guide/avoiding-preflights',
  '/errors',
  '/errors/access-control-allow-origin-missing',
  '/tutorial/ask-by-hand',
  '/scenario',
  '/scenario/x-foobar',
  '/symptoms',
  '/checker',
  '/playground',
  '/csp-lab',
  '/conformance',
];
const sizes = ['12px', '14px', '16px', '20px'];
const leastTarget = 24;

for (const path of pages) {
  test(`${path} has four sizes of text, headings aside, and its code is in the mono face`, async ({
    page,
  }) => {
    await page.goto(path);
    await hydrated(page);
    const found = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: { size: string; family: string; isCode: boolean; text: string }[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (element === null || text === '' || element.closest('h1, h2, h3, svg, script, style') !== null)
          continue;
        if (!element.checkVisibility()) continue;
        const { fontSize, fontFamily } = getComputedStyle(element);
        const isCode = element.closest('code, pre') !== null && element.closest('.font-sans') === null;
        texts.push({ size: fontSize, family: fontFamily, isCode, text: text.slice(0, 60) });
      }
      return texts;
    });
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ size }) => !sizes.includes(size))).toEqual([]);
    expect(found.filter(({ isCode, family }) => isCode && !/mono/i.test(family))).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  for (const path of pages) {
    test(`${path} has targets of ${leastTarget} px for a finger, and fields of 16 px`, async ({ page }) => {
      await page.goto(path);
      await hydrated(page);
      const { small, fields } = await page.evaluate((least) => {
        const shown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
        // A link within a sentence is as high as its line. @see https://www.w3.org/TR/WCAG22/#target-size-minimum
        const isInline = (element: Element) =>
          getComputedStyle(element).display === 'inline' &&
          element.closest('p, li, td, dd, th, summary') !== null;
        const targets = [
          ...document.querySelectorAll('a[href], button, select, summary, input, textarea, [role="tab"]'),
        ];
        return {
          small: targets
            .filter(
              (element) => shown(element) && !isInline(element) && !element.matches('.sr-only, .sr-only *'),
            )
            .map((element) => element.closest('label') ?? element)
            .map((element) => ({
              box: element.getBoundingClientRect(),
              html: element.outerHTML.slice(0, 160),
            }))
            .filter(({ box }) => box.height < least || box.width < least)
            .map(({ box, html }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`),
          fields: [
            ...document.querySelectorAll('input:not([type="checkbox"], [type="radio"]), select, textarea'),
          ]
            .filter((element) => shown(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 16)
            .map((element) => element.outerHTML.slice(0, 160)),
        };
      }, leastTarget);
      expect(small).toEqual([]);
      expect(fields).toEqual([]);
    });
  }
});

for (const path of [
  '/',
  '/guide/preflighted-requests',
  '/guide/plan-limits',
  '/tutorial/ask-by-hand',
  '/checker',
  '/playground',
  '/csp-lab',
]) {
  test(`no widget of ${path} has more than one live region`, async ({ page }) => {
    await page.goto(path);
    await hydrated(page);
    const live = '[aria-live], [role="status"], [role="alert"], output';
    for (const fold of await page.locator('main summary').filter({ visible: true }).all()) await fold.click();
    for (const tab of await page.getByRole('tab', { name: 'Code' }).all()) await tab.click();
    const counts = await page
      .locator('main fieldset[role="presentation"]')
      .evaluateAll((widgets, all) => widgets.map((widget) => widget.querySelectorAll(all).length), live);
    expect(counts.length).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(1);
    await expect(page.locator('[role="status"]:not(main *)')).toHaveCount(1);
  });
}

test('in forced colours Run has an edge, the chosen tab is told apart, and the lanes show', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page, '/playground');
  const border = (selector: string) =>
    page
      .locator(selector)
      .filter({ visible: true })
      .first()
      .evaluate((element) => {
        const { borderBottomWidth, borderBottomStyle, backgroundColor } = getComputedStyle(element);
        return [borderBottomStyle, Number.parseFloat(borderBottomWidth) > 0, backgroundColor];
      });
  const run = await border('button[type="submit"]');
  expect(run.slice(0, 2)).toEqual(['solid', true]);
  const chosen = await border('[role="tab"][aria-selected="true"]');
  const other = await border('[role="tab"][aria-selected="false"]');
  expect(chosen).not.toEqual(other);
  const strokes = await page
    .locator('main svg [stroke]')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(strokes.length).toBeGreaterThan(3);
  expect(strokes).not.toContain(background);
});

test('the heading that is being read is marked in the contents', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openPage(page, '/guide/avoiding-preflights#tokens');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.locator('[aria-current="location"]')).toHaveText('Tokens');
});

test('the open page stands amid the contents list, not at its edge', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  for (const path of ['/errors/timeout', '/guide/images-scripts-fonts']) {
    await page.goto(path);
    const [list, link] = await Promise.all([
      page.locator('aside').boundingBox(),
      page.locator('aside [aria-current="page"]').boundingBox(),
    ]);
    expect((link?.y ?? 0) - (list?.y ?? 0), path).toBeGreaterThan(100);
    expect((link?.y ?? 0) + (link?.height ?? 0), path).toBeLessThan(800);
  }
});

test('at 320 px the hosts above the lanes are whole', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openPage(page, '/scenario/x-foobar');
  const cut = await page
    .locator('[data-stroke] > div > [aria-hidden] *')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    );
  expect(cut).toEqual([]);
});

for (const [format, width] of [
  ['upright', 718],
  ['landscape', 1047],
] as const) {
  test(`on ${format} paper a text has the whole width, what is folded is open, and no control of a form is printed`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media: 'print' });
    await openPage(page, '/guide/preflighted-requests');
    const article = await page.locator('article').boundingBox();
    expect(article?.width).toBeGreaterThan(600);
    const widget = page.locator('[data-scenario="x-foobar"]').first();
    const row = widget.locator('[data-header="Access-Control-Request-Headers"]').first();
    const box = await row.boundingBox();
    expect(box?.height).toBeGreaterThan(15);
    await expect(widget.getByText('curl -i -X OPTIONS')).toBeVisible();
    await expect(widget.getByRole('link', { name: /CORS-preflight fetch/ }).first()).toBeVisible();
    await expect(widget.getByRole('tab')).toHaveCount(0);
    await expect(widget.getByRole('button', { name: 'Run' })).toBeHidden();
    await expect(widget.getByRole('button', { name: 'Add a header' })).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

for (const width of [390, 1440]) {
  test(`at ${width} px the page of most live requests is no scroll`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, '/guide/cookies');
    expect(await page.locator('[data-scenario]').count()).toBe(9);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    console.log(`/guide/cookies at ${width} px: ${height} px high`);
    expect(height).toBeLessThan(9000);
  });
}
