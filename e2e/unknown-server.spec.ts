import { expect, test, type Page } from '@playwright/test';
import type { CaseResponse } from '../lib/evidence/diagnosis/case-data';
import { encodeCase } from '../lib/report/case-link';
import { openPage, pressRun } from './live-request';
import { startOwnServer, type OwnServer } from './own-server';

/** Headers of the demo API, which no other server is said to send. */
const demoHeaders = /ratelimit|86400|access-control-expose-headers:?\s*\*/i;

let server: OwnServer | null = null;
test.afterEach(async () => {
  await server?.close();
  server = null;
});

async function openOwn(page: Page, url: string, headers = ''): Promise<void> {
  await openPage(page, `/playground#v1&url=${encodeURIComponent(url)}${headers}&end`);
}

function needs(page: Page) {
  return page.getByRole('region', { name: 'What the server has to send' });
}

async function findsNoDemoHeader(page: Page): Promise<void> {
  for (const tab of ['Exchange', 'Steps', 'Report']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expect(page.getByRole('tabpanel')).not.toContainText(demoHeaders);
  }
}

test('a server that nobody asked is unknown: the prediction says what it has to answer', async ({ page }) => {
  server = await startOwnServer({ headers: { 'access-control-allow-origin': '*' } });
  await openOwn(page, server.url);
  await expect(page.getByText('Depends on the server').first()).toBeVisible();
  await expect(page.getByText('Readable', { exact: true })).toBeHidden();
  const { origin } = new URL(page.url());
  await expect(needs(page)).toContainText(`Access-Control-Allow-Origin: ${origin} or *`);
  await needs(page).getByText('If it responds differently').click();
  await expect(
    needs(page)
      .getByRole('link', { name: /Access-Control-Allow-Origin/ })
      .first(),
  ).toBeVisible();
  await findsNoDemoHeader(page);
  await pressRun(page);
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
  await findsNoDemoHeader(page);
  await expect(needs(page)).toContainText('so the server responded as it has to');
  await expect(page.getByText('but not as predicted')).toBeHidden();
});

test('the answers to a preflight are named, and a server that is there and refuses lacks one of them', async ({
  page,
}) => {
  server = await startOwnServer();
  await openOwn(page, server.url, '&header=X-FooBar:1');
  await expect(needs(page)).toContainText('To the preflight, OPTIONS');
  await expect(needs(page)).toContainText('Access-Control-Allow-Headers: x-foobar or *');
  await pressRun(page);
  await expect(needs(page)).toContainText('at least one of these is missing');
});

test('a server out of reach stays open', async ({ page }) => {
  const gone = await startOwnServer();
  await gone.close();
  await openOwn(page, gone.url);
  await pressRun(page);
  await expect(needs(page)).toContainText('does not tell it whether the server cannot be reached');
});

test('headers that were given make a whole prediction, which says so and travels in the link', async ({
  page,
}) => {
  await openOwn(page, 'https://api.example/postcards');
  const given = page.getByLabel('Response to the request');
  await given.fill('HTTP/2 200\naccess-control-allow-origin: https://other.example');
  await expect(page.getByText('from the headers that were given')).toBeVisible();
  await expect(page.getByText('Withheld', { exact: true })).toBeVisible();
  await expect(needs(page)).toBeHidden();
  await given.fill('HTTP/2 200\nnonsense');
  await expect(page.getByText('"nonsense" is not a header')).toBeVisible();
  await given.fill('HTTP/2 200\naccess-control-allow-origin: *');
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
  await openOwn(
    page,
    'https://api.example/',
    '&given.actual.status=200&given.actual.header=access-control-allow-origin:*',
  );
  await page.reload();
  await expect(page.getByLabel('Response to the request')).toHaveValue(
    'HTTP/1.1 200\naccess-control-allow-origin: *',
  );
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
});

/** A case of which that much is known of its server. */
async function caseOf(responses: readonly Omit<CaseResponse, 'url'>[]): Promise<string> {
  const url = 'https://api.example/postcards';
  const code = await encodeCase({
    data: {
      page: { origin: 'https://shop.example', policies: [] },
      request: { url, method: 'PUT', headers: [['X-FooBar', '1']] },
      responses: responses.map((response) => ({ ...response, url })),
      assumed: [],
    },
    engine: null,
    certainty: 'likely',
  });
  if (code === null) throw new Error('The case has no link.');
  return `/case/${code}`;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`case pages ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('have no header and no status that nobody sent', async ({ page }) => {
      await page.goto(await caseOf([]));
      const exchange = page.getByRole('region', { name: 'The exchange' });
      await expect(exchange).toContainText('OPTIONS');
      await expect(exchange).toContainText('Depends on the server');
      await expect(exchange).toContainText('not in the evidence');
      await expect(exchange).not.toContainText(/access-control-allow|\b[1-5]\d\d\b|Readable/i);
      await expect(page.getByRole('region', { name: 'How the server responded' })).toBeHidden();
      await expect(page.locator('[data-header]')).toHaveCount(0);
      await expect(page.locator('main')).not.toContainText(demoHeaders);
    });

    test('have of a server only what was sent in', async ({ page }) => {
      const allowOrigin = ['access-control-allow-origin', 'https://shop.example'] as const;
      await page.goto(await caseOf([{ to: 'preflight', status: 204, headers: [allowOrigin], absent: [] }]));
      const exchange = page.getByRole('region', { name: 'The exchange' });
      await expect(exchange).toContainText('204');
      await expect(exchange).toContainText('Depends on the server');
      await expect(exchange).not.toContainText(/\b(?:[135]\d\d|20[0-35-9]|4\d\d)\b|Readable/);
      const responded = page.getByRole('region', { name: 'How the server responded' });
      await expect(responded.locator('[data-header]')).toHaveText([
        /^access-control-allow-origin\s*https:\/\/shop\.example$/,
      ]);
      await expect(page.locator('[data-header]')).toHaveCount(1);
      await expect(page.locator('main')).not.toContainText(demoHeaders);
    });
  });
}
