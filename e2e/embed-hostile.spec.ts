import { expect, test, type Page } from '@playwright/test';
import { element, openHost, strict } from './embedding-page';
import { hostSite } from './host-page';
import { recordOf, site } from './live-request';

const host = hostSite();
const open = (page: Page, body: string, options = {}) => openHost(host(), page, body, options);

/** Keeps the frame's own end of the channel, as `window.stolen` there, and what comes through it, as `window.heard`. */
function stealPort(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.heard = [];
    addEventListener('message', ({ ports: [port] }) => {
      if (port === undefined || window.parent === window) return;
      window.stolen = port;
      port.addEventListener('message', ({ data }) => window.heard.push(JSON.stringify(data)));
    });
  });
}

test("nobody but the element's own frame gets anything, and that only after a press of Run", async ({
  page,
}) => {
  host().serve('/hostile.js', {
    type: 'text/javascript',
    body: `
      window.got = [];
      const request = { url: '${site.api.sameSite}/r/0123456789abcdefghijkl/hostile/v1', method: 'GET' };
      addEventListener('message', ({ ports }) => { for (const port of ports) got.push('port'); });
      const shout = () => {
        for (const message of [
          { preflightEmbed: 1, kind: 'ready' },
          { preflightEmbed: 1, kind: 'height', height: 9999 },
          { id: 1, kind: 'perform', request },
          { kind: 'pressed' },
          { kind: 'observed', runIn: 'page', observation: {} },
        ]) parent.postMessage(message, '*');
        for (let index = 0; index < parent.frames.length; index += 1) {
          if (parent.frames[index] === window) continue;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => got.push(data);
          parent.frames[index].postMessage({ preflightEmbed: 1, kind: 'connect', runIn: 'page', url: location.href }, '*', [port2]);
        }
      };
      shout(); setInterval(shout, 100);`,
  });
  host().serve('/hostile', {
    body: '<!doctype html><title>Hostile</title><script src="/hostile.js"></script>',
  });
  const { frame } = await open(
    page,
    `${element('scenario="x-foobar" run-in="page"')}<iframe id="hostile" src="/hostile"></iframe>`,
    { policy: strict.replace('frame-src', "frame-src 'self'") },
  );
  await expect(frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
  await page.waitForTimeout(1500);
  const hostile = page.frames().find((one) => one.url().endsWith('/hostile'));
  expect(await hostile?.evaluate(() => window.got)).toEqual([]);
  expect(await recordOf('0123456789abcdefghijkl')).toEqual([]);
  expect(await page.evaluate(() => window.runs)).toEqual([]);
  const height = await page.locator('preflight-request >> iframe').evaluate((one) => one.clientHeight);
  expect(height).toBeLessThan(2000);
});

test("even who holds the frame's own end of the channel gets the page to ask for nothing but what is shown", async ({
  page,
}) => {
  await stealPort(page);
  const { frame } = await open(page, element('scenario="x-foobar" run-in="page"'));
  await expect(frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
  const ask = (id: number, url: string) =>
    frame.locator('body').evaluate(
      (_, [id, url]) => {
        const { stolen: port } = window;
        port.postMessage({ id, kind: 'perform', request: { url } });
      },
      [id, url] as const,
    );
  const heard = () => frame.locator('body').evaluate(() => window.heard.join('\n'));
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  const recorded = `${site.api.sameSite}/r/0123456789abcdefghijkl/hostile/v1`;
  await frame.locator('body').evaluate((_, url) => {
    const { stolen: port } = window;
    for (const malformed of [
      { id: 1, kind: 'nothing' },
      { id: 2, kind: 'perform' },
      { id: 3, kind: 'perform', request: { url: 5 } },
      { id: 4, kind: 'probe', probe: null },
      { id: 5, kind: 'timing' },
      { id: 6, kind: 'earlier' },
      { kind: 'perform', request: { url } },
      { id: 901, kind: 'perform', request: { url, api: 'valueOf' } },
    ])
      port.postMessage(malformed);
  }, recorded);
  await expect.poll(heard).toMatch(/"id":901.*Nobody pressed Run/);
  const run = '/r/0123456789abcdefghijkl/x-foobar.1/secret';
  for (const [id, url] of [
    [902, `${host().origin}/secret`],
    // A path as a run has, at the page's own server, and at one that is not the demo API.
    [903, host().origin + run],
    [904, host().unlisted + run],
    // A run of another scenario than the element names.
    [905, recorded],
  ] as const) {
    await frame.getByLabel('Method').click();
    await frame.locator('body').evaluate(() => {
      const { stolen: port } = window;
      port.postMessage({ kind: 'pressed' });
    });
    await ask(id, url);
    await expect.poll(heard).toMatch(new RegExp(`"id":${id}.*"declined".*and no other`));
  }
  // The first word on where the demo API is counts.
  await frame
    .locator('body')
    .evaluate(
      (_, api) => window.parent.postMessage({ preflightEmbed: 1, kind: 'ready', apis: [api] }, '*'),
      host().unlisted,
    );
  // A channel anew.
  await expect.poll(async () => (await heard()).split('"kind":"ready"').length - 1).toBe(2);
  await frame.getByLabel('Method').click();
  await frame.locator('body').evaluate(() => {
    const { stolen: port } = window;
    port.postMessage({ kind: 'pressed' });
  });
  await ask(906, host().unlisted + run);
  await expect.poll(heard).toMatch(/"id":906.*"declined".*and no other/);
  expect(host().requests.filter(({ url }) => url?.endsWith('/secret'))).toEqual([]);
  expect(await recordOf('0123456789abcdefghijkl')).toEqual([]);
  expect(thrown).toEqual([]);
});

test('after a request, who holds the channel gets one probe of its URL, by GET or HEAD', async ({ page }) => {
  await stealPort(page);
  const { frame } = await open(page, element('scenario="x-foobar" run-in="page"'));
  await expect(frame.getByText(`Made by this page, of ${host().origin}`)).toBeVisible();
  const url = `${site.api.sameSite}/r/0123456789abcdefghijkm/x-foobar.probed/v1`;
  await frame.getByLabel('Method').click();
  await frame.locator('body').evaluate((_, url) => {
    const { stolen: port } = window;
    port.postMessage({ kind: 'pressed' });
    port.postMessage({ id: 910, kind: 'perform', request: { url } });
    port.postMessage({ id: 911, kind: 'probe', probe: { url, method: 'POST' } });
    port.postMessage({ id: 912, kind: 'probe', probe: { url, method: 'GET' } });
    port.postMessage({ id: 913, kind: 'probe', probe: { url, method: 'GET' } });
  }, url);
  const heard = () => frame.locator('body').evaluate(() => window.heard.join('\n'));
  for (const id of [910, 911, 912, 913]) await expect.poll(heard).toContain(`"id":${id}`);
  expect(await heard()).toMatch(/"id":911.*NotAllowedError/);
  expect(await heard()).toMatch(/"id":912.*"answered"/);
  expect(await heard()).toMatch(/"id":913.*NotAllowedError/);
  expect((await recordOf('0123456789abcdefghijkm')).map(({ request }) => request.method)).toEqual([
    'GET',
    'GET',
  ]);
});
