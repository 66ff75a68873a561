import { expect, test } from 'vitest';
import { serverSnippets } from '@/lib/snippets/catalogue';
import { serverFixMarkdown } from './server-fix-markdown';

test('every server has its heading, its code and its note', () => {
  const text = serverFixMarkdown('header-not-allowed');
  expect(text.match(/^### .+/gm)).toEqual(serverSnippets.map(({ title }) => `### ${title}`));
  expect(text.match(/^```\w+$/gm)).toEqual(serverSnippets.map(({ language }) => `\`\`\`${language}`));
  for (const { note } of serverSnippets) if (note !== undefined) expect(text).toContain(note);
});

test('of what no server ends there is nothing', () => {
  expect(serverFixMarkdown('csp')).toBe('');
});
