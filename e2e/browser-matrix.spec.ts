import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const answers = ['Preflight', 'Request', 'Response', 'The script got', 'Compared with the standard'];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test("a scenario's page says what three browsers did, and the rest is a click away", async ({ page }) => {
    await page.goto('/scenario/redirect-put-307');
    const matrix = page.locator('[data-matrix="redirect-put-307"]');
    for (const name of ['Browser', ...answers])
      await expect(matrix.getByRole('columnheader', { name, exact: true })).toBeVisible();
    await expect(matrix.getByRole('row')).toHaveCount(4);
    await expect(matrix.getByText(/^Run for real on \d+ \w+ 20\d\d\./)).toBeVisible();
    const firefox = matrix.locator('[data-engine="firefox"]');
    await expect(firefox.getByText('Sent first')).toBeVisible();
    await expect(firefox.getByText('A known departure')).toBeVisible();
    await expect(matrix.locator('[data-engine="chromium"]').getByText('As the standard says')).toBeVisible();
    const details = matrix.getByText('The requests, and what the page learned');
    await details.click();
    const asked = matrix.locator('[data-header="Access-Control-Request-Method"]').first();
    await expect(asked.locator('dd')).toHaveText('PUT');
  });
});

test('on a phone it is one column in which each value has its label', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/errors/stream-not-supported');
  const matrix = page.locator('[data-matrix="stream-upload"]');
  const webkit = matrix.locator('[data-engine="webkit"]');
  const lefts: (number | undefined)[] = [];
  for (const label of answers) {
    const shown = webkit.getByText(label, { exact: true });
    await expect(shown).toBeVisible();
    lefts.push((await shown.boundingBox())?.x);
  }
  expect(new Set(lefts).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1200]) {
    test(`passes axe in ${colorScheme} at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/errors/stream-not-supported');
      await page.getByText('The requests, and what the page learned').click();
      const { violations } = await new AxeBuilder({ page }).include('[data-matrix]').analyze();
      expect(violations).toEqual([]);
    });
  }
}
