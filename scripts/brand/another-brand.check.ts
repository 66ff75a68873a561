import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { scenarios } from '../../lib/scenarios/catalogue';
import { readSiteConfig } from '../../site.config';
import { root } from '../site-build.mjs';
import { brandEnvironment, brandPort } from './another-brand.mjs';
import { defaultTraces } from './default-traces';

const environment = brandEnvironment(process.env);
const brand = readSiteConfig(environment);
const built = join(root, environment['PREFLIGHT_DIST_DIR'] ?? '');
const docs = `http://localhost:${brandPort}`;
const api = `http://localhost:${brand.api.port}`;

/** Files of the build by their path in it. */
function filesOf(folder: string, ending: RegExp): [string, string][] {
  return readdirSync(join(built, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(join(built, folder), file), readFileSync(file, 'utf8')]);
}

const pages = filesOf('server/app', /\.html$/).filter(([name]) => !name.startsWith('_'));
const texts = filesOf('server/app', /\.body$/).filter(([name]) => !/image|icon/.test(name));
const scripts = filesOf('static', /\.js$/);
const text = (name: string) => new Map(texts).get(name) ?? '';
const markdown = texts.filter(([name]) => name.endsWith('markdown.body'));

describe('nothing of the defaults is left in', () => {
  it.each([
    ['pages', pages, 250],
    ['Markdown, lists and the search index', texts, 60],
    ['scripts', scripts, 15],
  ] as const)('%s', (_, files, atLeast) => {
    expect(files.length).toBeGreaterThanOrEqual(atLeast);
    const found = files.flatMap(([name, content]) =>
      defaultTraces(content).map((trace) => `${name}: ${trace}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

describe("the brand's own values are in", () => {
  const contentOf = (html: string, property: string) =>
    new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];

  const whole = pages.filter(([name]) => !name.startsWith('embed/'));

  test.each(whole)('%s: title, header and image', (_, html) => {
    expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).toMatch(/ · Larkspur$|^Larkspur: /);
    expect(/<header.*?<\/header>/s.exec(html)?.[0]).toContain('>Larkspur</span>');
    expect(contentOf(html, 'og:image')).toMatch(/^https:\/\/docs\.larkspur\.example\//);
    expect(contentOf(html, 'og:image:alt')).toContain('Larkspur');
  });

  test("embed pages have no header, and are said to be at the brand's own page", () => {
    const embeds = pages.filter(([name]) => name.startsWith('embed/'));
    expect(embeds.length).toBeGreaterThan(100);
    for (const [name, html] of embeds) {
      expect(/<title>([^<]*)<\/title>/.exec(html)?.[1], name).toMatch(/ · Larkspur$/);
      expect(html, name).not.toContain('<header');
      expect(html, name).toContain(`<link rel="canonical" href="${brand.docsOrigin}/`);
    }
  });

  test('pages of text: where they are, and where their source is', () => {
    const ofText = pages.filter(([name]) => /^(?:guide|errors|tutorial)\//.test(name));
    expect(ofText.length).toBeGreaterThan(60);
    const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
    for (const [name, html] of ofText) {
      const path = name.replace(/\.html$/, '');
      const [collection = '', slug = ''] = path.split('/');
      const sources = files.filter(
        (file) => file.startsWith(`${collection}/`) && basename(file) === `${slug}.mdx`,
      );
      expect(sources, path).toHaveLength(1);
      expect(html.includes(`<link rel="canonical" href="${brand.docsOrigin}/${path}"/>`), path).toBe(true);
      expect(html.includes(`href="${brand.repositoryUrl}/blob/HEAD/content/${sources[0]}"`), path).toBe(true);
    }
  });

  test('curl lines, in pages and in Markdown, go to the API of the brand', () => {
    const lines = [...pages, ...markdown].flatMap(([, content]) => content.match(/curl -i[^<\n]*/g) ?? []);
    const addressesIn = (text: string) => text.match(/https?:\/\/[^\s'"/&\\]+/) ?? [];
    const addresses = lines.flatMap(addressesIn);
    expect(addresses.length).toBeGreaterThan(50);
    const known: string[] = [brand.docsOrigin, brand.api.sameSite, brand.api.crossSite];
    const counts = known.map((origin) => addresses.filter((address) => address === origin).length);
    expect(counts[1]).toBeGreaterThan(50);
    expect(pages.filter(([, html]) => html.includes(`${brand.api.crossSite}/v1/`)).length).toBeGreaterThan(5);
    const given = scenarios.flatMap(({ request: { url = '' } }) => addressesIn(url));
    const others = addresses.filter((address) => !known.includes(address) && !address.includes('.example'));
    expect(others.filter((address) => !given.includes(address))).toEqual([]);
  });

  test('the plan, in words and in headers', () => {
    const limits = new Map(pages).get('guide/plan-limits.html');
    expect(limits).toContain('4,321');
    expect(limits).toContain('a day');
    expect(limits).toContain('4321');
  });

  test('llms.txt, sitemap.xml, robots.txt', () => {
    expect(text('llms.txt.body')).toMatch(
      /^# Larkspur: CORS\n\n> .* the Larkspur API at https:\/\/api\.larkspur\.example:/,
    );
    const places = [...text('sitemap.xml.body').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url ?? '');
    expect(places.length).toBeGreaterThan(150);
    expect(places.filter((url) => new URL(url).origin !== brand.docsOrigin)).toEqual([]);
    expect(text('robots.txt.body')).toContain(`Sitemap: ${brand.docsOrigin}/sitemap.xml`);
  });

  test('Markdown: every link of the site is under the docs origin', () => {
    expect(markdown.length).toBeGreaterThan(60);
    const links = markdown.flatMap(([, content]) =>
      [...content.matchAll(/\]\((\S+?)\)/g)].map(([, url]) => url ?? ''),
    );
    expect(links.filter((url) => url.startsWith(brand.docsOrigin)).length).toBeGreaterThan(50);
    expect(links.filter((url) => !URL.canParse(url))).toEqual([]);
  });
});

describe('served', () => {
  let server: ChildProcess;
  beforeAll(async () => {
    server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
      cwd: root,
      env: environment,
      stdio: 'ignore',
    });
    await vi.waitFor(async () => expect((await fetch(docs)).status).toBe(200), {
      timeout: 50_000,
      interval: 200,
    });
  }, 60_000);
  afterAll(() => {
    server.kill();
  });

  test('the policy of a page allows the API of the brand, and nothing else', async () => {
    const policy = (await fetch(docs)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`connect-src 'self' ${brand.api.sameSite} ${brand.api.crossSite};`);
    expect(defaultTraces(policy)).toEqual([]);
  });

  test('a page that is not there', async () => {
    const html = await (await fetch(`${docs}/nothing-here`)).text();
    expect(html).toContain('Larkspur');
    expect(defaultTraces(html)).toEqual([]);
  });

  test('the image to share is drawn with the name of the brand', async () => {
    const image = await fetch(`${docs}/opengraph-image`);
    expect(image.headers.get('content-type')).toBe('image/png');
  });

  test('answers of the demo API: the plan, and where redirects may lead', async () => {
    const answer = await fetch(`${api}/v1/postcards`);
    expect(answer.headers.get('ratelimit-limit')).toBe('4321');
    expect(answer.headers.get('ratelimit-remaining')).toBe('4320');
    expect(Number(answer.headers.get('ratelimit-reset'))).toBeGreaterThan(3600);
    const redirect = (to: string) =>
      fetch(`${api}/v1?actual.status=302&actual.set=${encodeURIComponent(`Location: ${to}`)}`, {
        redirect: 'manual',
      });
    expect((await redirect(`${brand.api.crossSite}/v1`)).status).toBe(302);
    const refused = await redirect('http://localhost:3001/v1');
    expect(refused.status).toBe(400);
    for (const response of [answer, refused]) {
      const said = `${JSON.stringify([...response.headers])} ${await response.text()}`;
      expect(defaultTraces(said.replace('http://localhost:3001/v1', ''))).toEqual([]);
    }
  });
});
