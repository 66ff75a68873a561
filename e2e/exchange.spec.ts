import { expect, test } from '@playwright/test';
import { liveRequest, recordOf, recordedRows, run, runIdOf, shownRows, site, openPage } from './live-request';

const cases = [
  { scenario: 'simple-get', methods: ['GET'], accessControlRequestHeaders: null },
  { scenario: 'x-foobar', methods: ['OPTIONS', 'GET'], accessControlRequestHeaders: 'x-foobar' },
  { scenario: 'post-json', methods: ['OPTIONS', 'POST'], accessControlRequestHeaders: 'content-type' },
  { scenario: 'put', methods: ['OPTIONS', 'PUT'], accessControlRequestHeaders: null },
  { scenario: 'lower-case-patch', methods: ['OPTIONS', 'patch'], accessControlRequestHeaders: null },
] as const;

for (const { scenario, methods, accessControlRequestHeaders } of cases) {
  test(`${scenario}: the record has ${methods.join(' and ')}, and the page shows its rows letter by letter`, async ({
    page,
  }) => {
    await openPage(page, `/scenario/${scenario}`);
    const widget = liveRequest(page, scenario);
    await run(widget);

    const record = await recordOf(await runIdOf(page));
    expect(record.map((exchange) => exchange.request.method)).toEqual(methods);
    expect(record.map((exchange) => exchange.billed)).toEqual(
      methods.map((method) => (method === 'OPTIONS' ? 0 : 1)),
    );
    for (const exchange of record) {
      expect(exchange.request.headers).toContainEqual(['Origin', site.docsOrigin]);
      expect(exchange.response?.headers).toContainEqual(['Access-Control-Allow-Origin', '*']);
    }
    if (record[0]?.kind === 'preflight') {
      const headers = new Map(record[0].request.headers);
      expect(headers.get('Access-Control-Request-Method')).toBe(methods.at(-1));
      expect(headers.get('Access-Control-Request-Headers') ?? null).toBe(accessControlRequestHeaders);
    }

    expect(await shownRows(widget)).toEqual(record.map(recordedRows));
    await expect(widget.getByText('Observed as predicted')).toBeVisible();
    await expect(widget.getByText('Readable', { exact: true })).toBeVisible();
  });
}

test('a second run has a preflight of its own: no browser cache stands between', async ({ page }) => {
  await openPage(page, '/scenario/x-foobar');
  const widget = liveRequest(page, 'x-foobar');
  await run(widget);
  await run(widget);
  const runId = await runIdOf(page);
  await expect
    .poll(async () => (await recordOf(runId)).map((exchange) => exchange.request.method))
    .toEqual(['OPTIONS', 'GET', 'OPTIONS', 'GET']);
});

test('a withheld response: both sides are shown, and the page says it could not read the answer', async ({
  page,
}) => {
  await openPage(page, '/scenario/no-allow-origin');
  const widget = liveRequest(page, 'no-allow-origin');
  await run(widget);
  const [exchange] = await recordOf(await runIdOf(page));
  expect(exchange?.response?.status).toBe(200);
  expect(exchange?.response?.headers.map(([name]) => name)).not.toContain('Access-Control-Allow-Origin');
  await expect(widget.getByText('Withheld', { exact: true })).toBeVisible();
  await expect(widget.getByText('the browser kept the response from the page')).toBeVisible();
  await expect(widget.getByText('TypeError: Failed to fetch').first()).toBeVisible();
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
  expect(await shownRows(widget)).toEqual((await recordOf(await runIdOf(page))).map(recordedRows));
});

test('a refused preflight: the request itself never arrives', async ({ page }) => {
  await openPage(page, '/scenario/preflight-without-allow-origin');
  const widget = liveRequest(page, 'preflight-without-allow-origin');
  await run(widget);
  const record = await recordOf(await runIdOf(page));
  expect(record.map((exchange) => exchange.kind)).toEqual(['preflight']);
  await expect(widget.getByText('Sent, not accepted')).toBeVisible();
  await expect(widget.getByText('the request itself was never sent')).toBeVisible();
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
});

test("the page's own policy: nothing arrives, and the violation is the evidence", async ({ page }) => {
  await openPage(page, '/scenario/connect-src-self');
  const widget = liveRequest(page, 'connect-src-self');
  await run(widget);
  expect(await recordOf(await runIdOf(page))).toEqual([]);
  await expect(
    widget.getByText("The page's own Content-Security-Policy blocked the connection."),
  ).toBeVisible();
  await expect(widget.getByText('A violation of connect-src was reported')).toBeVisible();
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
});

test('a 429 carries CORS headers, so the page reads it', async ({ page }) => {
  await openPage(page, '/scenario/over-the-limit');
  const widget = liveRequest(page, 'over-the-limit');
  await run(widget);
  await expect(widget.getByText('429 Too Many Requests').first()).toBeVisible();
  await expect(widget.getByText('Readable', { exact: true })).toBeVisible();
  await widget.getByText('What the script could read').click();
  await expect(widget.getByLabel('What the script could read')).toContainText(
    'All 0 requests of this window are used',
  );
});

test('a run can be cancelled half-way, and the page goes on', async ({ page }) => {
  await openPage(page, '/scenario/slow-answer');
  const widget = liveRequest(page, 'slow-answer');
  await widget.getByRole('button', { name: 'Run' }).click();
  await expect(widget.getByText('Still waiting')).toBeVisible();
  await widget.getByRole('button', { name: 'Cancel' }).click();
  await expect(widget.getByText('The run was cancelled before the page had a response.')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Run' })).toBeEnabled();
  const runId = await runIdOf(page);
  await expect
    .poll(async () => (await recordOf(runId)).map((exchange) => exchange.state))
    .toEqual(['aborted']);
});

test('two tabs on one run each show their own exchanges', async ({ context, page }) => {
  await openPage(page, '/scenario/x-foobar');
  const runId = await runIdOf(page);
  const other = await context.newPage();
  await other.addInitScript((id) => sessionStorage.setItem('run', id), runId);
  await other.goto('/scenario/x-foobar');
  const widgets = [liveRequest(page, 'x-foobar'), liveRequest(other, 'x-foobar')];
  await Promise.all(widgets.map(run));
  for (const widget of widgets)
    await expect(widget.getByText('2 requests on the wire, 1 billed')).toBeVisible();
  expect(await recordOf(runId)).toHaveLength(4);
});
