import { expect, type Page } from '@playwright/test';
import type { Exchange } from '../lib/record/record';
import { decodePermalink, encodePermalink } from '../lib/permalink/permalink';
import type { ScenarioData } from '../lib/scenarios/scenario-data';
import { recordOf, runIdOf } from './live-request';

export const path = '/v1/postcards';

function scenario(part: Omit<ScenarioData, 'id' | 'title' | 'story'>): ScenarioData {
  return { id: 'own', title: 'A run', story: 'A run.', ...part };
}

/** Opens the scenario in the playground and presses Run. */
export async function start(page: Page, part: Omit<ScenarioData, 'id' | 'title' | 'story'>): Promise<void> {
  const fragment = await encodePermalink(scenario(part), { withSecrets: true });
  const decoded = await decodePermalink(fragment);
  await page.goto(`/playground#${fragment}`);
  await expect(page.locator(`form[data-scenario="${decoded.ok ? decoded.data.id : ''}"]`)).toBeVisible();
  await expect(page.getByText('Preflight, predicted')).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
}

/** Runs the scenario from the playground, waits until the page says that it went as predicted, and gives the record. */
export async function ranAsPredicted(
  page: Page,
  part: Omit<ScenarioData, 'id' | 'title' | 'story'>,
): Promise<readonly Exchange[]> {
  await start(page, part);
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  expect(await page.locator('iframe').count()).toBe(0);
  return recordOf(await runIdOf(page));
}

/** What the page says of where the request ended. */
export const gate = (page: Page, sentence: string) =>
  page.getByRole('paragraph').filter({ hasText: sentence });
export const methods = (record: readonly Exchange[]) => record.map(({ request }) => request.method);
export const header = (exchange: Exchange | undefined, name: string) =>
  exchange?.request.headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? null;

/** The Origin of each request that a run recorded, in order; null where one has none. */
export async function originsOf(runId: string | null): Promise<readonly (string | null)[]> {
  return (await recordOf(runId ?? '')).map((exchange) => header(exchange, 'origin'));
}
