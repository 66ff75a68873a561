import { expect, test, type Page } from '@playwright/test';
import type { Exchange } from '../lib/record/record';
import { decodePermalink, encodePermalink } from '../lib/permalink/permalink';
import type { ScenarioData } from '../lib/scenarios/scenario-data';
import { recordOf, run, runIdOf } from './live-request';
import { startOwnServer } from './own-server';

const path = '/v1/postcards';

function scenario(part: Omit<ScenarioData, 'id' | 'title' | 'story'>): ScenarioData {
  return { id: 'own', title: 'A run', story: 'A run.', ...part };
}

async function start(page: Page, part: Omit<ScenarioData, 'id' | 'title' | 'story'>): Promise<void> {
  const fragment = await encodePermalink(scenario(part), { withSecrets: true });
  const decoded = await decodePermalink(fragment);
  await page.goto(`/playground#${fragment}`);
  await expect(page.locator(`form[data-scenario="${decoded.ok ? decoded.data.id : ''}"]`)).toBeVisible();
  await expect(page.getByText('Nothing has been sent yet')).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
}

/** Runs the scenario from the playground, waits until the page says that it went as predicted, and gives the record. */
async function ranAsPredicted(
  page: Page,
  part: Omit<ScenarioData, 'id' | 'title' | 'story'>,
): Promise<readonly Exchange[]> {
  await start(page, part);
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  expect(await page.locator('iframe').count()).toBe(0);
  return recordOf(await runIdOf(page));
}

/** What the page says of where the request ended. */
const gate = (page: Page, sentence: string) => page.getByRole('paragraph').filter({ hasText: sentence });
const methods = (record: readonly Exchange[]) => record.map(({ request }) => request.method);
const header = (exchange: Exchange | undefined, name: string) =>
  exchange?.request.headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? null;

test.describe('a sandboxed page', () => {
  const opaque = { origin: 'opaque' } as const;

  test('has the origin "null" on the wire, in the preflight too', async ({ page }) => {
    const record = await ranAsPredicted(page, {
      page: opaque,
      request: { path, headers: [['X-FooBar', '1']] },
    });
    expect(methods(record)).toEqual(['OPTIONS', 'GET']);
    for (const exchange of record) expect(header(exchange, 'origin')).toBe('null');
    await expect(page.getByText('Readable by the page')).toBeVisible();
  });

  for (const value of [
    "default-src 'none'",
    "connect-src 'self'",
    "script-src 'none'; default-src 'self'",
    "script-src-elem https://a.example; connect-src 'none'",
  ]) {
    test(`is under its policy, script or not: ${value}`, async ({ page }) => {
      const record = await ranAsPredicted(page, {
        page: { ...opaque, policies: [{ value, disposition: 'enforce' }] },
        request: { path },
      });
      expect(record).toEqual([]);
      await expect(
        gate(page, "The page's own Content-Security-Policy refused the connection."),
      ).toBeVisible();
    });
  }

  test('is let through by a policy that allows it, and reports by one that only reports', async ({
    page,
  }) => {
    const record = await ranAsPredicted(page, {
      page: {
        ...opaque,
        policies: [
          { value: "default-src 'none'; connect-src *", disposition: 'enforce' },
          { value: "script-src 'none'", disposition: 'report' },
        ],
      },
      request: { api: 'xhr', method: 'PUT', path, body: { kind: 'string', text: 'x' } },
    });
    expect(methods(record)).toEqual(['OPTIONS', 'PUT']);
  });

  test('can reach neither its parent nor the site, and obeys nobody but its parent', async ({ page }) => {
    await page.goto('/playground');
    const reply = await page.evaluate(async () => {
      const element = document.createElement('iframe');
      element.src = `/frame?sandbox=&enforce=${encodeURIComponent("default-src 'none'")}`;
      document.body.append(element);
      await new Promise((resolve) => element.addEventListener('load', resolve));
      const { port1, port2 } = new MessageChannel();
      const messages: unknown[] = [];
      port1.addEventListener('message', (event: MessageEvent<unknown>) => messages.push(event.data));
      port1.start();
      element.contentWindow?.postMessage(null, '*', [port2]);
      port1.postMessage({ id: 1, kind: 'perform', request: { url: 'http://localhost:1/' } });
      while (messages.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
      return { messages, isOutOfReach: element.contentDocument === null };
    });
    expect(reply.isOutOfReach).toBe(true);
    expect(reply.messages).toEqual([
      { kind: 'ready' },
      expect.objectContaining({ kind: expect.stringMatching(/violation|answer/) }),
      expect.objectContaining({ kind: expect.stringMatching(/violation|answer/) }),
    ]);
    expect(reply.messages).toContainEqual({
      kind: 'violation',
      violation: {
        blockedURI: 'http://localhost:1/',
        effectiveDirective: 'connect-src',
        violatedDirective: 'connect-src',
        originalPolicy: "default-src 'none'",
        disposition: 'enforce',
        documentURI: expect.stringContaining('/frame?sandbox'),
        referrer: expect.any(String),
        statusCode: 200,
        sample: '',
        sourceFile: expect.any(String),
        lineNumber: expect.any(Number),
        columnNumber: expect.any(Number),
      },
    });
    const inner = page.frames().find((frame) => frame.url().includes('/frame?sandbox'));
    const refusals = await inner?.evaluate(() =>
      [
        () => window.parent.document.title,
        () => localStorage.length,
        () => document.cookie,
        () => window.parent.name,
      ].map((attempt) => {
        try {
          return String(attempt());
        } catch (error) {
          return error instanceof DOMException ? error.name : 'thrown';
        }
      }),
    );
    expect(refusals).toEqual(['SecurityError', 'SecurityError', 'SecurityError', 'SecurityError']);
    await inner?.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => document.body.append('obeyed'));
      port1.start();
      window.postMessage(null, '*', [port2]);
      port1.postMessage({ id: 9, kind: 'timing', url: 'http://localhost:1/' });
    });
    await page.waitForTimeout(200);
    expect(await inner?.evaluate(() => document.body.textContent)).toBe('');
  });
});

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
    await expect(page.getByRole('paragraph').filter({ hasText: 'The preflight was answered' })).toBeVisible();
    await expect(page.getByText('sendBeacon() returned true.')).toBeVisible();
  });

  test('EventSource: opened, and refused for its type', async ({ page }) => {
    const request = { api: 'EventSource', path } as const;
    await ranAsPredicted(page, {
      request,
      server: { actual: { set: [['Content-Type', 'text/event-stream']], body: 'data: 1\n\n' } },
    });
    await expect(page.getByText('Readable by the page')).toBeVisible();
    await ranAsPredicted(page, { request });
    await expect(gate(page, 'An EventSource takes an answer with status 200')).toBeVisible();
    await expect(page.getByText("The answer's type is application/json.")).toBeVisible();
  });

  test('WebSocket: a server that does not switch protocols', async ({ page }) => {
    await ranAsPredicted(page, { request: { api: 'WebSocket', path } });
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
    await expect(gate(page, 'which browsers send over HTTP/2 or later only')).toBeVisible();
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
  await expect(page.getByText('Readable by the page')).toBeVisible();
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

  test.describe(`"Failed to fetch" at a URL of one's own: ${origin}`, () => {
    test('a server without CORS: one probe, without credentials, tells it from a dead one', async ({
      page,
    }) => {
      const own = await startOwnServer();
      try {
        await start(page, { page: { origin }, request: { path, url: own.url } });
        await expect(gate(page, 'The server answers, so the network is not to blame')).toBeVisible();
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
