import { expect, test } from '@playwright/test';
import { liveRequest, openPage, recordOf, run, runIdOf } from './live-request';

test('nine tabs at once: Run works in the last as in the first, and each shows its own run only', async ({
  context,
}) => {
  const pages = await Promise.all(Array.from({ length: 9 }, () => context.newPage()));
  for (const page of pages) await openPage(page, '/guide/preflighted-requests');
  for (const page of pages.toReversed()) {
    await page.bringToFront();
    await run(liveRequest(page, 'x-foobar').first());
  }
  const runIds = await Promise.all(pages.map(runIdOf));
  expect(new Set(runIds).size).toBe(9);
  for (const runId of runIds) expect(await recordOf(runId)).toHaveLength(2);
});
