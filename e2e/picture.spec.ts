import { expect, test, type Locator } from '@playwright/test';
import { liveRequest, openPage, run } from './live-request';

/** What becomes of the messages that are drawn, from top to bottom. */
async function drawn(widget: Locator): Promise<(string | null)[]> {
  const rows = await widget.locator('li[data-ends]').all();
  const visible = await Promise.all(rows.map(async (row) => ((await row.isVisible()) ? row : null)));
  return Promise.all(visible.flatMap((row) => (row === null ? [] : [row.getAttribute('data-ends')])));
}

test('before a run the picture is a prediction, after it a print that can be stepped through', async ({
  page,
}) => {
  await openPage(page, '/scenario/no-allow-origin');
  const widget = liveRequest(page, 'no-allow-origin');
  const whole = ['arrives', 'arrives', 'arrives', 'stops at the wall', 'arrives'];
  await expect(widget.locator('[data-stroke="pencil"]')).toBeVisible();
  await run(widget);
  await expect(widget.locator('[data-stroke="ink"]')).toBeVisible();
  await expect.poll(() => drawn(widget)).toEqual(whole);
  await expect(widget.locator('li[data-ends]').last()).toContainText('TypeError: Failed to fetch');
  await widget.getByRole('button', { name: 'Step back' }).click();
  await widget.getByRole('button', { name: 'Step back' }).click();
  expect(await drawn(widget)).toEqual(whole.slice(0, 3));
  await widget.getByRole('button', { name: 'Step on' }).click();
  expect(await drawn(widget)).toEqual(whole.slice(0, 4));
});

test('during a run only what has happened is drawn', async ({ page }) => {
  await openPage(page, '/scenario/slow-answer');
  const widget = liveRequest(page, 'slow-answer');
  await widget.getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => drawn(widget)).toEqual(['arrives', 'arrives']);
  await expect(widget.getByText('GET /v1/postcards').first()).toBeVisible();
  await expect(widget.locator('[data-stroke="pencil"]')).toHaveCount(0);
  await widget.getByRole('button', { name: 'Cancel' }).click();
});

test('the arrows have come to rest within 600 ms, and move at all only where motion is wanted', async ({
  page,
}) => {
  for (const [reducedMotion, moves] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await openPage(page, '/scenario/x-foobar');
    const widget = liveRequest(page, 'x-foobar');
    await run(widget);
    await expect(widget.locator('[data-stroke="ink"] li[data-ends]')).toHaveCount(6);
    await page.waitForTimeout(700);
    const times = await widget.getByRole('button', { name: 'Play again' }).evaluate((button) => {
      if (button instanceof HTMLButtonElement) button.click();
      return document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0));
    });
    expect(times.length > 0).toBe(moves);
    expect(Math.max(0, ...times)).toBeLessThanOrEqual(600);
  }
});

for (const width of [320, 350, 1440]) {
  test(`at ${width} px the three lanes stand side by side`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, '/scenario/preflight-without-allow-origin');
    const widget = liveRequest(page, 'preflight-without-allow-origin');
    const boxes = await Promise.all(
      ['Page script', 'Browser', 'Server'].map((name) =>
        widget.locator('[data-stroke]').getByText(name, { exact: true }).boundingBox(),
      ),
    );
    const tops = new Set(boxes.map((box) => box?.y));
    expect(tops.size).toBe(1);
    const lefts = boxes.map((box) => box?.x ?? Number.NaN);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(await drawn(widget)).toEqual(['arrives', 'arrives', 'arrives', 'is held back', 'arrives']);
    await expect(widget.getByText('GET is never sent')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
