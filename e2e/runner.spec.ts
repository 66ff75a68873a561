import { expect, test } from '@playwright/test';
import { run } from './live-request';
import { gate, header, methods, path, ranAsPredicted, start } from './own-run';
import { startOwnServer } from './own-server';

test.describe('every API', () => {
  test('XMLHttpRequest with an upload listener: a simple POST has a preflight', async ({ page }) => {
    const request = {
      api: 'xhr',
      method: 'POST',
      path,
      body: { kind: 'string', text: 'Greetings' },
    } as const;
    expect(methods(await ranAsPredicted(page, { request }))).toEqual(['POST']);
    const record = await ranAsPredicted(page, { request: { ...request, uploadListener: true } });
    expect(methods(record).slice(-2)).toEqual(['OPTIONS', 'POST']);
    await page.getByText('What the script could read').click();
    await expect(page.getByLabel('What the script could read')).toContainText('ratelimit-limit');
  });

  test('sendBeacon: its body arrives; one with JSON is preflighted, and the page is not told', async ({
    page,
  }) => {
    const beacon = (type: string) =>
      ({ api: 'sendBeacon', path, body: { kind: 'Blob', type, text: '{"to":"Ada"}' } }) as const;
    const [plain] = await ranAsPredicted(page, { request: beacon('text/plain') });
    expect(plain?.request.method).toBe('POST');
    expect(plain?.request.bodyLength).toBe(12);
    const record = await ranAsPredicted(page, { request: beacon('application/json') });
    expect(methods(record).slice(1)).toEqual(['OPTIONS']);
    await expect(
      page.getByRole('paragraph').filter({ hasText: 'The server responded to the preflight' }),
    ).toBeVisible();
    await expect(page.getByText('sendBeacon() returned true.')).toBeVisible();
  });

  test('EventSource: opened, and refused for its type', async ({ page }) => {
    const request = { api: 'EventSource', path } as const;
    await ranAsPredicted(page, {
      request,
      server: { actual: { set: [['Content-Type', 'text/event-stream']], body: 'data: 1\n\n' } },
    });
    await expect(page.getByText('Readable', { exact: true })).toBeVisible();
    await ranAsPredicted(page, { request });
    await expect(gate(page, 'An EventSource accepts only a response with status 200')).toBeVisible();
    await expect(page.getByText("The response's type is application/json.")).toBeVisible();
  });

  test('WebSocket: a server that does not switch protocols', async ({ page }) => {
    await start(page, { request: { api: 'WebSocket', path } });
    await expect(page.getByText('A WebSocket has no Sec-Fetch- header')).toBeVisible();
    const differing = await page.getByText(/: predicted .*, observed /).allTextContents();
    expect(differing.map((line) => line.replace(/ of .*$/, ''))).toEqual([
      'Sec-Fetch-Site',
      'Sec-Fetch-Mode',
      'Sec-Fetch-Dest',
    ]);
    expect(await page.locator('iframe').count()).toBe(0);
    await expect(gate(page, 'did not switch protocols')).toBeVisible();
  });

  for (const [kind, contentType, bodyLength] of [
    ['string', 'text/plain;charset=UTF-8', 7],
    ['URLSearchParams', 'application/x-www-form-urlencoded;charset=UTF-8', 7],
    ['FormData', /^multipart\/form-data; boundary=/, null],
    ['Blob', 'text/csv', 7],
    ['BufferSource', null, 7],
  ] as const) {
    test(`a body of ${kind}`, async ({ page }) => {
      const record = await ranAsPredicted(page, {
        request: {
          method: 'POST',
          path,
          body: { kind, text: 'a=1&b=2', ...(kind === 'Blob' ? { type: 'text/csv' } : {}) },
        },
      });
      const sent = record.at(-1);
      expect(sent?.request.method).toBe('POST');
      if (contentType instanceof RegExp) expect(header(sent, 'content-type')).toMatch(contentType);
      else expect(header(sent, 'content-type')).toBe(contentType);
      if (bodyLength !== null) expect(sent?.request.bodyLength).toBe(bodyLength);
    });
  }

  test('a stream over HTTP/1.1 never leaves, and the page says why', async ({ page }) => {
    const record = await ranAsPredicted(page, {
      request: { method: 'POST', path, body: { kind: 'ReadableStream', text: 'x' }, duplex: 'half' },
    });
    expect(methods(record)).toEqual(['OPTIONS']);
    await expect(gate(page, 'which browsers send only over HTTP/2 or later')).toBeVisible();
  });

  test('the referrer policy reaches the wire', async ({ page }) => {
    const [sent] = await ranAsPredicted(page, { request: { path, referrerPolicy: 'no-referrer' } });
    expect(header(sent, 'referer')).toBeNull();
  });
});

test('several policies: the one that refuses decides; a reporting one does not stop anything', async ({
  page,
}) => {
  const record = await ranAsPredicted(page, {
    page: {
      policies: [
        { value: 'connect-src *', disposition: 'enforce' },
        { value: "connect-src 'none'", disposition: 'enforce' },
      ],
    },
    request: { path },
  });
  expect(record).toEqual([]);
  await start(page, {
    page: { policies: [{ value: "connect-src 'none'", disposition: 'report' }] },
    request: { path },
  });
  await expect(page.getByText('1 request on the wire, 1 billed')).toBeVisible();
  await expect(page.getByText('Readable', { exact: true })).toBeVisible();
});

