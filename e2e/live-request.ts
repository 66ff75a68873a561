import { expect, type Locator, type Page } from '@playwright/test';
import type { Exchange } from '../lib/record/record';
import { fetchRunRecord } from '../lib/record/run-record';
import { scenarioById } from '../lib/scenarios/catalogue';
import { readSiteConfig } from '../site.config';

/** The site under test, as its own environment configures it. */
export const site = readSiteConfig(process.env);

/** The live request of a scenario on the page. */
export function liveRequest(page: Page, scenario: string): Locator {
  return page.locator(`[data-scenario="${scenario}"]`);
}

/** Presses Run and waits until the page says what happened. */
export async function run(widget: Locator): Promise<void> {
  await widget.getByRole('button', { name: 'Run' }).click();
  await expect(widget.getByText(/\d requests? on the wire/)).toBeVisible();
}

/** Presses the page's own Run button: a wide page and a narrow one have theirs in different places. */
export async function pressRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
}

/** Starts from a scenario of the catalogue, by its title. */
export async function pickScenario(within: Page | Locator, id: string): Promise<void> {
  const picker = within.getByLabel('Start from a scenario');
  await picker.fill(scenarioById(id).title.slice(0, -1));
  await picker.press('Enter');
}

/** Opens a page of the site and waits until its widgets listen. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await runIdOf(page);
}

/** Waits until React listens to every part of the page; controls are disabled until then. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('button[aria-label^="Theme: "]')).toBeEnabled();
  await expect(page.locator('fieldset[role="presentation"]:disabled')).toHaveCount(0);
}

/** What the page's console says from now on: errors, warnings and exceptions. */
export function consoleProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  return problems;
}

/** The run that the page listens to; it has one once a part that shows it is hydrated. */
export async function runIdOf(page: Page): Promise<string> {
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('run'))).toMatch(/^[\w-]{22}$/);
  return (await page.evaluate(() => sessionStorage.getItem('run'))) ?? '';
}

/** The demo API's record of the page's run, asked for outside the browser. */
export async function recordOf(runId: string): Promise<readonly Exchange[]> {
  return (await fetchRunRecord(site.api.sameSite, runId)).exchanges;
}

/** The header rows that the widget shows, table by table: request rows, then response rows. */
export async function shownRows(widget: Locator): Promise<string[][]> {
  const tables = await widget.locator('[role="group"]:has(dl)').all();
  return Promise.all(
    tables.map(async (table) => {
      const rows = await table.locator('[data-header]').all();
      return Promise.all(
        rows.map(
          async (row) => `${await row.getAttribute('data-header')}: ${await row.locator('dd').textContent()}`,
        ),
      );
    }),
  );
}

export function recordedRows({ request, response }: Exchange): string[] {
  return [...request.headers, ...(response?.headers ?? [])].map(([name, value]) => `${name}: ${value}`);
}
