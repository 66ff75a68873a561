import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { box, give, headline, openDesk } from './diagnose-desk';
import { entryWithSecrets, harWithSecrets } from './pasted-evidence';

/** Watches for tasks of the page's thread over 50 ms. @returns what gives the longest so far, in milliseconds */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const root = document.documentElement;
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      root.dataset['longest'] = `${Math.max(Number(root.dataset['longest'] ?? 0), longest)}`;
    }).observe({ type: 'longtask' });
  });
  return async () => Number((await page.locator('html').getAttribute('data-longest')) ?? 0);
}

test.describe('what is too much, or nothing to read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a file of 1 GB is refused before it is read', async ({ page }) => {
    const path = join(folder, 'huge.har');
    const file = openSync(path, 'w');
    ftruncateSync(file, 1_100_000_000);
    closeSync(file);
    await openDesk(page);
    await page.locator('[data-diagnose] input[type=file]').setInputFiles(path);
    await expect(page.getByText(/"huge\.har" has 1\.1 GB and was not read/).first()).toBeVisible();
    expect(page.workers()).toEqual([]);
  });

  test('a HAR of 50 MB is read while the page stays usable, and can be cancelled', async ({ page }) => {
    test.slow();
    const path = join(folder, 'large.har');
    writeFileSync(path, largeHar(50_000_000));
    await openDesk(page);
    const longestTask = await watchTasks(page);
    const input = page.locator('[data-diagnose] input[type=file]');
    await input.setInputFiles(path);
    await expect(page.getByText(/^(?:Opening large\.har|Reading the evidence)/).first()).toBeAttached();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('region', { name: 'What it reads' })).toBeVisible();
    await expect.poll(() => page.workers()).toEqual([]);
    await input.setInputFiles(path);
    await expect(headline(page)).toHaveText('Access-Control-Allow-Origin is missing', { timeout: 60_000 });
    expect(await longestTask()).toBeLessThan(1000);
  });

  for (const [what, text] of [
    [
      'requests with policies of their own',
      Array.from(
        { length: 600 },
        (_, index) =>
          `curl -i 'https://api${index}.example/items' -H 'Origin: https://shop.example' -H 'X-Id: ${index}'\n\nHTTP/1.1 200 OK\nContent-Security-Policy: connect-src https://a${index}.example; default-src 'self' *.b${index}.example\nVary: Origin\n\n`,
      ).join(''),
    ],
    [
      'lines, each another',
      Array.from(
        { length: 3000 },
        (_, index) =>
          `item-${index}.js:${index} Uncaught (in promise) TypeError: Failed to fetch https://api.example/items/${index}?of=${index * 7919}`,
      ).join('\n'),
    ],
  ] as const) {
    test(`${Math.round(text.length / 1000)} kB of ${what} keep the page's thread for 100 ms per 100 kB at most`, async ({
      page,
    }) => {
      test.slow();
      await openDesk(page);
      const longestTask = await watchTasks(page);
      await page.locator('[data-diagnose] input[type=file]').setInputFiles({
        name: 'much.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      });
      await expect(headline(page)).toBeVisible({ timeout: 60_000 });
      expect(await longestTask()).toBeLessThan(text.length / 1000);
    });
  }

  for (const [what, name, content, sentence] of [
    [
      'a binary file',
      'picture.png',
      '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000',
      /is a binary file/,
    ],
    ['a HAR that was cut off', 'cut.har', harWithSecrets.slice(0, -120), /cut off or broken/],
    [
      'HTML by mistake',
      'page.html',
      '<!doctype html><html><head><title>Login</title></head><body><script>alert(1)</script></body></html>',
      /An HTML page, which says nothing about requests/,
    ],
    ['an empty file', 'empty.txt', '', /is empty/],
  ] as const) {
    test(`${what} gets a sentence`, async ({ page }) => {
      const problems = await openDesk(page);
      await give(page, name, content);
      await expect(page.getByText(sentence).first()).toBeVisible();
      await expect(box(page)).toBeEnabled();
      expect(problems).toEqual([]);
    });
  }
});

/** A HAR of that many bytes, nearly all of whose entries have nothing to do with it. */
function largeHar(bytes: number): string {
  const one = JSON.stringify({
    _resourceType: 'script',
    request: { method: 'GET', url: 'https://cdn.example/app.js', headers: [] },
    response: { status: 200, headers: [], content: { text: 'const a = "b";\n'.repeat(2000) } },
  });
  const entries = [
    JSON.stringify(entryWithSecrets),
    ...Array.from({ length: Math.ceil(bytes / one.length) }, () => one),
  ];
  return `{"log":{"creator":{"name":"WebInspector"},"entries":[${entries.join(',')}]}}`;
}