for (const origin of ['docs', 'opaque'] as const) {
  test(`a policy that takes the run's document away gives a clear error: ${origin}`, async ({ page }) => {
    await start(page, {
      page: { origin, policies: [{ value: 'sandbox', disposition: 'enforce' }] },
      request: { path },
    });
    await expect(
      page.getByText('The page of this run could not be opened: the sandbox directive'),
    ).toBeVisible();
    expect(await page.locator('iframe').count()).toBe(0);
    await expect(
      page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }),
    ).toBeEnabled();
  });

  for (const api of ['fetch', 'xhr', 'EventSource'] as const) {
    test(`a hanging ${api} can be cancelled: ${origin}`, async ({ page }) => {
      const own = await startOwnServer({ isHanging: true });
      try {
        await start(page, { page: { origin }, request: { api, path, url: own.url } });
        await expect.poll(() => own.requests.length).toBe(1);
        await page.getByRole('button', { name: 'Cancel' }).filter({ visible: true }).click();
        await expect(gate(page, 'The run was cancelled before the page had a response.')).toBeVisible();
        await expect.poll(() => own.requests[0]?.socket.destroyed).toBe(true);
        expect(await page.locator('iframe').count()).toBe(0);
      } finally {
        await own.close();
      }
    });
  }

  test(`a run that is given up says that what nobody saw is not known: ${origin}`, async ({ page }) => {
    await start(page, {
      page: { origin },
      request: { path, headers: [['X-FooBar', '1']] },
      server: { preflight: { delayMs: 8000 }, actual: { delayMs: 8000 } },
      redirects: [{ status: 307, path: '/v1/late', server: { preflight: { delayMs: 10_000 } } }],
    });
    await expect(gate(page, 'The run was given up after 20 s')).toBeVisible({ timeout: 40_000 });
    const verdict = page.locator('dl').filter({ hasText: 'Preflight, observed' });
    await expect(verdict.locator('dd')).toHaveText(['Not known', 'Sent', 'Not known']);
    await expect(page.getByText('? Nothing could be observed')).toBeVisible();
    await expect(page.getByText('given up after 20 s', { exact: true })).toBeVisible();
    await page.getByRole('tab', { name: 'Report' }).click();
    await expect(page.getByText(/\| preflight \| allowed \| unknown \|/)).toBeVisible();
  });

  test.describe(`"Failed to fetch" at a URL of one's own: ${origin}`, () => {
    test('a server without CORS: one probe, without credentials, tells it from a dead one', async ({
      page,
    }) => {
      const own = await startOwnServer();
      try {
        await start(page, { page: { origin }, request: { path, url: own.url } });
        await expect(gate(page, 'The server responds, so the network is not to blame')).toBeVisible();
        await expect(page.getByText('so there is no record of what arrived')).toBeVisible();
        await expect(page.getByText('(likely, from indirect evidence)')).toBeVisible();
        expect(own.requests.map(({ method, headers }) => [method, headers['sec-fetch-mode']])).toEqual([
          ['GET', 'cors'],
          ['GET', 'no-cors'],
        ]);
      } finally {
        await own.close();
      }
    });

    test('a method that might change something is not followed by a probe', async ({ page }) => {
      const own = await startOwnServer();
      try {
        await start(page, { page: { origin }, request: { method: 'DELETE', path, url: own.url } });
        await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
        await expect(gate(page, 'The browser does not tell a page whether')).toBeVisible();
        await expect(page.getByText('No second request was made to find out')).toBeVisible();
        expect(own.requests.map(({ method }) => method)).toEqual(['OPTIONS']);
      } finally {
        await own.close();
      }
    });

    test('nobody listens', async ({ page }) => {
      const own = await startOwnServer();
      await own.close();
      await start(page, { page: { origin }, request: { path, url: own.url } });
      await expect(gate(page, 'The server could not be reached from this browser.')).toBeVisible();
      await expect(page.getByText('A second request, GET in the mode "no-cors"')).toBeVisible();
    });

    test('a blocked port', async ({ page }) => {
      await start(page, { page: { origin }, request: { path, url: 'http://localhost:6667/' } });
      await expect(gate(page, 'Browsers never connect to this port')).toBeVisible();
    });

    test("the page's own policy", async ({ page }) => {
      const own = await startOwnServer();
      try {
        await start(page, {
          page: { origin, policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
          request: { path, url: own.url },
        });
        await expect(page.getByText(`A violation of connect-src was reported for ${own.url}.`)).toBeVisible();
        expect(own.requests).toEqual([]);
      } finally {
        await own.close();
      }
    });
  });
}

test('runs beside each other on one page keep to themselves', async ({ page }) => {
  await page.goto('/guide/simple-requests');
  const widgets = await page
    .locator('[data-scenario]')
    .filter({ has: page.getByRole('button') })
    .all();
  expect(widgets.length).toBeGreaterThanOrEqual(2);
  await Promise.all(widgets.map(run));
  for (const widget of widgets) await expect(widget.getByText('Observed as predicted')).toBeVisible();
  expect(await page.locator('iframe').count()).toBe(0);
});
