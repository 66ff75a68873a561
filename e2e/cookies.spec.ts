import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';
import { valuesOf } from '../lib/http/header-list';
import { liveRequest, openPage, recordOf, run, runIdOf, site } from './live-request';

/** Runs the scenario; gives the Cookie header of the last request that arrived, or null. The page must say the same. */
async function arrivedWith(page: Page, scenario: string): Promise<string | null> {
  const widget = liveRequest(page, scenario);
  await run(widget);
  await expect(widget.getByText('Observed as predicted')).toBeVisible();
  const last = (await recordOf(await runIdOf(page))).at(-1);
  const [cookie = null] = valuesOf(last?.request.headers ?? [], 'Cookie');
  const names = (cookie ?? '').split('; ').map((pair) => pair.replace('=1', ''));
  const words =
    cookie === null
      ? 'No cookie arrived'
      : `${names.length === 1 ? 'Cookie' : 'Cookies'} ${names.join(' and ')} arrived`;
  await expect(widget.getByText(words, { exact: true }).last()).toBeVisible();
  return cookie;
}

test('same site: a cookie is kept and sent with include only, Strict as well as Lax, until it is deleted', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await openPage(page, '/guide/cookies');
  expect(await arrivedWith(page, 'cookie-without-include')).toBeNull();
  expect(await arrivedWith(page, 'cookie-sent')).toBeNull();
  expect(await arrivedWith(page, 'cookie-set')).toBeNull();
  expect(await arrivedWith(page, 'cookie-sent')).toBe('lesson-lax=1');
  expect(await arrivedWith(page, 'cookie-without-include')).toBeNull();
  expect(await arrivedWith(page, 'cookie-set-strict')).toBe('lesson-lax=1');
  expect(await arrivedWith(page, 'cookie-sent')).toBe('lesson-lax=1; lesson-strict=1');
  expect(await arrivedWith(page, 'cookie-deleted')).toBe('lesson-lax=1; lesson-strict=1');
  expect(await arrivedWith(page, 'cookie-sent')).toBeNull();
});

test('the docs on the same host never get the cookie, and no script sees it', async ({ page }) => {
  await openPage(page, '/guide/cookies');
  const widget = liveRequest(page, 'cookie-set');
  await run(widget);
  await expect(widget.locator('[data-header="Set-Cookie"]')).toContainText('hidden from script');
  expect(await page.context().cookies()).toMatchObject([
    { name: 'lesson-lax', domain: new URL(site.docsOrigin).hostname, path: '/r', httpOnly: true },
  ]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const answer = await page.reload();
  expect(await answer?.request().headerValue('Cookie')).toBeNull();
  await openPage(page, '/guide/credentials');
  expect(await arrivedWith(page, 'put-with-credentials')).toBe('lesson-lax=1');
  const preflight = (await recordOf(await runIdOf(page))).find(({ kind }) => kind === 'preflight');
  expect(preflight?.request.headers.map(([name]) => name)).toContain('Origin');
  expect(preflight?.request.headers.map(([name]) => name)).not.toContain('Cookie');
  await expect(liveRequest(page, 'put-with-credentials').getByText('No cookie arrived')).toBeVisible();
});

for (const { what, mode, kept } of [
  { what: 'taken', mode: 0, kept: 'lesson-none=1; lesson-partitioned=1' },
  { what: 'blocked', mode: 1, kept: 'lesson-partitioned=1' },
]) {
  test(`another site, third-party cookies ${what}: ${kept}`, async () => {
    test.setTimeout(60_000);
    const profile = test.info().outputPath('profile');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ profile: { cookie_controls_mode: mode } }),
    );
    const { PREFLIGHT_BROWSER: program = '' } = process.env;
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions(program === '' ? undefined : program),
      baseURL: site.docsOrigin,
    });
    try {
      const page = await context.newPage();
      await openPage(page, '/guide/cookies');
      for (const scenario of [
        'cookie-set',
        'cookie-cross-site-lax',
        'cookie-cross-site-none',
        'cookie-cross-site-partitioned',
      ]) {
        const widget = liveRequest(page, scenario);
        await run(widget);
        await expect(widget.getByText('Observed as predicted')).toBeVisible();
      }
      expect(await arrivedWith(page, 'cookie-cross-site-sent')).toBe(kept);
      expect(await arrivedWith(page, 'cookie-sent')).toBe('lesson-lax=1');
    } finally {
      await context.close();
    }
  });
}

test('the playground sets the cookie that is chosen, and its link says so', async ({ page }) => {
  await openPage(page, '/playground#v1&scenario=cookie-sent');
  await expect(page.locator('form[data-scenario="cookie-sent"]')).toBeVisible();
  await page.getByLabel('Cookie of the response').selectOption('strict');
  await expect(page).toHaveURL(/actual\.cookie=strict/);
  await page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }).click();
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  await expect(page.locator('[data-header="Set-Cookie"]')).toContainText('lesson-strict=1; Path=/r;');
  await page.getByLabel('Cookie of the response').selectOption('unset');
  await expect(page).toHaveURL(/#v1&scenario=cookie-sent&end$/);
});
