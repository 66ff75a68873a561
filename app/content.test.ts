import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { tagMarkdown } from '@/components/markdown/tag-markdown';
import { readSiteConfig } from '@/site.config';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = readdirSync(new URL('content/', root), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.mdx$|symptoms\.ts$/.test(name),
);
const registered = [...read('mdx-components.tsx').matchAll(/^ {2}([A-Z]\w*),$/gm)].map(
  ([, name = '']) => name,
);
const defaults = readSiteConfig({});

describe('tags', () => {
  test('are twelve or fewer, each in content/README.md', () => {
    const listed = [...read('content/README.md').matchAll(/^\| `<(\w+)/gm)].map(([, name = '']) => name);
    expect(registered.length).toBeLessThanOrEqual(12);
    expect(registered.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(registered.toSorted());
  });

  it.each(registered)('<%s> has Markdown', (name) => {
    expect(() =>
      tagMarkdown(name, {
        scenario: 'connect-src-self',
        kind: 'csp',
        ids: 'authorization-covered-by-wildcard',
        of: 'preflight-cost',
      }),
    ).not.toThrow();
  });
});

describe.each(sources)('content/%s', (name) => {
  const text = read(`content/${name}`);

  it('leaves the product name to the configuration', () => {
    expect(text).not.toMatch(new RegExp(`\\b${defaults.productName}\\b`));
  });

  it('leaves the addresses to the configuration', () => {
    const { docsOrigin, api } = defaults;
    for (const address of [docsOrigin, api.sameSite, api.crossSite]) {
      expect(text).not.toContain(new URL(address).host);
    }
  });
});
