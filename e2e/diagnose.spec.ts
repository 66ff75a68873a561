import { expect, test } from '@playwright/test';
import { accessibilityProblems } from './accessibility';
import { box, give, headline, openDesk, paste } from './diagnose-desk';
import { line, pastedEvidence, transcript, transcriptWithSecrets } from './pasted-evidence';

for (const evidence of pastedEvidence) {
  test(`${evidence.what} is diagnosed`, async ({ page }) => {
    const problems = await openDesk(page);
    if ('file' in evidence) await give(page, evidence.file, evidence.content);
    else await paste(page, evidence.text);
    await expect(headline(page)).toHaveText(evidence.headline);
    expect(problems).toEqual([]);
  });
}

test('what decides is marked, the exchange is drawn, and the fix was tried', async ({ page }) => {
  await openDesk(page);
  await paste(page, `${line}\n\n${transcript}`);
  await expect(page.locator('mark')).toHaveText(['authorization', 'authorization', 'content-type']);
  const diagnosis = page.getByRole('region', { name: 'Diagnosis' });
  await expect(diagnosis.getByText('Certain, from the console and curl')).toBeVisible();
  await expect(diagnosis.getByText('Predicted from your evidence')).toBeVisible();
  await expect(diagnosis.locator('[data-ends="is held back"]')).toContainText('PUT is never sent');
  const fix = page.getByRole('region', { name: 'What would fix it' });
  await expect(fix).toContainText(
    "Set Access-Control-Allow-Headers: content-type, authorization on the preflight's response.",
  );
  await expect(fix).toContainText('the request goes through in Chromium, Firefox and WebKit');
  await expect(page.getByRole('status').filter({ hasText: 'A header is not in' })).toHaveCount(1);
});

test('several files and texts, dropped one after the other, are read together, and each can be taken back', async ({
  page,
}) => {
  await openDesk(page);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'console.txt'));
    transfer.items.add(
      new File(
        [
          'HTTP/2 204\naccess-control-allow-origin: https://shop.example\naccess-control-allow-headers: content-type\n',
        ],
        'headers.txt',
      ),
    );
    return transfer;
  }, line);
  await box(page).dispatchEvent('drop', { dataTransfer: data });
  await expect(headline(page)).toHaveText('A header is not in Access-Control-Allow-Headers');
  await expect(page.getByText('Certain, from the console and raw headers', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Remove headers\.txt/ }).click();
  await expect(page.getByText('Likely, from the console', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('region', { name: 'What it reads' })).toBeVisible();
});

test('by keyboard alone: typed, sent, the one question answered', async ({ page }) => {
  await openDesk(page);
  await box(page).focus();
  await page.keyboard.insertText(
    "curl -i https://api.example/v1 -H 'Origin: https://shop.example'\nHTTP/2 200\naccess-control-allow-origin: *",
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('One more fact would decide.')).toBeVisible();
  await page.getByRole('button', { name: 'With credentials' }).focus();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText('Access-Control-Allow-Origin is * and credentials are included');
  await expect(page.getByText('One more fact would decide.')).toBeHidden();
});

test('a generic text leads to the triage page and asks for the one line; pasted in place, it decides', async ({
  page,
}) => {
  await openDesk(page);
  await paste(page, 'TypeError: Failed to fetch');
  await expect(page.getByRole('link', { name: 'What it means, and how to fix it' })).toHaveAttribute(
    'href',
    '/guide/errors-that-look-like-cors',
  );
  await page.getByLabel(/^One more fact would decide/).fill(line);
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(headline(page)).toHaveText('A header is not in Access-Control-Allow-Headers');
});

test('axe finds nothing before and after, in either theme, and nothing overflows at 320 px', async ({
  page,
}) => {
  test.slow();
  await openDesk(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await paste(page, `${line}\n\n${transcriptWithSecrets}\n\nsomething else`);
  await expect(headline(page)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.locator('main').locator('[role=status], [aria-live]').count()).toBe(1);
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says what it would do, and leads to the index of errors', async ({ page }) => {
    await page.goto('/diagnose');
    await expect(page.getByText(/^With JavaScript, this page reads/)).toBeVisible();
    await page.locator('main').getByRole('link', { name: 'index of error messages' }).click();
    await expect(page).toHaveURL(/\/errors$/);
  });
});
