import { expect, test } from '@playwright/test';
import { kindOf, pageWeights } from '../scripts/page-weight';

test('no page weighs more than its kind may', () => {
  const pages = pageWeights(process.env.PREFLIGHT_DIST_DIR ?? '.next');
  expect(pages.length).toBeGreaterThan(100);
  const over = pages
    .map((page) => ({ ...page, total: page.document + page.scripts + page.styles }))
    .filter(({ path, total }) => total > kindOf(path).budget);
  expect(over).toEqual([]);
  for (const { path, document, scripts } of pages) {
    expect(document, path).toBeGreaterThan(1000);
    expect(scripts, path).toBeGreaterThan(100_000);
  }
});
