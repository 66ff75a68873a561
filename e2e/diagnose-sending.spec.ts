import { expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { box, give, headline, openDesk, paste } from './diagnose-desk';
import { consoleProblems, hydrated } from './live-request';
import { harWithSecrets, line, secret, transcript, transcriptWithSecrets } from './pasted-evidence';

test('a line pasted on the landing page arrives, and is in no address, no history and no storage', async ({
  page,
}) => {
  await page.goto('/');
  await hydrated(page);
  await page.getByLabel(/^Paste what the console printed/).fill(line);
  await page.getByRole('button', { name: 'Diagnose it' }).click();
  await expect(headline(page)).toHaveText('A header is not in Access-Control-Allow-Headers');
  expect(page.url()).toMatch(/\/diagnose$/);
  const kept = await page.evaluate(() =>
    JSON.stringify([history.state, Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain('authorization');
});

test('nothing of what is given leaves the browser, and no secret is shown', async ({ page }) => {
  const sent: string[] = [];
  page
    .context()
    .on('request', (request) =>
      sent.push(
        `${request.method()} ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`,
      ),
    );
  await openDesk(page);
  await page.waitForLoadState('networkidle');
  const before = sent.length;
  await give(page, 'secret.har', harWithSecrets);
  await expect(headline(page)).toHaveText('Access-Control-Allow-Origin is missing');
  await paste(page, transcriptWithSecrets);
  await expect(page.getByRole('list', { name: 'Given' }).getByRole('listitem')).toHaveCount(2);
  await expect(headline(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const made = sent.slice(before);
  expect(
    made.filter((request) => !/^GET http:\/\/localhost:\d+\/_next\/static\/\S+  /.test(request)),
  ).toEqual([]);
  expect(sent.join('\n')).not.toContain(secret);
  const taken = page.getByRole('region', { name: 'Taken out' });
  for (const what of ['Authorization', 'Cookie', 'X-Api-Key', 'query parameter access_token'])
    await expect(taken.getByText(what).first()).toBeVisible();
  expect(await page.locator('body').textContent()).not.toContain(secret);
  const kept = await page.evaluate(() =>
    JSON.stringify([
      location.href,
      history.state,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
    ]),
  );
  expect(kept).not.toContain(secret);
  const policies = await Promise.all(
    page.workers().map(async (worker) => {
      const response = await page.request.get(worker.url().replace(/#.*$/, ''));
      return response.headers()['content-security-policy'];
    }),
  );
  // A worker has its own policy: this one may connect to nothing at all.
  expect(policies).toEqual(["default-src 'none'; script-src 'self'; frame-ancestors 'none'"]);
  const download = page.waitForEvent('download');
  await taken.getByRole('button', { name: 'Download clean HAR' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('clean-secret.har');
  const clean = await streamed(await file.createReadStream());
  expect(clean).toContain('api.example/v1/orders');
  expect(clean).not.toContain(secret);
});

async function streamed(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

test('from a pasted transcript to a link in hand: one click, and the link shows the same block', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await page.evaluate(() => {
    addEventListener('click', (event) => {
      if (event.isTrusted)
        document.documentElement.dataset['clicks'] =
          `${Number(document.documentElement.dataset['clicks'] ?? 0) + 1}`;
    });
  });
  await box(page).click();
  await paste(page, transcript);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(Number(await page.locator('html').getAttribute('data-clicks'))).toBeLessThanOrEqual(4);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('/playground#v1');
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText('Sent, not accepted').first()).toBeVisible();
  await expect(
    other.getByText('Access-Control-Allow-Headers does not list authorization').first(),
  ).toBeVisible();
});

test("the reply has the customer's own values, and leads to the case's page", async ({ page, baseURL }) => {
  await openDesk(page);
  await paste(page, transcript);
  await page.getByRole('button', { name: 'Copy the reply' }).click();
  await expect(page.getByRole('button', { name: 'Reply copied' })).toBeVisible();
  const reply = await page.evaluate(() => navigator.clipboard.readText());
  expect(reply).toContain('Your PUT request to https://api.example/v1/orders from https://shop.example');
  expect(reply).toContain('access-control-allow-headers: content-type');
  expect(reply).toContain('add_header Access-Control-Allow-Headers "content-type, authorization" always;');
  const [address = ''] = /http\S+\/case\/\S+/.exec(reply) ?? [];
  expect(address).toContain(baseURL ?? '');

  // What makes a link's preview runs no script and reads the head alone.
  const response = await page.request.get(address);
  const html = await response.text();
  const head = html.slice(0, html.indexOf('</head>'));
  expect(head).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(head).toMatch(/<meta property="og:title" content="A header is not in Access-Control-Allow-Headers"/);
  expect(head).toMatch(/<meta property="og:description" content="PUT to https:\/\/api\.example\/v1\/orders/);
  const [, picture = ''] = /<meta property="og:image" content="([^"]+)"/.exec(head) ?? [];
  expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png');
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[\w-]{20,}'/);
  expect(policy).not.toContain('unsafe');
  expect(response.headers()['cache-control']).toBe('no-store');

  const problems = consoleProblems(page);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'A header is not in Access-Control-Allow-Headers',
  );
  await hydrated(page);
  await expect(page.getByText('PUT is never sent')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(problems).toEqual([]);
  await page.getByRole('link', { name: 'Run it in your browser' }).click();
  await expect(page).toHaveURL(/\/playground#v1/);
  await hydrated(page);
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
  await expect(page.getByText(/1 request on the wire/)).toBeVisible();
  // The customer's block, in this browser.
  await expect
    .poll(() => problems.join('\n'))
    .toContain('Request header field authorization is not allowed by Access-Control-Allow-Headers');
});

for (const code of ['c1', 'c1AAAA', 'hello', 'c1<script>alert(1)</script>']) {
  test(`/case/${code} is no case`, async ({ page }) => {
    const response = await page.goto(`/case/${encodeURIComponent(code)}`);
    expect(response?.status()).toBe(404);
    expect(response?.headers()['content-security-policy']).not.toContain('unsafe');
    await expect(page.getByText('There is no page at this address')).toBeVisible();
  });
}
