import { expect, test, type Page } from '@playwright/test';
import { element, openHost, runIn, strict } from './embedding-page';
import { hostSite } from './host-page';
import { consoleProblems, site } from './live-request';
import { originsOf } from './own-run';

const host = hostSite();
const open = (page: Page, body: string, options = {}) => openHost(host(), page, body, options);

test('an element that another window adopts says so, and works again where its script is', async ({
  page,
}) => {
  const opened = await open(
    page,
    `${element('scenario="x-foobar" run-in="page"')}<iframe id="inner" width="900" height="900"></iframe>`,
  );
  const made = `Made by this page, of ${host().origin}`;
  await expect(opened.frame.getByText(made)).toBeVisible();
  const put = (back: boolean) =>
    page.evaluate((back) => {
      const inner = document.querySelector('iframe')?.contentDocument;
      const [from, to] = back ? [inner, document] : [document, inner];
      to?.body.prepend(from?.querySelector('preflight-request') ?? 'There is no element.');
    }, back);
  await put(false);
  const inner = page.frameLocator('#inner');
  await expect(inner.getByRole('status')).toContainText('another window than its script');
  await expect(inner.getByRole('link', { name: 'The live request' })).toBeVisible();
  await put(true);
  await expect(opened.frame.getByText(made)).toBeVisible();
  await runIn(opened);
  await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
  const runId = await opened.frame.locator('body').evaluate(() => sessionStorage.getItem('run'));
  expect(await originsOf(runId)).toEqual([host().origin, host().origin]);
  expect(opened.said).toEqual([]);
});

test('an element that is moved as it is, or told again what it knows, keeps what it shows', async ({
  page,
}) => {
  const opened = await open(page, `${element('scenario="x-foobar" header-x-more="2"')}<main></main>`);
  await runIn(opened);
  await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
  await page.evaluate(() => {
    const [embed, main] = [document.querySelector('preflight-request'), document.querySelector('main')];
    if (embed === null || main === null) throw new Error('There is no element.');
    embed.setAttribute('scenario', 'x-foobar');
    embed.setAttribute('header-x-more', '2');
    main.style.background = 'black';
    Reflect.apply(Reflect.get(main, 'moveBefore'), main, [embed, null]);
  });
  await expect
    .poll(() => opened.frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme))
    .toBe('dark');
  await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
  await page.evaluate(() => (document.querySelector('main') ?? document.body).removeAttribute('style'));
  await expect
    .poll(() => opened.frame.locator('html').evaluate((html) => getComputedStyle(html).colorScheme))
    .toBe('light');
  expect(opened.said).toEqual([]);
});

test("another frame that the page's policy keeps out, of an origin that begins alike, is not taken for the embed", async ({
  page,
}) => {
  const { frame } = await open(page, element('scenario="x-foobar"'));
  await expect(frame.getByRole('button', { name: 'Run' })).toBeEnabled();
  for (const url of [`${site.docsOrigin}0/`, 'http://other.example/']) {
    const blocked = page.evaluate(
      (url) =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', resolve, { once: true });
          document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
        }),
      url,
    );
    await blocked;
  }
  await expect(frame.getByRole('button', { name: 'Run' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('a page in a sandbox has no origin that the docs could list: the element says so', async ({ page }) => {
  await open(page, element('scenario="x-foobar"'), { policy: `${strict}; sandbox allow-scripts` });
  await expect(page.getByRole('status')).toContainText('This page is in a sandbox');
  await expect(page.getByRole('link', { name: 'The live request' })).toBeVisible();
});

test('a page that is listed, in a frame of one that is not: the element names both', async ({ page }) => {
  await open(page, element('scenario="x-foobar"'));
  const around = host().serve('/around', {
    body: `<!doctype html><title>Around</title><iframe src="${host().origin}/element" width="900" height="900"></iframe>`,
  });
  const said = consoleProblems(page);
  await page.goto(around.replace(host().origin, host().unlisted));
  await expect(page.frameLocator('iframe').first().getByRole('status')).toContainText(
    `PREFLIGHT_EMBED_ORIGINS of the docs has to name ${host().origin} and ${host().unlisted}.`,
  );
  // The browser's own line on what it refused.
  expect(said.filter((text) => !text.includes('frame-ancestors'))).toEqual([]);
});
