import { expect, type Locator, type Page } from '@playwright/test';
import { consoleProblems, hydrated } from './live-request';

/** The box that evidence is given in. */
export const box = (page: Page): Locator => page.locator('[data-diagnose] textarea').last();
/** The first cause. */
export const headline = (page: Page): Locator =>
  page.getByRole('region', { name: 'Diagnosis' }).locator('h2').first();

/** Opens the page; gives what its console says from then on. */
export async function openDesk(page: Page): Promise<string[]> {
  const problems = consoleProblems(page);
  await page.goto('/diagnose');
  await hydrated(page);
  await expect(box(page)).toBeEnabled();
  return problems;
}

/** Pastes as people do: from the clipboard, with the keyboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await box(page).focus();
  await page.keyboard.press('Control+v');
}

/** Gives a file, as the picker does. */
export async function give(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('[data-diagnose] input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}
