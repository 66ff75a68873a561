import { expect, test } from '@playwright/test';
import { hostSite } from './host-page';
import { recordOf, site } from './live-request';
import { watchedFirefox } from './watched-firefox';

const firefox = watchedFirefox();
const host = hostSite();
const api = new URL(site.api.sameSite).origin;

const frame = `return document.querySelector('preflight-request')?.shadowRoot.querySelector('iframe');`;
const button = `return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Run');`;
const text = 'return document.body.innerText;';

/** Opens a page of the host that embeds a request, and goes into its frame once the page is asked to run it. */
async function open(policy: string): Promise<void> {
  host().serve('/runs.js', {
    type: 'text/javascript',
    body: 'window.runs = []; addEventListener("preflight-run", ({ detail }) => runs.push(detail.runIn));',
  });
  const url = host().serve('/firefox', {
    policy,
    body: `<!doctype html><title>Host</title><script src="/runs.js"></script><script type="module" src="${site.docsOrigin}/embed.js"></script><preflight-request scenario="x-foobar" run-in="page"></preflight-request>`,
  });
  await firefox().enter(null);
  await firefox().open(url);
  await expect.poll(() => firefox().run(frame.replace('return ', 'return null != '))).toBe(true);
  await firefox().takeMessages();
  await firefox().enter(frame);
  await expect.poll(() => firefox().run(text)).toContain(`Made by this page, of ${host().origin}`);
}

const strict = `default-src 'none'; script-src 'self' ${site.docsOrigin}; frame-src ${site.docsOrigin}; connect-src ${api}`;

test('in Firefox the page makes the request, under a strict policy, and nothing is said in the console', async () => {
  await open(strict);
  await firefox().press(button);
  await expect.poll(() => firefox().run(text)).toContain('Observed as predicted');
  const runId = await firefox().run(`return sessionStorage.getItem('run');`);
  const exchanges = await recordOf(String(runId));
  expect(
    exchanges.map(({ request }) => request.headers.find(([name]) => name.toLowerCase() === 'origin')?.[1]),
  ).toEqual([host().origin, host().origin]);
  await firefox().enter(null);
  expect(await firefox().run('return window.runs;')).toEqual(['page']);
  expect(await firefox().takeMessages()).toEqual([]);
});

test("in Firefox the page's own policy is seen to block it", async () => {
  await open(strict.replace(`connect-src ${api}`, "connect-src 'self'"));
  await firefox().press(button);
  await expect.poll(() => firefox().run(text)).toContain("connect-src 'self'");
  await firefox().enter(null);
});

test('in Firefox a site that the docs do not list is told the setting', async () => {
  const url = host().serve('/unlisted', {
    policy: strict,
    body: `<!doctype html><title>Host</title><script type="module" src="${site.docsOrigin}/embed.js"></script><preflight-request scenario="x-foobar"><a href="/">Link</a></preflight-request>`,
  });
  await firefox().enter(null);
  await firefox().open(url.replace(host().origin, host().unlisted));
  await expect
    .poll(() => firefox().run(`return document.querySelector('preflight-request')?.shadowRoot.textContent;`))
    .toContain(`PREFLIGHT_EMBED_ORIGINS of the docs has to name ${host().unlisted}`);
});
