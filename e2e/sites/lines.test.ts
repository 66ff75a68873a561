import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { embedLines, type EmbedChoice } from '../../lib/embed/embed-lines';
import { testSiteEnvironment } from '../../scripts/test-site.mjs';

const source = {
  docsOrigin: testSiteEnvironment(process.env).PREFLIGHT_DOCS_ORIGIN ?? '',
  apiOrigins: [],
  webSockets: [],
  script: { path: '/embed.js', integrity: '' },
};
const choice: EmbedChoice = { kind: 'scenario', value: 'x-foobar', theme: 'page', runIn: 'page' };

const textOf = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

test.each([
  ['docusaurus', 'docusaurus/docusaurus.config.js', 'docusaurus/docs/index.mdx'],
  ['starlight', 'starlight/astro.config.mjs', 'starlight/src/content/docs/index.mdx'],
  ['vitepress', 'vitepress/.vitepress/config.mjs', 'vitepress/index.md'],
] as const)('the site of %s has the very lines that the guide prints', (host, config, page) => {
  const printed = embedLines(host, choice, source);
  const pieces = printed.map(({ text }) => text.split('\n'));
  expect(pieces).toHaveLength(2);
  const files = [textOf(config), textOf(page)].map((text) => text.split('\n').map((line) => line.trim()));
  expect(files[0]).toEqual(expect.arrayContaining(pieces[0] ?? ['no line']));
  expect(files[1]).toEqual(expect.arrayContaining(pieces[1] ?? ['no line']));
  expect(`/${config}`).toMatch(new RegExp(`/${printed[0]?.title.split(',')[0]}$`));
  const [frame] = embedLines('wordpress', choice, source);
  expect(files[1]).toContain(frame?.text);
});
