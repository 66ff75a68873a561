import { expect, test } from '@playwright/test';
import { gate, header, methods, path, ranAsPredicted } from './own-run';

test.describe('a sandboxed page', () => {
  const opaque = { origin: 'opaque' } as const;

  test('has the origin "null" on the wire, in the preflight too', async ({ page }) => {
    const record = await ranAsPredicted(page, {
      page: opaque,
      request: { path, headers: [['X-FooBar', '1']] },
    });
    expect(methods(record)).toEqual(['OPTIONS', 'GET']);
    for (const exchange of record) expect(header(exchange, 'origin')).toBe('null');
    await expect(page.getByText('Readable', { exact: true })).toBeVisible();
  });

  for (const value of [
    "default-src 'none'",
    "connect-src 'self'",
    "script-src 'none'; default-src 'self'",
    "script-src-elem https://a.example; connect-src 'none'",
    "default-src 'none'; DEFAULT-SRC *; connect-src 'self'; connect-src *",
  ]) {
    test(`is under its policy, script or not: ${value}`, async ({ page }) => {
      const record = await ranAsPredicted(page, {
        page: { ...opaque, policies: [{ value, disposition: 'enforce' }] },
        request: { path },
      });
      expect(record).toEqual([]);
      await expect(
        gate(page, "The page's own Content-Security-Policy blocked the connection."),
      ).toBeVisible();
    });
  }

  test('is one by its own policy, as it was written', async ({ page }) => {
    const record = await ranAsPredicted(page, {
      page: {
        policies: [
          { value: "default-src 'none'; connect-src *; sandbox allow-scripts", disposition: 'enforce' },
        ],
      },
      request: { path, headers: [['X-FooBar', '1']] },
    });
    expect(methods(record)).toEqual(['OPTIONS', 'GET']);
    for (const exchange of record) expect(header(exchange, 'origin')).toBe('null');
  });

  test('keeps its origin where its policy says so', async ({ page }) => {
    const record = await ranAsPredicted(page, {
      page: { policies: [{ value: 'sandbox allow-scripts allow-same-origin', disposition: 'enforce' }] },
      request: { path },
    });
    expect(header(record[0], 'origin')).toBe(new URL(page.url()).origin);
  });

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
