import { readdirSync, readFileSync } from 'node:fs';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockedExample, blockedScenario } from '@/components/console-lines/blocked-request';
import { serverCodes } from '@/components/server-fix/server-codes';
import { consoleLines } from '@/lib/browsers/messages/console-messages';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { predict } from '@/lib/cors/predict';
import type { HeaderList } from '@/lib/http/header-list';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import { languages } from '@/lib/highlight/rehype-shiki-classes.mjs';
import { tagsIn, type Mdx } from '@/lib/site/mdx/read-mdx';
import { readSiteConfig, site } from '@/site.config';
import { hrefOf, pagePlaces, textOf, type CollectionName } from './collections';
import { symptoms } from './symptoms';

const place: Place = {
  docsOrigin: 'https://docs.example',
  sameSite: 'https://api.example',
  crossSite: 'https://api.test',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};

const content = new URL('./', import.meta.url);
const pagesOf = (...names: CollectionName[]) =>
  pagePlaces()
    .filter(({ collection }) => names.includes(collection))
    .map((page) => [page.slug, textOf(page)] as const);
const guide = pagesOf('guide');
const errors = pagesOf('errors');
const tutorial = pagesOf('tutorial');

/** What is on top of a page. */
function frontmatter({ tree }: Mdx): unknown {
  const [top] = tree.children;
  return top?.type === 'yaml' ? parse(top.value) : undefined;
}

/** The values of a tag's attribute, in the order of the page. */
function attribute(page: Mdx, tag: string, name: string): string[] {
  return tagsIn(page)
    .filter((each) => each.name === tag)
    .flatMap(({ attributes }) => attributes[name] ?? []);
}

function headings({ tree }: Mdx): string[] {
  return tree.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? [toString(node)] : [],
  );
}

/** The headers that a page quotes with their values. */
function quotedHeaders({ tree }: Mdx): HeaderList {
  const headers: [string, string][] = [];
  visit(tree, 'inlineCode', ({ value: code }) => {
    const [, name, value] = /^([A-Z][A-Za-z]*(?:-[A-Za-z]+)+): (.+)$/s.exec(code) ?? [];
    if (name !== undefined && value !== undefined) headers.push([name, value]);
  });
  return headers;
}

describe('error pages', () => {
  it.each(errors)(
    '%s says its kind and title, the fix first, then what is printed, a live request, and what not to do',
    (name, page) => {
      const title = isBlockKind(name) ? blockKinds[name].title : undefined;
      expect(frontmatter(page)).toMatchObject({ kind: name, title });
      expect(attribute(page, 'ConsoleLines', 'kind')[0]).toBe(name);
      expect(attribute(page, 'TryIt', 'scenario')).not.toEqual([]);
      expect(headings(page)[0]).toBe('The fix');
      expect(headings(page).at(-1)).toBe("Don't");
    },
  );

  it.each(errors)('%s shows a request that is blocked so, where a scenario can be', (name, page) => {
    for (const scenario of attribute(page, 'ConsoleLines', 'scenario')) {
      expect(predict(resolveScenario(scenarioById(scenario), place)).block?.kind).toBe(name);
      expect(attribute(page, 'TryIt', 'scenario')).toContain(scenario);
    }
  });
});

