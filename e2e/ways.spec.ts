import { expect, test, type Page } from '@playwright/test';
import { tutorialSteps } from '../lib/tutorial/steps';
import { headline } from './diagnose-desk';
import { hydrated, runIdOf } from './live-request';
import { transcript } from './pasted-evidence';
import { doing, isPassed } from './tutorial-walk';

/** Counts the clicks and taps that a person makes from now on, on every page. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener(
      'click',
      ({ isTrusted, detail }) => {
        // Detail 0: by the keyboard.
        if (isTrusted && detail > 0)
          sessionStorage.setItem('clicks', `${Number(sessionStorage.getItem('clicks') ?? 0) + 1}`);
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('clicks') ?? 0));
}

for (const width of [390, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: width < 600, isMobile: width < 600 });

    test('a reader in a hurry has the verdict on a header of their own after one click, and its proof after two', async ({
      page,
    }) => {
      const clicks = await countClicks(page);
      await page.goto('/');
      await hydrated(page);
      await runIdOf(page);
      const request = page.locator('[data-scenario="x-foobar"]');
      await request.getByLabel('Header name').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Accept');
      await expect(request.getByText('Not needed')).toBeVisible();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('X-Api-Key');
      await expect(request.getByText('Sent first')).toBeVisible();
      expect(await clicks()).toBe(1);
      await page.keyboard.press('Escape');
      await request.getByRole('button', { name: 'Run' }).click();
      await expect(request.getByText('Preflight, observed')).toBeVisible();
      expect(await clicks()).toBe(2);
    });

    test('and why, from the checker on the same page', async ({ page }) => {
      const clicks = await countClicks(page);
      await page.goto('/');
      await hydrated(page);
      const checker = page.locator('[data-classifier="bearer-token"]');
      await checker.getByLabel('Header name').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('X-Tenant');
      await expect(checker.getByText('Yes: two requests, the preflight first')).toBeVisible();
      await expect(checker.getByText('X-Tenant is a header of your own.')).toBeVisible();
      expect(await clicks()).toBe(1);
    });

    test('a support engineer has cause and link within four clicks from the landing page', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const clicks = await countClicks(page);
      await page.goto('/');
      await hydrated(page);
      await page.evaluate((text) => navigator.clipboard.writeText(text), transcript);
      await page.getByLabel(/^Paste what the console printed/).click();
      await page.keyboard.press('ControlOrMeta+v');
      await page.getByRole('button', { name: 'Diagnose it' }).click();
      await expect(headline(page)).toHaveText('A header is not in Access-Control-Allow-Headers');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
      expect(await clicks()).toBeLessThanOrEqual(4);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/playground#v1');
    });
  });
}

test.describe('a newcomer with a phone and no terminal', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('passes all nine steps, and the bar covers no verdict', async ({ page }) => {
    test.setTimeout(180_000);
    expect(tutorialSteps).toHaveLength(9);
    await page.goto('/tutorial');
    await page.getByRole('link', { name: 'Begin: A first request' }).click();
    for (const [index, { id }] of tutorialSteps.entries()) {
      await expect(page).toHaveURL(new RegExp(`/tutorial/${id}$`));
      await runIdOf(page);
      await hydrated(page);
      await expect(page.getByText(/^0 of \d done/)).toBeVisible();
      await doing[id]?.(page, sendFromPage);
      await isPassed(page);
      expect(await coveredVerdicts(page), id).toEqual([]);
      if (index < tutorialSteps.length - 1) await page.locator('p:has-text("Step passed") + a').click();
    }
  });
});

async function sendFromPage(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Send it from this page instead' });
  if (await page.getByText('Your browser sends it now.').isVisible()) return;
  await button.click();
  await expect(page.getByText('Your browser sends it now.')).toBeVisible();
}

/** The observed verdicts of which a part lies under the tutorial's bar where the page stands after Run. */
async function coveredVerdicts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('[data-step-status]')?.getBoundingClientRect();
    if (bar === undefined) return ['There is no bar.'];
    return [...document.querySelectorAll('[data-scenario]')]
      .flatMap((widget) => widget.querySelector('dl') ?? [])
      .filter((verdict) => verdict.textContent.includes('observed'))
      .filter((verdict) => {
        const { top, bottom } = verdict.getBoundingClientRect();
        return bottom > bar.top && top < bar.bottom && bottom > 0;
      })
      .map((verdict) => verdict.textContent);
  });
}
