import { expect, test, type ConsoleMessage, type Locator, type Page } from '@playwright/test';
import { withoutRun } from '../lib/record/run-path';
import { accessibilityProblems } from './accessibility';
import { openPage, pickScenario, recordOf, runIdOf, site } from './live-request';

const { sameSite: api, crossSite: crossSiteApi } = site.api;

async function openLab(page: Page): Promise<Locator> {
  await openPage(page, '/csp-lab');
  const lab = page.locator('[data-csp-lab]');
  await expect(lab.getByText('what your console says')).toBeVisible();
  return lab;
}

async function run(lab: Locator): Promise<void> {
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(lab.getByText(/\d requests? on the wire/)).toBeVisible();
}

/** The strip's three words: policy, request, response. */
async function strip(lab: Locator): Promise<string[]> {
  return lab.locator('dl').first().locator('dd').allTextContents();
}

/** An event's field, predicted and observed. */
function field(lab: Locator, name: string): Locator {
  return lab.locator(`[data-field="${name}"] td`);
}

function ownConsole(lab: Locator): Locator {
  return lab.locator('[data-console="chromium"] [data-line]');
}

test('a refused connection: the event, the console, and the smallest addition', async ({ page }) => {
  const printed: ConsoleMessage[] = [];
  page.on('console', (message) => printed.push(message));
  const lab = await openLab(page);
  expect(await strip(lab)).toEqual(['Blocks', 'Never sent', 'None']);
  await expect(lab.locator('[data-expression="\'self\'"]')).toContainText(
    "The URL's origin is not the page's.",
  );

  await run(lab);
  expect(await strip(lab)).toEqual(['Blocks', 'Never sent', 'None']);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(field(lab, 'effectiveDirective')).toHaveText(['connect-src', 'connect-src']);
  await expect(field(lab, 'disposition')).toHaveText(['enforce', 'enforce']);
  await expect(field(lab, 'originalPolicy')).toHaveText(["connect-src 'self'", "connect-src 'self'"]);
  await expect(field(lab, 'events')).toHaveText(['1', '1']);
  const [predicted, observed] = await field(lab, 'blockedURI').allTextContents();
  expect(observed).toBe(predicted);
  expect(observed).toContain(`${api}/v1/`);
  await expect(lab).not.toContainText('/r/');
  expect(await recordOf(await runIdOf(page))).toEqual([]);
  await lab.getByText("The event's other fields").click();
  const others = lab.locator('details [data-field]');
  await expect(others).toHaveCount(8);
  await expect(others.filter({ hasText: 'violatedDirective' }).locator('dd')).toHaveText('connect-src');
  await expect(others.filter({ hasText: 'documentURI' }).locator('dd')).toContainText('/frame');
  await expect(others.filter({ hasText: 'statusCode' }).locator('dd')).toHaveText('200');

  const lines = await ownConsole(lab).allTextContents();
  expect(lines).toHaveLength(2);
  expect(printed.map((message) => withoutRun(message.text()))).toEqual(lines);

  await lab.getByRole('button', { name: `Add ${api} to connect-src` }).click();
  await expect(lab.getByText('Readable', { exact: true })).toBeVisible();
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(lab.getByLabel('Policy 1', { exact: true })).toHaveValue(`connect-src 'self' ${api}`);
  expect(await strip(lab)).toEqual(['Allows', 'Sent', 'Readable']);
  await expect(lab.locator(`[data-expression="${api}"]`).getByLabel('Matches')).toBeVisible();
  await expect(lab.getByText('None was fired, as predicted.')).toBeVisible();
  const record = await recordOf(await runIdOf(page));
  expect(record.map((exchange) => exchange.request.method)).toEqual(['OPTIONS', 'GET']);
});

test('default-src stands in for connect-src', async ({ page }) => {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  const lab = await openLab(page);
  await lab.getByLabel('Policy 1', { exact: true }).fill("default-src 'none'; img-src *");
  await expect(lab.getByText('decides in its place')).toBeVisible();
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(field(lab, 'effectiveDirective')).toHaveText(['connect-src', 'connect-src']);
  expect(printed.map(withoutRun)).toEqual(await ownConsole(lab).allTextContents());
  expect(printed[0]).toContain("'connect-src' was not explicitly set");
  await lab.getByRole('button', { name: `Add ${api} to connect-src` }).click();
  await expect(lab.getByText('Readable', { exact: true })).toBeVisible();
  await expect(lab.getByLabel('Policy 1', { exact: true })).toHaveValue(
    `default-src 'none'; img-src *; connect-src ${api}`,
  );
});

