import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules whose outcome hangs on the theme; all others read the document, which is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Axe is asked for violations only: to list what passes costs it most of its time. It leaves out the size of targets
 * (WCAG 2.2, 2.5.8) unless it is asked.
 */
const builder = (page: Page) =>
  new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });

/** What axe objects to on the page once nothing moves on it: everything in the light theme, and colours in the dark one. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const light = await builder(page).analyze();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await builder(page).withRules(colourRules).analyze();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return Object.entries({ light, dark }).flatMap(([theme, { violations }]) =>
    violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map((node) => node.target).join(' | ')}`),
  );
}
