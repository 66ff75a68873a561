import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sendRaw } from '../lib/demo/test-data/raw-socket';
import { hydrated, openPage, site } from './live-request';

const port = Number(new URL(site.docsOrigin).port);
const chunk = `/_next/static/chunks/${readdirSync(`${process.env.PREFLIGHT_DIST_DIR}/static/chunks`)[0]}`;

type Answered = { readonly status: number; readonly header: (name: string) => string | null };

/** Sends the target as it is written, and more lines of a request's head, and reads the head of the response. */
async function ask(target: string, { method = 'GET', lines = ['Host: localhost'] } = {}): Promise<Answered> {
  const bytes = await sendRaw(port, [`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`]);
  const [statusLine = '', ...fields] = (bytes.split('\r\n\r\n')[0] ?? '').split('\r\n');
  return {
    status: Number(statusLine.split(' ')[1]),
    header: (name) => {
      const values = fields
        .filter((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}: `))
        .map((field) => field.slice(name.length + 2));
      return values.length === 0 ? null : values.join(', ');
    },
  };
}

const kinds: readonly [kind: string, status: number, target: string, lines?: string[]][] = [
  ['a page', 200, '/guide/caching'],
  ['the first page', 200, '/'],
  ['a page of another host', 200, 'http://evil.example/guide/caching'],
  ['a page for the router', 307, '/guide/caching?_rsc=abc', ['Host: localhost', 'RSC: 1']],
  ['a frame', 200, '/frame'],
  ['a sandboxed frame', 200, '/frame?sandbox'],
  ["the script of a run's service worker", 200, '/frame/worker?does=cors'],
  ['a frame that can not be', 400, '/frame?x=1'],
  ['an embed page', 200, '/embed/x-foobar'],
  ['an embed page of an error', 200, '/embed/error/csp'],
  ['an embed page that is not there', 404, '/embed/nope'],
  ['a page that begins as an embed page', 404, '/embedded'],
  ['a page that is not there', 404, '/nope'],
  ['a path that begins as a frame', 404, '/frameworks'],
  ['a path that begins as the demo API', 404, '/demonstration'],
  ['the demo API on the host of the docs', 404, '/demo/v1'],
  ['a file that is not there', 404, '/nope.json'],
  ['a built file', 200, chunk],
  ['a built file that is not there', 404, '/_next/static/chunks/nope.js'],
  ['a path of the framework', 404, '/_next/image?url=%2Ficon.svg&w=64&q=75'],
  ['an image', 200, '/icon.svg'],
  ['the image of a link', 200, '/opengraph-image'],
  ['a text', 200, '/robots.txt'],
  ['XML', 200, '/sitemap.xml'],
  ['JSON', 200, '/search-index.json'],
  ['Markdown', 200, '/guide/caching.md'],
  ['a redirect', 308, '/guide/'],
  ['a double slash', 308, '//evil.example/'],
  ['a path that is no UTF-8', 400, '/%ff'],
  ['a path with a backslash', 400, '/\\evil.example'],
  ['an asterisk', 400, '*'],
  ['no Host', 400, '/', ['X-A: b']],
  ['a header that is none', 400, '/', ['Host: localhost', 'no colon']],
  ['headers that are too long', 431, '/', ['Host: localhost', `X-A: ${'a'.repeat(20_000)}`]],
  ['an expectation', 417, '/', ['Host: localhost', 'Expect: something']],
  ['health', 200, '/healthz'],
  ['readiness', 200, '/readyz'],
];

for (const [kind, status, target, lines] of kinds) {
  test(`${kind} has every header that protects the docs`, async () => {
    const { status: got, header } = await ask(target, lines === undefined ? {} : { lines });
    expect(got).toBe(status);
    expect(header('X-Content-Type-Options')).toBe('nosniff');
    expect(header('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(header('Permissions-Policy')).toContain('camera=()');
    expect(header('Cross-Origin-Opener-Policy')).toBe('same-origin');
    const isFrame = /^\/frame(?:$|\?sandbox)/.test(target);
    expect(header('Cross-Origin-Resource-Policy')).toBe(
      /^\/frame(?:$|\?)/.test(target) ? 'cross-origin' : 'same-origin',
    );
    const policy = header('Content-Security-Policy') ?? '';
    const isEmbeddable = isFrame || target.startsWith('/embed/');
    const ancestors = isEmbeddable ? ["'self'", ...site.embedOrigins].join(' ') : "'none'";
    expect(policy.match(/frame-ancestors [^;,]*/g)).toEqual([`frame-ancestors ${ancestors}`]);
    // It knows no list of origins, and CSP's directive is preferred over it.
    expect(header('X-Frame-Options')).toBeNull();
    if (!isFrame) expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe');
  });
}

for (const method of ['POST', 'PUT', 'OPTIONS', 'TRACE', 'PROPFIND']) {
  test(`${method} is refused before its body, with the same headers`, async () => {
    const lines = ['Host: localhost', 'Next-Action: x', 'Content-Length: 10485760'];
    const { status, header } = await ask('/guide/caching', { method, lines });
    expect(status).toBe(405);
    expect(header('Allow')).toBe('GET, HEAD');
    expect(header('Connection')).toBe('close');
    expect(header('X-Content-Type-Options')).toBe('nosniff');
    expect(header('Cache-Control')).toBe('no-store');
  });
}

test('a client that waits for 100 Continue is refused without it', async () => {
  const bytes = await sendRaw(port, [
    'POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 10485760\r\n\r\n',
  ]);
  expect(bytes).toMatch(/^HTTP\/1\.1 405 /);
});

for (const [written, location] of [
  ['/%63sp-lab', '/csp-lab'],
  ['/%70layground', '/playground'],
  ['/llms%2etxt', '/llms.txt'],
  ['/icon%2Esvg', '/icon.svg'],
  ['/guide/%63aching?a=b', '/guide/caching?a=b'],
  ['/guide/preflighted-requests/', '/guide/preflighted-requests'],
  ['//guide//caching', '/guide/caching'],
  ['/guide/./x/../caching', '/guide/caching'],
  ['http://evil.example/guide/', '/guide'],
  ['//evil.example/', '/evil.example'],
  ['///evil.example/%2e%2e', '/'],
]) {
  test(`${written} leads to ${location}, and no cache keeps that`, async () => {
    const { status, header } = await ask(written ?? '');
    expect(status).toBe(308);
    expect(header('Location')).toBe(location);
    expect(header('Cache-Control')).toBe('no-store');
  });
}

test('what a shared cache keeps outlives a deploy by a minute at most, built files aside', async () => {
  for (const target of [
    '/',
    '/guide/caching',
    '/llms.txt',
    '/icon.svg',
    '/search-index.json',
    '/sitemap.xml',
  ]) {
    expect((await ask(target)).header('Cache-Control')).toBe('public, max-age=0, s-maxage=60');
  }
  expect((await ask(chunk)).header('Cache-Control')).toBe('public, max-age=31536000, immutable');
});

test('no error and nothing that the headers of a request chose is kept', async () => {
  const rsc = ['Host: localhost', 'RSC: 1'];
  const targets: readonly [string, string[]?][] = [
    ['/nope'],
    ['/guide/%2Fcaching'],
    ['/_next/static/chunks/nope.js'],
    ['/guide/caching', rsc],
    ['/guide/caching?_rsc=abc', rsc],
    ['/guide/caching?_rsc=abc'],
    ['/guide/caching', ['Host: localhost', 'Next-Router-Prefetch: 1']],
    ['/frame'],
    ['/healthz'],
  ];
  for (const [target, lines] of targets) {
    expect((await ask(target, lines === undefined ? {} : { lines })).header('Cache-Control'), target).toBe(
      'no-store',
    );
  }
});

test('a page that has not changed keeps its policy', async () => {
  const first = await ask('/guide/caching');
  const again = await ask('/guide/caching', {
    lines: ['Host: localhost', `If-None-Match: ${first.header('ETag')}`],
  });
  expect(again.status).toBe(304);
  expect(again.header('Content-Security-Policy')).toBe(first.header('Content-Security-Policy'));
});

for (const path of ['/%67uide/%63aching/', '/guide/caching']) {
  test(`${path} works, without a violation of its policy`, async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy|Permissions-Policy/i.test(message.text())) violations.push(message.text());
    });
    await openPage(page, path);
    expect(new URL(page.url()).pathname).toBe('/guide/caching');
    expect(violations).toEqual([]);
  });
}

/** What a frame on the page shows, once it has loaded: Chromium's own page where it was refused. */
async function framed(page: Page, path: string): Promise<string> {
  await page.evaluate(
    (url) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        frame.addEventListener('load', () => resolve());
        document.body.replaceChildren(frame);
      }),
    site.docsOrigin + path,
  );
  return page.frames().at(-1)?.url() ?? '';
}

test('only the site itself, and who may embed it, frames its frames, and nobody its pages', async ({
  page,
}) => {
  const refused = 'chrome-error://chromewebdata/';
  await page.goto(`${site.api.sameSite}/v1`);
  for (const path of [
    '/frame',
    '/frame?enforce=frame-ancestors%20*',
    '/',
    '/nope',
    '/frameworks',
    '/icon.svg',
  ]) {
    expect(await framed(page, path), path).toBe(refused);
  }
  await page.goto('/');
  // React replaces a body that changes before it has read it.
  await hydrated(page);
  expect(await framed(page, '/frame')).toBe(`${site.docsOrigin}/frame`);
  expect(await framed(page, '/frame?sandbox')).toBe(`${site.docsOrigin}/frame?sandbox`);
  expect(await framed(page, '/guide/caching')).toBe(refused);
});
