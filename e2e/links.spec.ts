import { expect, test } from '@playwright/test';

const address = /<a\b[^>]*\bhref="([^"]*)"/g;
const identifier = /\bid="([^"]+)"/g;

test('every internal link leads to a page, and every fragment to a part of it', async ({
  request,
  baseURL,
}) => {
  const site = baseURL ?? '';
  const idsByPath = new Map<string, ReadonlySet<string>>();
  const links = new Map<string, string>([['/', 'the start']]);
  for (const [href] of links) {
    const { pathname } = new URL(href, site);
    if (idsByPath.has(pathname)) continue;
    const response = await request.get(pathname);
    expect(response.status(), `${href}, linked from ${links.get(href)}`).toBe(200);
    const html = await response.text();
    expect(html, `${pathname} waits for a script to show a part of it`).not.toMatch(/<div hidden="" id="S:/);
    idsByPath.set(pathname, new Set([...html.matchAll(identifier)].map(([, id = '']) => id)));
    for (const [, written = ''] of html.matchAll(address)) {
      const url = new URL(written.replaceAll('&amp;', '&'), `${site}${pathname}`);
      const linked = `${url.pathname}${url.hash}`;
      if (url.origin === site && !links.has(linked)) links.set(linked, pathname);
    }
  }
  const broken = [...links].filter(([href]) => {
    const { pathname, hash } = new URL(href, site);
    return (
      hash !== '' &&
      !hash.startsWith('#v1') &&
      idsByPath.get(pathname)?.has(decodeURIComponent(hash.slice(1))) === false
    );
  });
  expect(broken).toEqual([]);
  expect(idsByPath.size).toBeGreaterThan(70);
});
