import { expect, test } from 'vitest';
import { pageMarkdown } from './page-markdown';
import { readMdx } from './read-mdx';

const markdown = (source: string) =>
  pageMarkdown({
    title: 'Title',
    lead: 'Lead.',
    text: readMdx(source),
    url: 'https://docs.example/guide/here',
    hasMarkdown: (path) => /^\/guide\/./.test(path),
    writeTag: ({ name, attributes }) => `${name} ${JSON.stringify(attributes)}`.replaceAll('/', '\n'),
  });
const body = (source: string) => markdown(source).slice('# Title\n\nLead.\n\n'.length, -1);

test('what is on top of the page becomes its heading and first paragraph', () => {
  expect(markdown('---\ntitle: Title\nlead: Lead.\n---\n\nText.\n')).toBe('# Title\n\nLead.\n\nText.\n');
});

test.each([
  ['[Simple](/guide/simple-requests)', '[Simple](https://docs.example/guide/simple-requests.md)'],
  ['[Costs](/guide/plan-limits#over)', '[Costs](https://docs.example/guide/plan-limits.md#over)'],
  ['[`a` *b*](/guide/c)', '[`a` *b*](https://docs.example/guide/c.md)'],
  ['[All](/errors)', '[All](https://docs.example/errors)'],
  ['[Live](/scenario/x-foobar)', '[Live](https://docs.example/scenario/x-foobar)'],
  ['[Play](/playground#v1&a=b&end)', '[Play](https://docs.example/playground#v1&a=b&end)'],
  ['[Here](#over)', '[Here](https://docs.example/guide/here.md#over)'],
  ['[Fetch](https://fetch.spec.whatwg.org/)', '[Fetch](https://fetch.spec.whatwg.org/)'],
  [
    '- In [a](/guide/b) list\n- **twice [c](/guide/d)**',
    '- In [a](https://docs.example/guide/b.md) list\n- **twice [c](https://docs.example/guide/d.md)**',
  ],
  [
    '| a | b |\n| --- | --- |\n| [c](/guide/d) | <T u="v" /> |',
    '| a | b |\n| --- | --- |\n| [c](https://docs.example/guide/d.md) | T {"u":"v"} |',
  ],
])('%s', (written, expected) => {
  expect(body(written)).toBe(expected);
});

test('a tag is written out, in a line and on its own', () => {
  expect(body('Say <Name /> here.\n\n<Live scenario="x" kind="y" />\n\nAfter.')).toBe(
    'Say Name {} here.\n\nLive {"scenario":"x","kind":"y"}\n\nAfter.',
  );
});

test.each([
  '```jsx\n<TryIt scenario="nothing" />\n[a](/guide/b)\n```',
  '`<Name />` and `[a](/guide/b)`',
  '\\{a\\} \\<b>',
])('%s stays as it is', (written) => {
  expect(body(`Before.\n\n${written}\n\nAfter.`)).toBe(`Before.\n\n${written}\n\nAfter.`);
});

test.each([
  ["import { a } from './b';", 'has no Markdown'],
  ['{1 + 1}', 'has no Markdown'],
  ['a {b} c', 'has no Markdown'],
  ['<A b={c} />', '<A> has an attribute that is not a text in quotes'],
  ['<A>b</A>', '<A> has children'],
  ['- <A b="/" />', 'The Markdown of <A> has several lines'],
])('%s is an error', (written, message) => {
  expect(() => markdown(written)).toThrow(message);
});
