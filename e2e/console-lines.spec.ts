import { expect, test } from '@playwright/test';
import { blockKinds, isBlockKind } from '../lib/cors/block-kinds';
import { site } from './live-request';

/** Chromium lets it pass: departure authorization-covered-by-wildcard. */
const allowedHere = ['authorization-not-covered-by-wildcard'];
const kinds = Object.keys(blockKinds)
  .filter(isBlockKind)
  .filter((kind) => kind === 'csp' || /origin is not|preflight fails/.test(blockKinds[kind].group))
  .filter((kind) => !allowedHere.includes(kind));

/** Without the run and the server plan that live requests have in their addresses. */
function withoutRun(text: string): string {
  return text.replaceAll(/\/r\/[\w-]{22}\/[^/]+|\?[^\s']*/g, '');
}

for (const kind of kinds) {
  test(`/errors/${kind} shows the line that this browser prints`, async ({ page }) => {
    const lines: string[] = [];
    page.on('console', (message) => lines.push(withoutRun(message.text())));
    await page.goto(`/errors/${kind}`);
    const [shown = ''] = await page.locator('[data-engine="chromium"] dd > p').allTextContents();
    const widget = page
      .locator('[data-engine="chromium"]')
      .first()
      .locator('xpath=following::*[@data-scenario][1]');
    await widget.getByRole('button', { name: 'Run' }).click();
    await expect(widget.getByText(/\d requests? on the wire/)).toBeVisible();
    expect(shown).toContain(site.api.sameSite);
    expect(lines).toContain(shown);
  });
}
