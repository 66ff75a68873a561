import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { blockedExample, blockedScenario } from '@/components/console-lines/blocked-request';
import { symptoms } from '@/content/symptoms';
import { consoleLines } from '@/lib/browsers/messages/console-messages';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { predict } from '@/lib/cors/predict';
import { recordedRoot } from '@/lib/record/run-path';
import type { HeaderList } from '@/lib/http/header-list';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { toScenario, type Place } from '@/lib/scenarios/play';

const place: Place = {
  docsOrigin: 'https://docs.example',
  sameSite: 'https://api.example',
  crossSite: 'https://api.test',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};

const content = new URL('../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, content), 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(new URL(folder, content)).map(
    (name) => [name.replace(/\.mdx$/, ''), read(`${folder}/${name}`)] as const,
  );
const guide = pagesIn('guide');
const errors = pagesIn('errors');
const kinds: readonly BlockKind[] = Object.keys(blockKinds).filter(isBlockKind);

/** The text of a field on top of a page. */
function field(page: string, name: string): string | undefined {
  const [, value] = new RegExp(`^${name}: (.*)$`, 'm').exec(page) ?? [];
  return value?.startsWith("'") === true ? value.slice(1, -1).replaceAll("''", "'") : value;
}

function attribute(page: string, tag: string, name: string): string[] {
  return [...page.matchAll(new RegExp(`<${tag} [^>]*\\b${name}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
}

test("no page of the docs is where the lesson's cookies are sent: a cookie ignores ports", () => {
  const routes = readdirSync(new URL('./', import.meta.url)).filter((name) => !name.includes('.'));
  expect(routes).toContain('guide');
  expect(routes).not.toContain(recordedRoot.slice(1));
});

describe('error pages', () => {
  it('are one for each kind of block, and no other', () => {
    expect(errors.map(([name]) => name).toSorted()).toEqual(kinds.toSorted());
  });

  it.each(errors)(
    '%s says its kind and title, what is printed, a live request, the fix and what not to do',
    (name, page) => {
      expect(field(page, 'kind')).toBe(name);
      expect(isBlockKind(name) && blockKinds[name].title).toBe(field(page, 'title'));
      expect(attribute(page, 'ConsoleLines', 'kind')[0]).toBe(name);
      expect(attribute(page, 'TryIt', 'scenario')).not.toEqual([]);
      expect(page.match(/^## .*$/gm)?.slice(-2)).toEqual(['## The fix', "## Don't"]);
    },
  );

  it.each(errors)('%s shows a request that is blocked so, where a scenario can be', (name, page) => {
    for (const scenario of attribute(page, 'ConsoleLines', 'scenario')) {
      expect(predict(toScenario(scenarioById(scenario), place)).block?.kind).toBe(name);
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
    const prose = page.replaceAll(/^```.*?^```/gms, '');
    const quoted = [...prose.matchAll(/`([A-Z][A-Za-z]*(?:-[A-Za-z]+)+): ([^`]+)`/g)];
    const scenarios = attribute(page, 'TryIt', 'scenario').map(scenarioById);
    const headers: HeaderList = scenarios.flatMap((data) => [
      ...(data.request.headers ?? []),
      ...predict(toScenario(data, place)).exchanges.flatMap(({ request, response }) => [
        ...request.headers,
        ...response.headers,
      ]),
    ]);
    for (const [, name = '', value] of quoted) {
      const values = headers.flatMap(([other, text]) =>
        other.toLowerCase() === name.toLowerCase() ? [text] : [],
      );
      expect([name, values]).toEqual([name, expect.arrayContaining([value])]);
    }
  });

  it('needs no more than twelve tags', () => {
    const tags = new Set(
      [...guide, ...errors].flatMap(([, page]) => page.match(/(?<=^|\s)<[A-Z]\w*/gm) ?? []),
    );
    expect(tags.size).toBeLessThanOrEqual(12);
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
    expect(existsSync(new URL(`.${page}.mdx`, content))).toBe(true);
  });
});
