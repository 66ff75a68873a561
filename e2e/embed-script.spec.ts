import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { api, element, openHost, runIn, strict } from './embedding-page';
import { hostSite } from './host-page';
import { site } from './live-request';
import { originsOf } from './own-run';
import { startOwnServer, type OwnServer } from './own-server';

const host = hostSite();

let server: OwnServer | null = null;
test.afterEach(async () => {
  await server?.close();
  server = null;
});

const open = (page: Page, body: string, options = {}) => openHost(host(), page, body, options);

test('the script: two addresses, one for ever, with CORS, its integrity as printed', async ({ request }) => {
  const short = await request.get('/embed.js');
  expect(short.headers()).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=0, s-maxage=60',
  });
  const text = await short.body();
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const long = await request.get(`/embed-script/${hash}.js`);
  expect(long.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(await long.body()).toEqual(text);
  expect((await request.get('/embed-script/0123456789abcdef.js')).status()).toBe(404);
  expect(text.toString()).not.toContain(site.docsOrigin);
});

test('an element under a strict policy runs in its frame, and tells the page, without headers and body', async ({
  page,
}) => {
  const opened = await open(page, element('scenario="x-foobar" height="460"'));
  await runIn(opened);
  await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.runs.length)).toBe(1);
  const [run] = await page.evaluate(() => window.runs);
  expect(run).toMatchObject({
    runIn: 'frame',
    observation: { outcome: { kind: 'response', headers: [], body: '' }, record: { kind: 'read' } },
  });
  expect(opened.said).toEqual([]);
});

