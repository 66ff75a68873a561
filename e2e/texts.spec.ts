import { expect, test } from '@playwright/test';
import { sitePages } from '../components/docs/site-pages';
import { serverSnippets } from '../lib/snippets/catalogue';
import { site } from './live-request';

test('llms.txt lists pages, each there as Markdown with links that lead somewhere, and tools', async ({
  request,
}) => {
  const list = await request.get('/llms.txt');
  expect(list.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const addresses = [...(await list.text()).matchAll(/\]\(([^)]+)\): \S/g)].map(
    ([, address = '']) => address,
  );
  expect(addresses).toContain(`${site.docsOrigin}/guide/simple-requests.md`);
  expect(addresses).toContain(`${site.docsOrigin}/errors/csp.md`);
  expect(addresses).toContain(`${site.docsOrigin}/diagnose`);
  expect(addresses).toContain(`${site.docsOrigin}/llms-full.txt`);
  const links = new Map<string, string>();
  for (const address of addresses) {
    const page = await request.get(address);
    // What only programs ask has its own tests.
    if (address.endsWith('/mcp') || address.endsWith('/llms-full.txt')) continue;
    const isTool = !address.endsWith('.md');
    expect([address, page.status(), page.headers()['content-type']]).toEqual([
      address,
      200,
      isTool ? 'text/html; charset=utf-8' : 'text/markdown; charset=utf-8',
    ]);
    if (isTool) continue;
    const text = await page.text();
    expect(text).toMatch(/^# \S/);
    for (const [, link = ''] of text.matchAll(/\]\((\S+?)\)/g)) links.set(link, address);
  }
  const own = [...links].filter(([link]) => new URL(link, site.docsOrigin).origin === site.docsOrigin);
  expect(own.length).toBeGreaterThan(50);
  for (const [link, address] of own) {
    expect([link, address, (await request.get(link)).status()]).toEqual([link, address, 200]);
  }
});

test('llms-full.txt has the Markdown of every page on the list, letter for letter', async ({ request }) => {
  const list = await (await request.get('/llms.txt')).text();
  const full = await request.get('/llms-full.txt');
  expect(full.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await full.text();
  const addresses = [...list.matchAll(/\]\((\S+)\.md\)/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(60);
  expect([...text.matchAll(/^<!-- (\S+) -->$/gm)].map(([, address]) => address)).toEqual(addresses);
  expect(text).not.toMatch(/\{(?:docs|same-site|cross-site)\}/);
  for (const address of addresses) {
    const markdown = await (await request.get(`${address}.md`)).text();
    expect(text.includes(`<!-- ${address} -->\n\n${markdown}`), address).toBe(true);
  }
});

test('a page leads to its Markdown, which has the lines that send its requests', async ({ page }) => {
  await page.goto('/guide/preflighted-requests');
  const link = page.getByRole('link', { name: 'This page as Markdown' });
  await expect(link).toHaveAttribute('href', '/guide/preflighted-requests.md');
  await expect(page.locator('link[type="text/markdown"]')).toHaveAttribute(
    'href',
    `${site.docsOrigin}/guide/preflighted-requests.md`,
  );
  const response = await page.request.get('/guide/preflighted-requests.md');
  expect(await response.text()).toContain(`curl -i -X OPTIONS ${site.api.sameSite}/v1/postcards`);
});

test("an error's Markdown has the fix in the code of every server", async ({ request }) => {
  const response = await request.get('/errors/header-not-allowed.md');
  const text = await response.text();
  const [, fix = ''] = text.split('\n## The fix, by server\n');
  expect(fix.match(/^### .+/gm)).toEqual(serverSnippets.map(({ title }) => `### ${title}`));
  expect(fix.match(/^```\w+$/gm)).toHaveLength(serverSnippets.length);
  expect(fix).toMatch(/### nginx\n\n```nginx\n[^`]*add_header Access-Control-Allow-Headers "[^"]*x-foobar/i);
  expect(await (await request.get('/errors/csp.md')).text()).not.toContain('by server');
});

test('a page that is not there is not there as Markdown', async ({ request }) => {
  expect((await request.get('/guide/nothing-here.md')).status()).toBe(404);
  expect((await request.get('/errors/nothing-here.md')).status()).toBe(404);
});

test('robots.txt leads to the sitemap, and all it lists is there', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain(
    `Sitemap: ${site.docsOrigin}/sitemap.xml`,
  );
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(addresses).toEqual([...new Set(addresses)]);
  expect(addresses.length).toBeGreaterThan(150);
  for (const address of addresses) {
    expect([address, (await request.get(address)).status()]).toEqual([address, 200]);
  }
});

test('a page has an image of its own to be shared with', async ({ page }) => {
  const addresses = new Set<string>();
  const paths = ['/', '/guide/simple-requests', '/scenario/x-foobar', ...sitePages.map(({ href }) => href)];
  for (const path of paths) {
    await page.goto(path);
    const address = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    addresses.add(address);
    const image = await page.request.get(address);
    expect([path, image.status(), image.headers()['content-type']]).toEqual([path, 200, 'image/png']);
  }
  expect(addresses.size).toBe(paths.length);
});
