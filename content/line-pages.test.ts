import { describe, expect, it } from 'vitest';
import { meaningOf } from '@/lib/evidence/console/meaning-of';
import { networkErrors } from '@/lib/evidence/console/meanings';
import { allWordings } from '@/lib/evidence/console/wordings/all-wordings';
import { headingsOf } from '@/lib/site/search/page-documents';
import { textOf, pagePlaces, hrefOf } from './collections';

const sections = new Map(
  pagePlaces().map((place) => {
    const headings = headingsOf(textOf(place).tree.children);
    return [hrefOf(place), new Set(headings.map(({ id }) => id))] as const;
  }),
);

function expectPages(pages: readonly string[]): void {
  expect(pages.length).toBeGreaterThan(0);
  for (const address of pages) {
    const [page = '', section] = address.split('#');
    expect([page, sections.has(page)]).toEqual([page, true]);
    if (section !== undefined) expect([...(sections.get(page) ?? [])]).toContain(section);
  }
}

const messages = [
  ...new Map(
    allWordings.map(({ speaker, code }) => {
      const engine = speaker === 'chromium' || speaker === 'firefox' || speaker === 'webkit' ? speaker : null;
      return [`${speaker} ${code}`, { engine, code }] as const;
    }),
  ),
];

describe('every message leads to a page and a section that there are', () => {
  it('and there are nearly two hundred of them at least', () => {
    expect(messages.length).toBeGreaterThan(183);
  });

  it.each(messages)('%s', (_, { engine, code }) => {
    expectPages(meaningOf(engine, code, {}).pages);
  });

  it.each([...networkErrors])('net::ERR_%s', (_, { pages }) => {
    expectPages(pages);
  });
});
