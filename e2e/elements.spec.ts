import { expect, test } from '@playwright/test';
import { openPage, pressRun, recordOf, runIdOf } from './live-request';
import { gate, header, methods, ranAsPredicted, start } from './own-run';

const withoutCors = { actual: { remove: ['*'] } };
const refused = 'kept the response from the page';

const files = {
  img: '/v1/stamp.png',
  audio: '/v1/horn.wav',
  video: '/v1/clip.webm',
  track: '/v1/captions.vtt',
  script: '/v1/postcards.js',
  module: '/v1/postcards.js',
  link: '/v1/postcards.css',
  font: '/v1/letters.ttf',
} as const;

for (const api of ['img', 'audio', 'video', 'script', 'link'] as const) {
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

test('media ask for a range, and for no preflight', async ({ page }) => {
  for (const api of ['audio', 'video'] as const) {
    const request = { api, path: files[api], crossOrigin: 'anonymous' } as const;
    const record = await ranAsPredicted(page, { request });
    // The page keeps its run, so its record goes on.
    expect(new Set(methods(record))).toEqual(new Set(['GET']));
    expect(header(record.at(-1), 'range')).toBe('bytes=0-');
    expect(header(record.at(-1), 'sec-fetch-dest')).toBe(api);
    const actual = { status: 206, set: [['Content-Range', 'bytes 5-9/10'] as const] };
    await start(page, { request, server: { actual } });
    await expect(page.locator('[data-departure="media-status"]')).toBeVisible();
  }
});

test('a track of another origin needs the crossorigin of its video, and CORS', async ({ page }) => {
  const request = { api: 'track', path: files.track } as const;
  await start(page, { request });
  await expect(page.getByText('0 requests on the wire')).toBeVisible();
  const record = await ranAsPredicted(page, { request: { ...request, crossOrigin: 'anonymous' } });
  expect(header(record[0], 'sec-fetch-dest')).toBe('track');
  await ranAsPredicted(page, { request: { ...request, crossOrigin: 'anonymous' }, server: withoutCors });
  await expect(gate(page, refused)).toBeVisible();
});

test("a page's policy decides by the kind of element, also in a sandbox", async ({ page }) => {
  for (const origin of ['docs', 'opaque'] as const) {
    for (const [api, value] of [
      ['img', "img-src 'none'"],
      ['script', "script-src 'none'"],
      ['link', "style-src 'none'"],
      ['font', "font-src 'none'"],
      ['audio', "media-src 'none'"],
      ['video', "media-src 'none'"],
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

test("a worker imports a script of another origin, as its page's policy allows, also in a sandbox", async ({
  page,
}) => {
  const request = { api: 'importScripts', path: files.script } as const;
  await ranAsPredicted(page, { request, server: withoutCors });
  for (const origin of ['docs', 'opaque'] as const) {
    // From a sandbox, Chromium sends Origin: null all the same.
    await start(page, { page: { origin }, request, server: withoutCors });
    await expect(page.getByText('1 request on the wire')).toBeVisible();
    const last = (await recordOf(await runIdOf(page))).at(-1);
    expect([header(last, 'sec-fetch-dest'), header(last, 'sec-fetch-mode')]).toEqual(['script', 'no-cors']);
    const policies = [{ value: "default-src 'self'", disposition: 'enforce' }] as const;
    await ranAsPredicted(page, { page: { origin, policies }, request });
    await expect(page.getByText('0 requests on the wire')).toBeVisible();
    await expect(gate(page, 'Content-Security-Policy blocked')).toBeVisible();
  }
  await ranAsPredicted(page, { request, server: { actual: { status: 404 } } });
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

test('an element has its own controls, and sends nothing that was chosen for fetch', async ({ page }) => {
  await openPage(page, '/playground');
  const form = page.getByRole('region', { name: 'Request' });
  const madeWith = form.getByLabel('Made with');
  await form.getByLabel('Method').fill('PUT');
  await form.getByRole('button', { name: 'Add a header' }).click();
  await form.getByLabel('Header name').last().fill('X-Left-Over');
  await form.getByLabel('Value of X-Left-Over').fill('here');
  await form.getByLabel('Body', { exact: true }).fill('left over');

  await madeWith.selectOption('<img>');
  await expect(form.getByLabel('Method')).toHaveCount(0);
  await expect(form.getByRole('button', { name: 'Add a header' })).toHaveCount(0);
  await expect(form.getByLabel('Body', { exact: true })).toHaveCount(0);
  await expect(form.getByText('Credentials, mode and more')).toHaveCount(0);
  await expect(form.getByLabel('integrity')).toHaveCount(0);
  await expect(form.getByLabel('Path')).toHaveValue('/v1/stamp.png');
  await form.getByLabel('Attribute').selectOption('crossorigin');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  const record = await recordOf(await runIdOf(page));
  expect(methods(record)).toEqual(['GET']);
  expect(header(record[0], 'x-left-over')).toBe(null);
  expect(header(record[0], 'origin')).toBe(new URL(page.url()).origin);

  await madeWith.selectOption('fetch');
  await expect(form.getByLabel('Method')).toHaveValue('PUT');
  await expect(form.getByLabel('Header name').last()).toHaveValue('X-Left-Over');
  await expect(form.getByLabel('Body', { exact: true })).toHaveValue('left over');
  await expect(form.getByLabel('Path')).toHaveValue('/v1/postcards');
});

test('what each way to make a request does not have is not offered', async ({ page }) => {
  await openPage(page, '/playground');
  const form = page.getByRole('region', { name: 'Request' });
  const has = async (label: string) => (await form.getByLabel(label, { exact: true }).count()) > 0;
  for (const [way, ...offered] of [
    ['XMLHttpRequest', 'Method', 'credentials', 'synchronous', 'Timeout, ms'],
    ['sendBeacon', 'Body'],
    ['EventSource', 'credentials'],
    ['WebSocket', 'Subprotocols'],
    ['<video>', 'Attribute'],
    ['<track>', 'Attribute'],
    ['<script>', 'Attribute', 'integrity'],
    ['<script type="module">', 'Attribute', 'integrity'],
    ['<link rel="stylesheet">', 'Attribute', 'integrity'],
    ['FontFace'],
    ['Worker'],
  ] as const) {
    await form.getByLabel('Made with').selectOption(way);
    for (const label of [
      'Method',
      'Body',
      'credentials',
      'synchronous',
      'Timeout, ms',
      'Subprotocols',
      'Attribute',
      'integrity',
    ])
      await expect.poll(() => has(label), `${way}: ${label}`).toBe(offered.some((one) => one === label));
  }
});

test('an element has no preflight whose response could be set, unless a service worker may make one', async ({
  page,
}) => {
  await openPage(page, '/playground');
  const preflight = page.getByText('Response to the preflight');
  await expect(preflight).toBeVisible();
  await page.getByRole('region', { name: 'Request' }).getByLabel('Made with').selectOption('<img>');
  await expect(preflight).toHaveCount(0);
  await openPage(page, '/playground#v1&scenario=worker-adds-header-to-image&end');
  await expect(preflight).toBeVisible();
});

test("a guide's widget has an element's controls in place of a method and headers", async ({ page }) => {
  await openPage(page, '/scenario/image-crossorigin-refused');
  const widget = page.locator('[data-scenario="image-crossorigin-refused"]');
  await expect(widget.getByLabel('Method')).toHaveCount(0);
  await expect(widget.getByRole('button', { name: 'Add a header' })).toHaveCount(0);
  await expect(widget.locator('form').getByText('<img>', { exact: true })).toBeVisible();
  await widget.getByLabel('Attribute').selectOption('no crossorigin');
  await pressRun(page);
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
});