test('a report-only policy sends the request, and reports', async ({ page }) => {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  const lab = await openLab(page);
  await lab.getByLabel('Policy 1 is').selectOption('report');
  await expect(lab.getByText('does not allow, only reports')).toBeVisible();
  await run(lab);
  expect(await strip(lab)).toEqual(['Allows, and reports', 'Sent', 'Readable']);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(field(lab, 'disposition')).toHaveText(['report', 'report']);
  const [predicted, observed] = await field(lab, 'events').allTextContents();
  expect(observed).toBe(predicted);
  const [line] = await ownConsole(lab).allTextContents();
  expect(line).toContain('The policy is report-only');
  expect(printed.map(withoutRun)).toContain(line);

  await lab.getByRole('button', { name: `Add ${api} to connect-src` }).click();
  await expect(lab.getByText('None was fired, as predicted.')).toBeVisible();
  expect(await strip(lab)).toEqual(['Allows', 'Sent', 'Readable']);
});

test('several policies: every enforced one has to allow', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByRole('button', { name: 'Add a policy' }).click();
  await lab.getByLabel('Policy 2', { exact: true }).fill(`connect-src ${api}`);
  await lab.getByRole('button', { name: 'Add a policy' }).click();
  await lab.getByLabel('Policy 3', { exact: true }).fill("default-src 'none'");
  await lab.getByLabel('Policy 3 is').selectOption('report');
  const policies = lab.locator('[data-policy]');
  await expect(policies.nth(0)).toContainText('blocks');
  await expect(policies.nth(1)).toContainText('allows');
  await expect(policies.nth(2)).toContainText('only reports');
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(field(lab, 'disposition')).toHaveText(['enforce', 'enforce', 'report', 'report']);
  expect(await recordOf(await runIdOf(page))).toEqual([]);
  await lab.getByRole('button', { name: `Add ${api} to connect-src of policy 1` }).click();
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  expect(await strip(lab)).toEqual(['Allows, and reports', 'Sent', 'Readable']);
});

test('a redirect is refused at its second URL', async ({ page }) => {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  const lab = await openLab(page);
  await lab.getByLabel('Policy 1', { exact: true }).fill(`connect-src ${api}`);
  await lab.getByRole('button', { name: 'Add a redirect' }).click();
  await lab.getByLabel('Redirect 1 leads to').selectOption('cross-site');
  await lab.getByRole('button', { name: 'Add a policy' }).click();
  await lab.getByLabel('Policy 2', { exact: true }).fill("connect-src 'none'");
  await lab.getByLabel('Policy 2 is').selectOption('report');
  await expect(lab.getByText('Before following redirect 1')).toBeVisible();
  await expect(lab.getByText('Blocks the redirect')).toBeVisible();
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(lab.getByText('Blocks the redirect')).toBeVisible();
  await expect(field(lab, 'disposition')).toHaveText(['enforce', 'enforce', 'report', 'report']);
  const [predicted, observed] = await field(lab, 'blockedURI').allTextContents();
  expect(observed).toBe(predicted);
  expect(observed).toContain(api);
  const record = await recordOf(await runIdOf(page));
  expect(record.every((exchange) => exchange.request.url.startsWith(api))).toBe(true);
  expect(record.length).toBeGreaterThan(0);
  for (const line of await ownConsole(lab).allTextContents()) expect(printed.map(withoutRun)).toContain(line);

  await lab.getByRole('button', { name: `Add ${crossSiteApi} to connect-src of policy 1` }).click();
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(lab.getByText('Readable', { exact: true })).toBeVisible();
});

test('a path counts before a redirect, in a run as in the prediction', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByLabel('Policy 1', { exact: true }).fill(`connect-src ${api}/v2/`);
  await expect(lab.locator('[data-expression]')).toContainText('The path is not below this one');
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  expect(await strip(lab)).toEqual(['Blocks', 'Never sent', 'None']);
  await lab.getByLabel('Policy 1', { exact: true }).fill(`connect-src ${api}/v1/`);
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  expect(await strip(lab)).toEqual(['Allows', 'Sent', 'Readable']);
  await expect(lab).not.toContainText('/r/');
});

