import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { liveRequest, run, runIdOf } from './live-request';

const execute = promisify(execFile);

/** Runs the curl line of that title, once it carries the page's run. */
export async function runLine(page: Page, title: string): Promise<void> {
  const line = page.getByLabel(title, { exact: true });
  await expect(line).toContainText(`/r/${await runIdOf(page)}/`);
  await execute('sh', ['-c', ((await line.textContent()) ?? '').replace('curl -i', 'curl -sS -i')]);
}

const missing = (page: Page, text: string) =>
  expect(page.getByText(text, { exact: false }).last()).toBeVisible();

export async function isPassed(page: Page): Promise<void> {
  await expect(page.getByText('Step passed')).toBeVisible();
}

/** Has the lines of that title sent: by a terminal, or in its place. */
type SendLine = (page: Page, title: string) => Promise<void>;

/** Does what each step asks, by its id; looks on the way at what the page says is missing. */
export const doing: Readonly<Record<string, (page: Page, sendLine: SendLine) => Promise<void>>> = {
  'first-request': async (page) => {
    await missing(page, 'Run the request, so that the page reads the response. Not run yet.');
    await run(liveRequest(page, 'simple-get'));
  },
  'browser-and-terminal': async (page, sendLine) => {
    await run(liveRequest(page, 'no-allow-origin'));
    await missing(page, 'Nothing has come from your terminal yet.');
    await sendLine(page, 'The request');
  },
  'ask-first': async (page) => {
    const widget = liveRequest(page, 'simple-get');
    await run(widget);
    await missing(page, 'The browser sent the request without a preflight.');
    await widget.getByRole('button', { name: 'Add a header' }).click();
    await page.keyboard.type('X-FooBar');
    await widget.getByLabel('Value of X-FooBar').fill('hello');
    await run(widget);
  },
  'ask-by-hand': async (page, sendLine) => {
    await sendLine(page, 'First, the preflight');
    await sendLine(page, 'Then the request itself');
  },
  'one-request-again': async (page) => {
    const widget = liveRequest(page, 'x-requested-with');
    await run(widget);
    await missing(page, 'The browser sent 2 requests.');
    await widget.getByRole('button', { name: 'Remove X-Requested-With' }).click();
    await run(widget);
  },
  'refused-preflight': async (page) => {
    const widget = liveRequest(page, 'header-not-listed');
    await run(widget);
    await missing(page, 'The page got no response. The server responded to the preflight');
    await widget.getByLabel('Header name').fill('Content-Type');
    await widget.getByLabel('Value of Content-Type').fill('application/json');
    await run(widget);
  },
  credentials: async (page) => {
    await run(liveRequest(page, 'credentials-under-wildcard'));
    await missing(page, 'that names the origin and sets a cookie. Not run yet.');
    await run(liveRequest(page, 'cookie-set'));
    await page.context().clearCookies();
    await run(liveRequest(page, 'cookie-sent'));
    await missing(page, 'The request carried no cookie of the lesson.');
    await run(liveRequest(page, 'cookie-set'));
    await run(liveRequest(page, 'cookie-sent'));
  },
  'page-policy': async (page) => {
    await run(liveRequest(page, 'connect-src-self'));
    await missing(page, 'Run it from a page whose policy lists the API. Not run yet.');
    await run(liveRequest(page, 'connect-src-api'));
  },
  'all-together': async (page) => {
    const widget = liveRequest(page, 'everything-at-once');
    await run(widget);
    await missing(page, 'The page got no response. The server responded to the preflight');
    await widget.getByRole('button', { name: 'Remove X-Debug' }).click();
    await page.context().clearCookies();
    await run(widget);
    await missing(page, 'The request carried no cookie of the lesson.');
    await run(liveRequest(page, 'cookie-set'));
    await run(widget);
  },
};
