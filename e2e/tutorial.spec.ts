import { expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { tutorialSteps } from '../lib/tutorial/steps';
import { consoleProblems, liveRequest, openPage, run, runIdOf } from './live-request';
import { doing, isPassed, runLine } from './tutorial-walk';

test('the whole tutorial, step by step, is passed by real runs only, survives a reload, and starts over', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/tutorial');
  await page.getByRole('link', { name: 'Begin: A first request' }).click();
  for (const [index, { id }] of tutorialSteps.entries()) {
    await expect(page).toHaveURL(new RegExp(`/tutorial/${id}$`));
    await page.mouse.move(1, 1);
    await runIdOf(page);
    await expect(page.getByText(/^0 of \d done/)).toBeVisible();
    await doing[id]?.(page, runLine);
    await isPassed(page);
    if (index < tutorialSteps.length - 1) {
      await page.locator('p:has-text("Step passed") + a').click();
    }
  }
  await page.reload();
  await isPassed(page);
  await page.getByRole('link', { name: 'All steps' }).click();
  await expect(
    page.getByText(`${tutorialSteps.length} of ${tutorialSteps.length} steps passed`),
  ).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Tutorial' }).getByText('passed', { exact: true }),
  ).toHaveCount(tutorialSteps.length);

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByText(`0 of ${tutorialSteps.length} steps passed`)).toBeVisible();
  await page.locator('main').getByRole('link', { name: '4. The preflight by hand' }).click();
  await runIdOf(page);
  await expect(page.getByText(/^0 of 2 done/)).toBeVisible();
  await runLine(page, 'Then the request itself');
  await expect(page.getByText(/^1 of 2 done/)).toBeVisible();

  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Begin: A first request' })).toBeVisible();
});

test('what has come from the terminal, and what has yet to, is said', async ({ page }) => {
  await openPage(page, '/tutorial/ask-by-hand');
  await runLine(page, 'First, the preflight');
  await expect(
    page.getByText('A preflight came from your terminal; the POST has yet to come.'),
  ).toBeVisible();
});

test('a goal that was met stays met after a reload in the middle of its step', async ({ page }) => {
  await openPage(page, '/tutorial/credentials');
  await run(liveRequest(page, 'credentials-under-wildcard'));
  await run(liveRequest(page, 'cookie-set'));
  await expect(page.getByText(/^2 of 3 done/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^2 of 3 done/)).toBeVisible();
  await run(liveRequest(page, 'cookie-sent'));
  await isPassed(page);
});

for (const width of [390, 1440]) {
  test(`at ${width} px the bar leads to what is to be done next, and covers neither verdict nor reason`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, '/tutorial/refused-preflight');
    await page.getByRole('button', { name: 'Go there' }).click();
    const widget = liveRequest(page, 'header-not-listed');
    await expect(widget.getByRole('button', { name: 'Run' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^1 of 2 done/)).toBeVisible();
    const bar = await page.locator('[data-step-status]').boundingBox();
    for (const part of [widget.locator('dl').first(), widget.getByText('Observed as predicted')]) {
      const box = await part.boundingBox();
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    }
  });
}

test('a reader without a terminal sends its lines from the page', async ({ page }) => {
  await openPage(page, '/tutorial/ask-by-hand');
  await page.getByRole('button', { name: 'Send it from this page instead' }).click();
  await isPassed(page);
  await openPage(page, '/tutorial/browser-and-terminal');
  await run(liveRequest(page, 'no-allow-origin'));
  await page.getByRole('button', { name: 'Send it from this page instead' }).click();
  await isPassed(page);
});

test('the lines are there for PowerShell and cmd too, and the shell is remembered', async ({ page }) => {
  await openPage(page, '/tutorial/ask-by-hand');
  const line = page.getByLabel('Then the request itself', { exact: true });
  await page.getByLabel('Your shell').selectOption('powershell');
  await expect(line).toContainText('curl.exe --% -i -X POST http');
  await openPage(page, '/guide/avoiding-preflights');
  await expect(page.getByLabel('Your shell')).toHaveValue('powershell');
});

for (const path of ['/tutorial', ...tutorialSteps.map(({ id }) => `/tutorial/${id}`)]) {
  test(`${path} is sound: no console errors, no overflow at 320 px, axe finds nothing in either theme`, async ({
    page,
  }) => {
    const problems = consoleProblems(page);
    await page.goto(path);
    await expect(page.getByText(/^\d of \d (?:done|steps passed)/)).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(problems).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a step reads completely: its tasks, its words and the predicted exchange', async ({ page }) => {
    await page.goto('/tutorial/ask-by-hand');
    const tasks = page.getByRole('region', { name: 'Your task' });
    await expect(tasks.getByRole('listitem')).toHaveText([
      'Send the preflight from your terminal.',
      'Send the POST from your terminal.',
    ]);
    await expect(page.getByLabel('Then the request itself', { exact: true })).toContainText(
      'curl -i -X POST',
    );
    await expect(liveRequest(page, 'post-json').getByText('Sent first')).toBeVisible();
    await expect(page.getByText(/of \d done/)).toBeHidden();
  });
});
