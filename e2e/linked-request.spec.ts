import { createServer, type Server } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { closed, listening } from './listening';
import { hydrated } from './live-request';

/** What a server of somebody else's, which allows the docs with credentials, was asked. */
let asked: string[] = [];
let server: Server;
let host = '';

test.beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.cookie ?? 'no cookie'}`);
    response.writeHead(200, {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Methods': 'DELETE',
    });
    response.end('own');
  });
  host = `localhost:${await listening(server, { host: '127.0.0.1' })}`;
});

test.afterEach(() => closed(server));

async function openLink(page: Page, parameters: string): Promise<void> {
  const url = encodeURIComponent(`http://${host}/account?delete=1`);
  await page.context().addCookies([{ name: 'session', value: 'victim', domain: 'localhost', path: '/' }]);
  await page.goto(`/playground#v1&url=${url}${parameters}&title=A%20harmless%20lesson&end`);
  await hydrated(page);
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`http://${host}/account?delete=1`);
}

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true });

test('a link and a press of Run send nothing with credentials: host, method and credentials are asked about', async ({
  page,
}) => {
  await openLink(page, '&method=DELETE&credentials=include');
  await run(page).click();
  const dialog = page.getByRole('dialog', { name: `Send DELETE to ${host}?` });
  await expect(dialog).toContainText(`with credentials: the cookies and logins that it holds for ${host}`);
  await expect(dialog).toContainText(`DELETE http://${host}/account?delete=1`);
  expect(await accessibilityProblems(page)).toEqual([]);

  await expect(dialog.getByRole('button', { name: "Don't send" })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await run(page).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.waitForTimeout(300);
  expect(asked).toEqual([]);

  await run(page).click();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect
    .poll(() => asked)
    .toEqual(['OPTIONS /account?delete=1 no cookie', 'DELETE /account?delete=1 session=victim']);
  await expect(page.getByText(/Observed|observed/).first()).toBeVisible();
  await run(page).click();
  await expect.poll(() => asked.length).toBeGreaterThan(2);
  await expect(dialog).toBeHidden();
});

test('another method at the same host is asked about anew, and so is a link that is pasted later', async ({
  page,
}) => {
  await openLink(page, '&credentials=include');
  await run(page).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => asked).toHaveLength(1);
  await page.getByLabel('Method', { exact: true }).fill('DELETE');
  await run(page).click();
  await expect(page.getByRole('dialog', { name: `Send DELETE to ${host}?` })).toBeVisible();
  await page.keyboard.press('Escape');

  const url = encodeURIComponent(`http://${host}/other`);
  await page.evaluate((hash) => (location.hash = hash), `v1&url=${url}&credentials=include&end`);
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(`http://${host}/other`);
  await run(page).click();
  await expect(page.getByRole('dialog', { name: `Send GET to ${host}?` })).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('without credentials, a method that may change something is asked about and GET is not', async ({
  page,
}) => {
  await openLink(page, '&method=DELETE');
  await run(page).click();
  await expect(page.getByRole('dialog')).toContainText('without credentials');
  await page.keyboard.press('Escape');
  await page.getByLabel('Method', { exact: true }).fill('GET');
  await run(page).click();
  await expect.poll(() => asked[0]).toBe('GET /account?delete=1 no cookie');
});

test("a URL that the reader typed is the reader's own", async ({ page }) => {
  await page.goto('/playground');
  await hydrated(page);
  await page.getByLabel('To', { exact: true }).selectOption('own');
  await page.getByLabel('URL', { exact: true }).fill(`http://${host}/typed`);
  await page.getByLabel('Method', { exact: true }).fill('DELETE');
  await run(page).click();
  await expect.poll(() => asked).toContain('OPTIONS /typed no cookie');
  await expect(page.getByRole('dialog')).toBeHidden();
});