test(`run-in="page": the request is the page's own, by its origin, and is recorded and compared`, async ({
  page,
}) => {
  const opened = await open(page, element('scenario="x-foobar" run-in="page" header-x-more="2"'));
  const { frame } = opened;
  await expect(frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
  await runIn(opened);
  await expect(frame.getByText('2 requests on the wire')).toBeVisible();
  await expect(frame.getByText('Observed as predicted')).toBeVisible();
  const runId = await frame.locator('body').evaluate(() => sessionStorage.getItem('run'));
  expect(await originsOf(runId)).toEqual([host().origin, host().origin]);
  const [run] = await page.evaluate(() => window.runs);
  expect(run?.runIn).toBe('page');
  expect(run?.observation.outcome.body).toContain('x-more');
  expect(opened.said).toEqual([]);
});

test('on a line so slow that a press is over before the code for runs has come, the page makes the request', async ({
  page,
}) => {
  const { frame } = await open(page, element('scenario="x-foobar" run-in="page"'));
  await expect(frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  const line = (latency: number) =>
    devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  // Longer than a press counts: https://html.spec.whatwg.org/#transient-activation-duration
  await line(7000);
  await frame.getByRole('button', { name: 'Run' }).click();
  // Each look into the page would count as a press.
  await new Promise((resolve) => setTimeout(resolve, 6500));
  await line(0);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await expect(frame.getByText('Observed as predicted')).toBeVisible();
});

test('an element that a script changes later shows what it then says', async ({ page }) => {
  const { frame, said } = await open(page, element(''));
  await expect(page.getByRole('status')).toContainText('what to show');
  const set = (name: string, value: string) =>
    page
      .locator('preflight-request')
      .evaluate((embed, [name, value]) => embed.setAttribute(name, value), [name, value] as const);
  await set('scenario', 'x-foobar');
  await expect(frame.getByRole('heading', { name: 'A GET with a custom header' })).toBeAttached();
  await set('header-x-more', '2');
  await expect(frame.getByLabel('Header name')).toHaveValue('x-more');
  expect(said).toEqual([]);
});

test("the page's own policy blocks its request: the violation is seen, and explained", async ({ page }) => {
  const opened = await open(page, element('scenario="x-foobar" run-in="page"'), {
    policy: strict.replace(`connect-src ${api}`, "connect-src 'self'"),
  });
  const { frame } = opened;
  await expect(frame.getByText('Made by this page')).toBeVisible();
  await runIn(opened);
  await expect(frame.getByText('Observed as predicted')).toBeVisible();
  await expect(frame.getByText("connect-src 'self'").first()).toBeVisible();
  await expect(frame.getByText('Never sent').first()).toBeVisible();
});

test("a URL of the site's own API: what its server has to answer, before a run and after", async ({
  page,
}) => {
  server = await startOwnServer({ headers: { 'access-control-allow-origin': host().origin } });
  const policy = strict.replace(api, new URL(server.url).origin);
  const opened = await open(page, element(`url="${server.url}" run-in="page"`), { policy });
  const needs = opened.frame.getByRole('region', { name: 'What the server has to send' });
  await expect(needs).toContainText(`Access-Control-Allow-Origin: ${host().origin} or *`);
  await runIn(opened);
  await expect(needs).toContainText('so the server responded as it has to');
  expect(server.requests.map(({ headers }) => headers.origin)).toEqual([host().origin]);
  expect(opened.said).toEqual([]);
});

test('a scenario whose page has a policy of its own says that it stays in a frame', async ({ page }) => {
  const { frame } = await open(page, element('scenario="connect-src-self" run-in="page"'));
  await expect(frame.getByText('So a frame makes it, not this page.')).toBeVisible();
});

for (const [what, attributes, sentence] of [
  ['nothing to show', '', 'what to show'],
  ['a URL of no server', 'url="javascript:alert(1)"', 'not an http: or https: URL'],
  ['a path that is none', 'scenario="../guide"', 'There can be no embed page'],
] as const) {
  test(`${what} is a sentence in the element, with what stands in it for readers without scripts`, async ({
    page,
  }) => {
    const { said } = await open(page, element(attributes));
    await expect(page.locator('preflight-request')).toContainText('The live request');
    await expect(page.getByRole('status')).toContainText(sentence);
    await expect(page.getByRole('link', { name: 'The live request' })).toBeVisible();
    expect(said).toEqual([]);
  });
}

test('an unknown scenario is a small page in the element', async ({ page }) => {
  const { frame } = await open(page, element('scenario="nope"'));
  await expect(frame.getByText('There is no such live request')).toBeVisible();
});

test('a site that the docs do not list: the element names the setting', async ({ page }) => {
  await open(page, element('scenario="x-foobar"'), { isUnlisted: true });
  await expect(page.getByRole('status')).toContainText(
    `PREFLIGHT_EMBED_ORIGINS of the docs has to name ${host().unlisted}`,
  );
});

test('a page without frame-src: the element says the line that is missing', async ({ page }) => {
  await open(page, element('scenario="x-foobar"'), {
    policy: `default-src 'none'; script-src 'self' ${site.docsOrigin}`,
  });
  const needs = `It needs: frame-src ${site.docsOrigin}`;
  await expect(page.getByRole('status')).toContainText(needs);
  // Longer than an embed may take to say that it listens.
  await page.waitForTimeout(9000);
  await expect(page.getByRole('status')).toContainText(needs);
});

test('loaded twice, removed and put back: it works, and the console is silent', async ({ page }) => {
  const opened = await open(
    page,
    `<script type="module" src="${site.docsOrigin}/embed.js?again"></script>${element('scenario="x-foobar"')}`,
  );
  await expect(opened.frame.getByRole('button', { name: 'Run' })).toBeEnabled();
  await page.evaluate(() => {
    const embed = document.querySelector('preflight-request');
    if (embed === null) throw new Error('There is no element.');
    embed.remove();
    document.body.append(embed);
  });
  await expect(page.locator('preflight-request >> iframe')).toHaveCount(1);
  await runIn(opened);
  await expect(opened.frame.getByText('Observed as predicted')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.runs.length)).toBe(1);
  expect(opened.said).toEqual([]);
});
