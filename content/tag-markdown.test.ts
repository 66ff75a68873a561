import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { readMdx } from '@/lib/site/mdx/read-mdx';
import { useMDXComponents as registeredTags } from '@/mdx-components';
import { tagMarkdown } from './tag-markdown';

const registered = Object.keys(registeredTags()).filter((name) => /^[A-Z]/.test(name));

describe('tags', () => {
  // Eleven, the box of /diagnose, which was a page of its own before it could stand in one, and what is dated of browsers.
  test('are thirteen or fewer, each in content/README.md', () => {
    const { tree } = readMdx(readFileSync(new URL('README.md', import.meta.url), 'utf8'));
    const listed: string[] = [];
    visit(tree, 'tableRow', ({ children: [first] }) => {
      const [code] = first?.children ?? [];
      const [, name] = code?.type === 'inlineCode' ? (/^<(\w+) .*\/>$/.exec(code.value) ?? []) : [];
      if (name !== undefined) listed.push(name);
    });
    expect(registered.length).toBeLessThanOrEqual(13);
    expect(registered.length).toBeGreaterThan(0);
    expect(listed.toSorted()).toEqual(registered.toSorted());
  });

  it.each(registered)('<%s> has Markdown', (name) => {
    const attributes = {
      scenario: 'connect-src-self',
      kind: 'csp',
      ids: 'authorization-covered-by-wildcard',
      of: 'preflight-cost',
      feature: 'http.headers.Connection-Allowlist',
    };
    expect(tagMarkdown({ name, attributes })).not.toBe('');
  });

  it('is an error where there is none', () => {
    expect(() => tagMarkdown({ name: 'Nothing', attributes: {} })).toThrow('<Nothing> has no Markdown');
  });
});

test('a live request becomes a link, its verdict and the lines that send it', () => {
  const text = tagMarkdown({ name: 'TryIt', attributes: { scenario: 'x-foobar' } });
  expect(text).toContain('/scenario/x-foobar)');
  expect(text).toContain('Preflight: Sent first. Request: Sent. Response: Readable.');
  expect(text).toMatch(
    /```sh\ncurl -i -X OPTIONS .*?```\n\nThen the request itself:\n\n```sh\ncurl -i http/s,
  );
});

test('a request that never leaves has no lines', () => {
  expect(tagMarkdown({ name: 'TryIt', attributes: { scenario: 'connect-src-self' } })).not.toContain('curl');
});

test('what is said of browsers is dated, and an error where lib/browsers has it not', () => {
  const fact = (attributes: Record<string, string>) => tagMarkdown({ name: 'BrowserFact', attributes });
  expect(fact({ engine: 'firefox', run: '2026-11-29' })).toBe('Firefox 153');
  expect(fact({ feature: 'http.headers.Connection-Allowlist' })).toMatch(
    /^Chrome since 152; .*MDN's data of/,
  );
  expect(() => fact({ engine: 'firefox', run: '2026-01-01' })).toThrow('no run of "firefox" on "2026-01-01"');
  expect(() => fact({ feature: 'http.headers.X-Nothing' })).toThrow('says nothing of');
});

test('departures say in which releases they were seen, and what is about to change', () => {
  const text = tagMarkdown({ name: 'Departures', attributes: { ids: 'stream-not-supported' } });
  expect(text).toMatch(/Seen in WebKitGTK 2\.50\. Changing: Different in Safari 27\.3, not released yet/);
});