describe('console lines', () => {
  it.each(errors)('of %s have every value filled in', (name, page) => {
    if (!isBlockKind(name)) throw new Error(`${name} is no kind of block.`);
    const scenarios = attribute(page, 'ConsoleLines', 'scenario');
    const blocked = scenarios.length === 0 ? [blockedExample(name)] : scenarios.map(blockedScenario);
    for (const { block, request } of blocked) {
      for (const engine of ['chromium', 'firefox', 'webkit'] as const) {
        const lines = consoleLines(block, request, engine);
        const texts = lines.flatMap(({ text, otherWordings }) => [
          text,
          ...otherWordings.map((other) => other.text),
        ]);
        for (const text of texts) expect(text).not.toMatch(/[{[]{1,2}\w+[}|]/);
      }
    }
  });
});

describe('guide pages', () => {
  it.each(guide)('%s has a live request, and the same with curl', (_, page) => {
    const live = attribute(page, 'TryIt', 'scenario');
    const [first] = attribute(page, 'TerminalLines', 'scenario');
    expect(live).toContain(first);
  });
});

describe('what pages say', () => {
  it.each([...guide, ...errors])('%s quotes headers as its live requests have them', (_, page) => {
    const scenarios = attribute(page, 'TryIt', 'scenario').map(scenarioById);
    const headers: HeaderList = scenarios.flatMap((data) => [
      ...(data.request.headers ?? []),
      ...predict(resolveScenario(data, place)).exchanges.flatMap(({ request, response }) => [
        ...request.headers,
        ...response.headers,
      ]),
    ]);
    for (const [name, value] of quotedHeaders(page)) {
      const values = headers.flatMap(([other, text]) =>
        other.toLowerCase() === name.toLowerCase() ? [text] : [],
      );
      expect([name, values]).toEqual([name, expect.arrayContaining([value])]);
    }
  });

  it.each([...guide, ...errors, ...tutorial])('%s has code in languages that are highlighted', (_, page) => {
    visit(page.tree, 'code', ({ lang }) => {
      if (typeof lang === 'string') expect(languages).toContain(lang);
    });
  });

  it.each([...guide, ...errors, ...tutorial])('%s names scenarios that there are', (_, page) => {
    const ids = tagsIn(page).flatMap(({ attributes }) => attributes['scenario'] ?? []);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(scenarioById(id).id).toBe(id);
  });

  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.mdx$|^symptoms\.ts$/.test(name),
  );
  it.each(files)('%s leaves product name and addresses to the configuration', (name) => {
    const text = readFileSync(new URL(name, content), 'utf8');
    const { productName, docsOrigin, api } = readSiteConfig({});
    expect(text).not.toMatch(new RegExp(`\\b${productName}\\b`));
    for (const address of [docsOrigin, api.sameSite, api.crossSite]) {
      expect(text).not.toContain(new URL(address).host);
    }
  });
});

describe('symptoms', () => {
  it('are thirty at least, each in words of its own', () => {
    const says = symptoms.map((symptom) => symptom.says);
    expect(says.length).toBeGreaterThanOrEqual(30);
    expect(says).toEqual([...new Set(says)]);
  });

  it.each(symptoms)('"$says" leads to a scenario and to a page that shows it', ({ scenario, page }) => {
    expect(scenarioById(scenario).id).toBe(scenario);
    expect(pagePlaces().map(hrefOf)).toContain(page);
  });
});

it('says with one and the same domain how a policy allows the API, in its text and in its live request', () => {
  const text = readFileSync(new URL('guide/content-security-policy.mdx', content), 'utf8');
  const section = text.slice(text.indexOf('## How to allow it'), text.indexOf('## Which directive decides'));
  expect(section).toContain('<ApiOrigin />');
  expect(section).toContain('<TryIt scenario="connect-src-api" />');
  expect(section).not.toMatch(/https?:\/\//);
});

it('says with the same origins in text, code and live request how a server allows two', () => {
  const slug = 'access-control-allow-origin-mismatch';
  const text = readFileSync(new URL(`errors/cors-check/${slug}.mdx`, content), 'utf8');
  const fix = text.slice(text.indexOf('## The fix'), text.indexOf('## What the console prints'));
  const allowed = scenarioById('allow-origin-other').server?.actual?.set;
  expect(allowed).toEqual([['Access-Control-Allow-Origin', 'https://app.example']]);
  expect(fix.match(/https?:[^`\s]+/g)).toEqual(['https://app.example']);
  for (const { text: code } of serverCodes(slug)) {
    expect(code).toContain('app.example');
    expect(code).toContain(new URL(site.docsOrigin).hostname);
  }
});
