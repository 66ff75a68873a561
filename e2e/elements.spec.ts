import { expect, test } from '@playwright/test';
import { gate, header, methods, ranAsPredicted, start } from './own-run';

const withoutCors = { actual: { remove: ['*'] } };
const refused = 'kept the response from the page';

const files = {
  img: '/v1/stamp.png',
  script: '/v1/postcards.js',
  module: '/v1/postcards.js',
  link: '/v1/postcards.css',
  font: '/v1/letters.ttf',
} as const;

for (const api of ['img', 'script', 'link'] as const) {
  test(`${api} loads without CORS, with cookies and without Origin; with crossorigin it needs CORS`, async ({
    page,
  }) => {
    const request = { api, path: files[api] };
    const record = await ranAsPredicted(page, { request, server: withoutCors });
    expect(methods(record)).toEqual(['GET']);
    expect(header(record[0], 'origin')).toBe(null);
    expect(header(record[0], 'sec-fetch-mode')).toBe('no-cors');
    await ranAsPredicted(page, { request: { ...request, crossOrigin: 'anonymous' } });
    const kept = await ranAsPredicted(page, {
      request: { ...request, crossOrigin: 'anonymous' },
      server: withoutCors,
    });
    expect(header(kept.at(-1), 'origin')).toBe(new URL(page.url()).origin);
    await expect(gate(page, refused)).toBeVisible();
  });
}

for (const api of ['module', 'font'] as const) {
  test(`${api} always needs CORS`, async ({ page }) => {
    const request = { api, path: files[api] };
    const record = await ranAsPredicted(page, { request });
    expect(header(record[0], 'sec-fetch-mode')).toBe('cors');
    await ranAsPredicted(page, { request, server: withoutCors });
    await expect(gate(page, refused)).toBeVisible();
  });
}

test("a page's policy decides by the kind of element, also in a sandbox", async ({ page }) => {
  for (const origin of ['docs', 'opaque'] as const) {
    for (const [api, value] of [
      ['img', "img-src 'none'"],
      ['script', "script-src 'none'"],
      ['link', "style-src 'none'"],
      ['font', "font-src 'none'"],
    ] as const) {
      const policies = [{ value, disposition: 'enforce' }] as const;
      await ranAsPredicted(page, {
        page: { origin, policies },
        request: { api, path: files[api] },
      });
      await expect(page.getByText('0 requests on the wire')).toBeVisible();
      await expect(gate(page, 'Content-Security-Policy blocked')).toBeVisible();
    }
    const policies = [{ value: 'script-src {same-site}', disposition: 'enforce' }] as const;
    await ranAsPredicted(page, {
      page: { origin, policies },
      // Without CORS, Chromium sends Origin: null from a sandbox all the same.
      request: { api: 'script', path: files.script, crossOrigin: 'anonymous' },
    });
  }
});

test('a worker of another origin is refused before anything is sent', async ({ page }) => {
  for (const api of ['worker', 'module-worker'] as const) {
    await start(page, { request: { api, path: files.script } });
    await expect(page.locator('[data-departure="worker-origin-checked-first"]')).toBeVisible();
    await expect(page.getByText('0 requests on the wire')).toBeVisible();
  }
});

test('JSON is kept from an image, which it is none of, and from a script, which would run', async ({
  page,
}) => {
  const kept = 'the browser kept it from the element';
  await ranAsPredicted(page, { request: { api: 'img', path: '/v1/postcards' } });
  await expect(gate(page, kept)).toBeVisible();
  await start(page, { request: { api: 'script', path: '/v1/postcards' } });
  await expect(page.getByText('Observed, but not as predicted')).toBeVisible();
  await expect(page.locator('[data-departure="opaque-response-blocking"]')).toBeVisible();
  await expect(gate(page, kept)).toBeVisible();
});

test('integrity needs CORS, and the right hash', async ({ page }) => {
  const request = {
    api: 'script',
    path: files.script,
    integrity: 'sha256-2k4P7UiwVQOaxP5ZVa6Xj5aD4GT4q/pdVN9i+yBl2Yg=',
  } as const;
  const crossOrigin = 'anonymous' as const;
  await ranAsPredicted(page, { request });
  await expect(gate(page, 'not the one that integrity asks for')).toBeVisible();
  await ranAsPredicted(page, { request: { ...request, crossOrigin } });
  await ranAsPredicted(page, { request: { ...request, crossOrigin, integrity: 'sha256-AAAA' } });
  await ranAsPredicted(page, { request: { path: files.script, integrity: 'sha256-AAAA' } });
});

test('a script that a link chose is not run', async ({ page }) => {
  await start(page, {
    request: { api: 'script', path: '/v1/x' },
    server: { actual: { set: [['Content-Type', 'text/javascript']], body: 'document.title = "run"' } },
  }).catch(() => undefined);
  await expect(page.getByText("only the demo API's own is loaded")).toBeVisible();
});
