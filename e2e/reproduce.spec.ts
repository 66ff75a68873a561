import { expect, test } from '@playwright/test';
import { headline, openDesk, paste } from './diagnose-desk';
import { line, transcript } from './pasted-evidence';
import { recordOf, runIdOf } from './live-request';

test('what a customer sent is run here on demand, and the same block appears', async ({ page }) => {
  await openDesk(page);
  await paste(page, `${line}\n\n${transcript}`);
  await expect(headline(page)).toHaveText('A header is not in Access-Control-Allow-Headers');
  const card = page.getByRole('region', { name: 'Reproduce' });
  await expect(card).toContainText('stands for https://shop.example');
  await card.getByRole('button', { name: 'Run it here' }).click();
  await expect(card).toContainText(
    'The same block appears: A header is not in Access-Control-Allow-Headers',
    { timeout: 20_000 },
  );
  await expect(card).toContainText('Observed as predicted');
  const [preflight] = await recordOf(await runIdOf(page));
  expect(preflight?.request.method).toBe('OPTIONS');
  expect(preflight?.request.url).toContain('/v1/orders');
  expect(preflight?.response?.headers).toContainEqual(['access-control-allow-headers', 'content-type']);
  await card.getByRole('link', { name: 'Open the run in the playground' }).click();
  await expect(page).toHaveURL(/playground#v1/);
  await expect(
    page.getByRole('button', { name: 'Run', exact: true }).filter({ visible: true }),
  ).toBeVisible();
});

test('what cannot be run here is predicted, and it is said why', async ({ page }) => {
  await openDesk(page);
  await paste(
    page,
    "Access to fetch at 'https://api.example/v1' from origin 'capacitor://localhost' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  );
  const card = page.getByRole('region', { name: 'Reproduce' });
  await expect(card).toContainText('Predicted, not run from here. The page is a file or in an app');
  await expect(card.getByRole('button')).toHaveCount(0);
});

for (const [kind, path] of [
  ['image', '/v1/stamp.png'],
  ['script', '/v1/postcards.js'],
  ['CSS stylesheet', '/v1/postcards.css'],
  ['font', '/v1/letters.ttf'],
] as const) {
  test(`access to ${kind} is reproduced by one`, async ({ page }) => {
    await openDesk(page);
    await paste(
      page,
      `Access to ${kind} at 'https://cdn.example/file' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    );
    const card = page.getByRole('region', { name: 'Reproduce' });
    await expect(card).toContainText(`The demo API's ${path} stands in for the file that is loaded.`);
    await card.getByRole('button', { name: 'Run it here' }).click();
    await expect(card).toContainText('The same block appears', { timeout: 20_000 });
    await expect(card).toContainText('Observed as predicted');
    const [only, ...others] = await recordOf(await runIdOf(page));
    expect(others).toEqual([]);
    expect(only?.request.url).toContain(path);
    expect(only?.request.headers.find(([name]) => name.toLowerCase() === 'sec-fetch-dest')?.[1]).toBe(
      kind === 'CSS stylesheet' ? 'style' : kind,
    );
  });
}
