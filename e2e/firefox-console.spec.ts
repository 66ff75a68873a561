import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { closed, listening } from './listening';
import { watchedFirefox } from './watched-firefox';

const pagesOfEachKind = [
  '/',
  '/guide/preflighted-requests',
  '/guide/preflight-cache',
  '/guide/plan-limits',
  '/errors',
  '/errors/csp',
  '/symptoms',
  '/tutorial',
  '/tutorial/first-request',
  '/scenario/x-foobar',
  '/playground',
  '/csp-lab',
  '/conformance',
];
/** How long a page may take to say something after it has loaded. */
const quietMs = 1000;

const firefox = watchedFirefox();

test("what a page does to Firefox's console is heard: an exception, a violation of its policy", async () => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'unsafe-inline'");
    response.setHeader('Content-Type', 'text/html');
    response.end("<title>Planted</title><img src='/x.png'><script>planted();</script>");
  });
  const port = await listening(server, { host: '127.0.0.1' });
  try {
    await firefox().open(`http://127.0.0.1:${port}/`);
    const heard: string[] = [];
    await expect
      .poll(async () => {
        heard.push(...(await firefox().takeMessages()).map(({ category, text }) => `${category}: ${text}`));
        return heard.join('\n');
      })
      .toMatch(/(?=[^]*planted is not defined)(?=[^]*^CSP\S*: .*img-src)/m);
  } finally {
    await closed(server);
  }
});

for (const path of pagesOfEachKind) {
  test(`${path} says nothing in Firefox's console`, async ({ baseURL }) => {
    await firefox().takeMessages();
    await firefox().open(`${baseURL}${path}`);
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    expect(await firefox().takeMessages()).toEqual([]);
  });
}
