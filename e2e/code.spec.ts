import type { IncomingMessage } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import type { RequestApi, RequestInput } from '../lib/http/request-input';
import { encodePermalink } from '../lib/permalink/permalink';
import { startOwnServer, type OwnServer } from './own-server';

/** A page of nobody's, and a server that it asks. */
let server: OwnServer;
let asked: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer({ headers: { 'Content-Type': 'text/html' } });
  asked = await startOwnServer();
});

test.afterAll(() => Promise.all([server.close(), asked.close()]));

/** What the Code tab of the playground says makes the request. */
async function codeOf(
  page: Page,
  request: Omit<RequestInput, 'url'> & { path: string; url?: string },
  title: string,
): Promise<string> {
  const data = { id: 'own', title: 'A run', story: 'A run.', request };
  await page.goto(`/playground#${await encodePermalink(data, { withSecrets: true })}`);
  await page.getByRole('tab', { name: 'Code' }).click();
  const shown = page.getByLabel(title, { exact: true });
  await expect(shown).toHaveCount(1);
  await expect(page.getByLabel('The request in').locator('option:checked')).toHaveText(title);
  return (await shown.textContent()) ?? '';
}

/** Runs the code in a page of nobody's, and gives the request that arrives of it. */
async function requestOf(page: Page, code: string, target: string): Promise<IncomingMessage> {
  await page.goto(server.url);
  const before = asked.requests.length;
  // What is asked allows nothing, so that the code may throw.
  await (code.startsWith('<')
    ? page.setContent(code)
    : page.evaluate(`(async () => { ${code} })()`).catch(() => undefined));
  const arrived = () => asked.requests.slice(before).find(({ url }) => url === target);
  await expect(() => expect(arrived()).toBeDefined()).toPass();
  const found = arrived();
  if (found === undefined) throw new Error('Nothing arrived.');
  return found;
}

const anonymous = { crossOrigin: 'anonymous' } as const;
const withCookies = { crossOrigin: 'use-credentials' } as const;

const rows: readonly (readonly [
  RequestApi,
  title: string,
  path: string,
  part: Partial<RequestInput>,
  destination: string,
  mode: string,
])[] = [
  ['img', '<img>', '/v1/stamp.png', {}, 'image', 'no-cors'],
  ['img', '<img>', '/v1/stamp.png', anonymous, 'image', 'cors'],
  ['img', '<img>', '/v1/stamp.png?a=1&b=%22%3C&amp;c="', withCookies, 'image', 'cors'],
  ['script', '<script>', '/v1/postcards.js', {}, 'script', 'no-cors'],
  ['script', '<script>', '/v1/postcards.js', { ...anonymous, integrity: 'sha256-x' }, 'script', 'cors'],
  ['module', '<script type="module">', '/v1/postcards.js', {}, 'script', 'cors'],
  ['link', '<link rel="stylesheet">', '/v1/postcards.css', {}, 'style', 'no-cors'],
  ['font', 'FontFace', '/v1/letters.ttf', {}, 'font', 'cors'],
  ['EventSource', 'EventSource', '/v1/postcards', {}, 'empty', 'cors'],
  ['sendBeacon', 'sendBeacon', '/v1/postcards', {}, 'empty', 'no-cors'],
  ['xhr', 'XMLHttpRequest', '/v1/postcards', { synchronous: true }, 'empty', 'cors'],
  ['fetch', 'fetch', '/v1/postcards', { mode: 'no-cors' }, 'empty', 'no-cors'],
];

for (const [api, title, path, part, destination, mode] of rows) {
  test(`the code of ${api} ${JSON.stringify(part)} makes that request`, async ({ page }) => {
    const target = new URL(path, asked.url);
    const code = await codeOf(page, { api, path: '/', url: target.href, ...part }, title);
    const { headers } = await requestOf(page, code, `${target.pathname}${target.search}`);
    expect(headers['sec-fetch-dest']).toBe(destination);
    expect(headers['sec-fetch-mode']).toBe(mode);
    const hasOrigin = mode === 'cors' || api === 'sendBeacon';
    expect(headers.origin).toBe(hasOrigin ? new URL(server.url).origin : undefined);
  });
}

test('the code of a synchronous request makes the page wait', async ({ page }) => {
  const code = await codeOf(page, { api: 'xhr', path: '/v1/postcards', synchronous: true }, 'XMLHttpRequest');
  await page.goto(server.url);
  const status: unknown = await page.evaluate(`(() => { ${code}; return xhr.status; })()`);
  expect(status).toBe(200);
});

for (const api of ['worker', 'module-worker'] as const) {
  test(`the code of ${api} makes a worker, which another origin's script cannot be`, async ({ page }) => {
    const title = api === 'worker' ? 'Worker' : 'module Worker';
    const code = await codeOf(page, { api, path: '/v1/postcards.js' }, title);
    await page.goto(server.url);
    await expect(page.evaluate(code)).rejects.toThrow(/Failed to construct 'Worker'/);
  });
}

test('what has no headers shows none, and no client that cannot make it', async ({ page }) => {
  const code = await codeOf(page, { api: 'img', path: '/v1/stamp.png' }, '<img>');
  expect(code).toMatch(/^<img src="[^"]+" alt="">$/);
  await expect(page.getByLabel('The request in').locator('option')).toHaveText(['<img>', 'Python requests']);
  await expect(page.getByLabel('curl', { exact: true })).not.toContainText('Origin');
  await expect(page.getByText('CORS has no say in this request.')).toBeVisible();
});

test("a guide's widget shows the element too", async ({ page }) => {
  await page.goto('/scenario/image-crossorigin');
  await page.getByRole('tab', { name: 'Code' }).click();
  const shown = page.getByLabel('<img>', { exact: true });
  await expect(shown).toHaveText(/^<img src="http[^"]+\/v1\/stamp\.png" crossorigin alt="">$/);
  await expect(page.getByLabel('fetch', { exact: true })).toHaveCount(0);
  await expect(page.getByLabel('axios', { exact: true })).toHaveCount(0);
});
