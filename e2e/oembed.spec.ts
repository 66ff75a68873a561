import { expect, test } from '@playwright/test';
import { unfurl } from 'unfurl.js';
import { site } from './live-request';

for (const [path, embedded, height] of [
  ['/scenario/x-foobar', '/embed/x-foobar', 460],
  ['/errors/csp', '/embed/error/csp', 900],
  ['/guide/put-it-into-your-docs', '/embed/x-foobar', 460],
] as const) {
  test(`a consumer that knows only the address of ${path} finds what to embed`, async ({ page }) => {
    const { oEmbed, title } = await unfurl(site.docsOrigin + path);
    expect(title).not.toBe('');
    expect(oEmbed).toMatchObject({
      type: 'rich',
      version: '1.0',
      provider_name: site.productName,
      provider_url: site.docsOrigin,
      width: 760,
      height,
    });
    const html = oEmbed !== undefined && 'html' in oEmbed ? oEmbed.html : '';
    await page.setContent(html);
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('src', site.docsOrigin + embedded);
    await expect(frame).toHaveAttribute('height', String(height));
  });
}

test('what a consumer asks for is kept to, and what can not be is said', async ({ request }) => {
  const ask = (query: Record<string, string>) => request.get(`/oembed?${new URLSearchParams(query)}`);
  const url = `${site.docsOrigin}/scenario/x-foobar`;
  const small = await ask({ url, format: 'json', maxwidth: '400', maxheight: '300' });
  expect(await small.json()).toMatchObject({ width: 400, height: 300 });
  expect(small.headers()['access-control-allow-origin']).toBe('*');
  for (const [query, status] of [
    [{ url }, 200],
    [{ url: `${url}/?utm_source=a#top` }, 200],
    [{ url: url.replace('x-foobar', '%78-foobar') }, 200],
    [{}, 400],
    [{ url: `${site.docsOrigin}/constructor/toString` }, 404],
    [{ url, format: 'xml' }, 501],
    [{ url, maxwidth: 'wide' }, 400],
    [{ url: 'no URL' }, 400],
    [{ url: `${site.docsOrigin}/scenario/nope` }, 404],
    [{ url: `${site.docsOrigin}/playground` }, 404],
    [{ url: 'https://other.example/scenario/x-foobar' }, 404],
  ] as const) {
    expect((await ask(query)).status(), JSON.stringify(query)).toBe(status);
  }
});
