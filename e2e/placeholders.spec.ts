import { expect, test } from '@playwright/test';

const placeholder = /\{(?:docs|same-site|cross-site|request-url)(?:-[a-z-]+)?\}/;

/** What a reader sees of a page's HTML, scripts taken out. */
function shown(html: string): string {
  return html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '');
}

test('no placeholder of a scenario reaches a reader, on any page, as HTML or as Markdown', async ({
  request,
}) => {
  test.slow();
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  expect(paths.length).toBeGreaterThan(250);
  const found: string[] = [];
  for (const path of paths) {
    const text = shown(await (await request.get(path)).text());
    const seen = placeholder.exec(text);
    if (seen !== null) found.push(`${path}: ${text.slice(seen.index - 40, seen.index + 40)}`);
  }
  const markdown = paths.filter((path) => /^\/(?:guide|errors|tutorial)\/./.test(path));
  for (const path of markdown) {
    const text = await (await request.get(`${path}.md`)).text();
    const seen = placeholder.exec(text);
    if (seen !== null) found.push(`${path}.md: ${text.slice(seen.index - 40, seen.index + 40)}`);
  }
  expect(found).toEqual([]);
});
