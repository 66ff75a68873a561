import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { readMdx } from '@/lib/site/mdx/read-mdx';
import { useMDXComponents as registeredTags } from '@/mdx-components';
import { tagMarkdown } from './tag-markdown';

const registered = Object.keys(registeredTags()).filter((name) => /^[A-Z]/.test(name));

describe('tags', () => {
  // Twelve, and the box of /diagnose, which was a page of its own before it could stand in one.
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
  expect(text).toContain('Preflight: Sent first. Request: Sent. Response: Readable by the page.');
  expect(text).toMatch(
    /```sh\ncurl -i -X OPTIONS .*?```\n\nThen the request itself:\n\n```sh\ncurl -i http/s,
  );
});

test('a request that never leaves has no lines', () => {
  expect(tagMarkdown({ name: 'TryIt', attributes: { scenario: 'connect-src-self' } })).not.toContain('curl');
});
