import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { pageMarkdown } from './page-markdown';

const docsOrigin = 'https://docs.example';
const markdown = (source: string) => pageMarkdown({ title: 'Title', lead: 'Lead.', source, docsOrigin });

test('what is on top of the page becomes its heading and first paragraph', () => {
  expect(markdown('---\ntitle: Title\nlead: Lead.\n---\n\nText.\n')).toBe('# Title\n\nLead.\n\nText.\n');
});

test.each([
  ['[Simple](/guide/simple-requests)', '[Simple](https://docs.example/guide/simple-requests.md)'],
  ['[Costs](/guide/plan-limits#over)', '[Costs](https://docs.example/guide/plan-limits.md#over)'],
  ['[All](/errors)', '[All](https://docs.example/errors)'],
  ['[Live](/scenario/x-foobar)', '[Live](https://docs.example/scenario/x-foobar)'],
  ['[Here](#over)', '[Here](#over)'],
  ['[Fetch](https://fetch.spec.whatwg.org/)', '[Fetch](https://fetch.spec.whatwg.org/)'],
])('%s', (written, expected) => {
  expect(markdown(written)).toContain(expected);
});

test('a live request becomes a link, its verdict and the lines that send it', () => {
  const text = markdown('<TryIt scenario="x-foobar" />');
  expect(text).toContain('/scenario/x-foobar)');
  expect(text).toContain('Preflight: Sent first. Request: Sent. Response: Readable by the page.');
  expect(text).toMatch(
    /```sh\ncurl -i -X OPTIONS .*?```\n\nThen the request itself:\n\n```sh\ncurl -i http/s,
  );
});

test('a request that never leaves has no lines', () => {
  expect(markdown('<TryIt scenario="connect-src-self" />')).not.toContain('curl');
});

test('code keeps its tags and links', () => {
  const code = '```jsx\n<TryIt scenario="nothing" />\n[a](/guide/b)\n```';
  expect(markdown(`Before.\n\n${code}\n\nAfter.`)).toContain(code);
});

test('an unknown tag is an error', () => {
  expect(() => markdown('<Nothing />')).toThrow('<Nothing> has no Markdown');
});

describe.each(['guide', 'errors', 'tutorial'])('pages of content/%s', (folder) => {
  const content = new URL(`../../content/${folder}/`, import.meta.url);
  it.each(readdirSync(content))('%s leaves no tag, no import and no relative link', (name) => {
    const text = markdown(readFileSync(new URL(name, content), 'utf8')).replaceAll(/```.*?```|`[^`]*`/gs, '');
    expect(text).not.toMatch(/<[A-Z]\w*|^(?:import|export) |\]\(\//m);
  });
});