test('the policy allows, and CORS still refuses: the server has to change', async ({ page }) => {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  const lab = await openLab(page);
  await lab.getByLabel('Policy 1', { exact: true }).fill(`connect-src ${api}`);
  await lab.getByLabel('Configuration').selectOption('other-origin');
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  expect((await strip(lab))[0]).toBe('Allows');
  expect((await strip(lab))[2]).not.toBe('Readable');
  await expect(lab.getByText('None was fired, as predicted.')).toBeVisible();
  const [line] = await ownConsole(lab).allTextContents();
  expect(line).toContain('has been blocked by CORS policy');
  expect(printed.map(withoutRun)).toContain(line);
  await lab
    .getByRole('region', { name: 'Fixes' })
    .getByRole('button', { name: 'Apply and run' })
    .first()
    .click();
  await expect(lab.getByText('Readable', { exact: true })).toBeVisible();
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
});

test('a sandboxed page: its origin is opaque, and self matches nothing', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByText('null (sandboxed)').click();
  await expect(lab.locator('[data-expression]')).toContainText("The page's origin is opaque");
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  await expect(field(lab, 'originalPolicy')).toHaveText(["connect-src 'self'", "connect-src 'self'"]);
});

test('what is wrong with a policy is said beside it, and a run that cannot be made says why', async ({
  page,
}) => {
  const lab = await openLab(page);
  const policy = lab.getByLabel('Policy 1', { exact: true });
  await policy.fill('connect-source a.example; connect-src self; connect-src *');
  await expect(policy).toHaveAccessibleDescription(
    /"connect-src \*" is ignored.*"connect-source" is not a directive.*Without quotes, self/,
  );
  await policy.fill('connect-src é');
  await expect(policy).toHaveAttribute('aria-invalid', 'true');
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(lab.getByText('could not be opened')).toBeVisible();
  await policy.fill('connect-src *');
  await run(lab);
  await expect(lab.getByText('Readable', { exact: true })).toBeVisible();
});

test('by keyboard alone: type a policy, run, press the addition', async ({ page }) => {
  const lab = await openLab(page);
  await lab.getByLabel('Policy 1', { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type("connect-src 'none'");
  await page.keyboard.press('Enter');
  await expect(lab.getByText(/\d requests? on the wire/)).toBeVisible();
  await expect(lab.getByLabel('Policy 1', { exact: true })).toHaveValue("connect-src 'none'");
  const addition = lab.getByRole('button', { name: `Add ${api} to connect-src` });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await addition.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(addition).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(lab.getByText('Readable', { exact: true })).toBeVisible();
});

test('an example can be chosen to start from', async ({ page }) => {
  const lab = await openLab(page);
  await pickScenario(lab, 'policy-allows-cors-refuses');
  await run(lab);
  await expect(lab.getByText('Observed as predicted')).toBeVisible();
  expect((await strip(lab))[0]).toBe('Allows');
  expect((await strip(lab))[2]).not.toBe('Readable');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the prediction, the directive and the console lines are there', async ({ page }) => {
    await page.goto('/csp-lab');
    const lab = page.locator('[data-csp-lab]');
    expect(await strip(lab)).toEqual(['Blocks', 'Never sent', 'None']);
    await expect(lab.locator('[data-expression]')).toContainText("The URL's origin is not the page's");
    await expect(ownConsole(lab).first()).toContainText('violates the following Content Security Policy');
  });
});

test('axe finds nothing in either theme, before and after a run', async ({ page }) => {
  test.slow();
  const lab = await openLab(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await lab.getByRole('button', { name: 'Add a policy' }).click();
  await lab.getByLabel('Policy 2', { exact: true }).fill('connect-source *');
  await lab.getByLabel('Policy 2 is').selectOption('report');
  await run(lab);
  expect(await accessibilityProblems(page)).toEqual([]);
});

for (const width of [320, 390, 1024]) {
  test(`${width} px wide: nothing overflows, and nothing shifts while loading`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const lab = await openLab(page);
    const shifted = await page.evaluate(() => {
      const shifts: unknown = Reflect.get(window, 'shifts');
      return Array.isArray(shifts) ? shifts.reduce<number>((sum, value) => sum + Number(value), 0) : -1;
    });
    expect(shifted).toBeGreaterThanOrEqual(0);
    expect(shifted).toBeLessThan(0.01);
    await run(lab);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
}
