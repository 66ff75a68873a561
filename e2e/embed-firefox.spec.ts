import { expect, test } from '@playwright/test';
import { api, strict } from './embedding-page';
import { hostSite } from './host-page';
import { recordOf, site } from './live-request';
import { originsOf } from './own-run';
import { watchedFirefox } from './watched-firefox';

const firefox = watchedFirefox();
const host = hostSite();

/** A run that nobody makes. */
const unasked = 'unasked-0123456789-abc';

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

test('in Firefox the page makes the request, under a strict policy, and nothing is said in the console', async () => {
  await open(strict);
  await firefox().press(button);
  await expect.poll(() => firefox().run(text)).toContain('Observed as predicted');
  const runId = await firefox().run(`return sessionStorage.getItem('run');`);
  expect(await originsOf(String(runId))).toEqual([host().origin, host().origin]);
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

test('in Firefox docs that are not there are said not to answer', async () => {
  const nowhere = 'http://localhost:3119';
  const url = host().serve('/nowhere', {
    policy: strict.replace('frame-src', `frame-src ${nowhere}`),
    body: `<!doctype html><title>Host</title><script type="module" src="${site.docsOrigin}/embed.js"></script><preflight-request docs="${nowhere}" scenario="x-foobar"><a href="/">Link</a></preflight-request>`,
  });
  await firefox().enter(null);
  await firefox().open(url);
  await expect
    .poll(
      () => firefox().run(`return document.querySelector('preflight-request')?.shadowRoot.textContent;`),
      {
        timeout: 40_000,
      },
    )
    .toContain(`The docs at ${nowhere} did not answer here.`);
});

test('in Firefox the page asks nothing that nobody pressed Run for, whatever comes through the channel', async () => {
  // Whoever drives Chromium makes every script of a test a press of the user's; in Firefox none is.
  host().serve('/tapped.js', {
    type: 'text/javascript',
    body: `
      window.answers = [];
      const Channel = MessageChannel;
      window.MessageChannel = class {
        constructor() {
          const channel = new Channel();
          const { port1 } = channel;
          const post = port1.postMessage.bind(port1);
          port1.postMessage = (message) => { answers.push(message); post(message); };
          window.hear = (data) => port1.dispatchEvent(new MessageEvent('message', { data }));
          return channel;
        }
      };`,
  });
  const url = host().serve('/unpressed', {
    policy: strict,
    body: `<!doctype html><title>Host</title><script src="/tapped.js"></script><script type="module" src="${site.docsOrigin}/embed.js"></script><preflight-request scenario="x-foobar" run-in="page"></preflight-request>`,
  });
  await firefox().enter(null);
  await firefox().open(url);
  await expect.poll(() => firefox().run('return typeof window.hear;')).toBe('function');
  const recorded = `${site.api.sameSite}/r/${unasked}/stolen/v1`;
  await firefox().run(
    `hear({ kind: 'pressed' }); hear({ id: 1, kind: 'perform', request: { url: arguments[0] } });`,
    recorded,
  );
  await expect
    .poll(() => firefox().run('return JSON.stringify(window.answers);'))
    .toMatch(/declined.*Nobody pressed Run/);
  expect(await recordOf(unasked)).toEqual([]);
});
