import { expect, test } from '@playwright/test';
import { openPage } from './live-request';

test('the lines follow every letter of a URL, the preview once it is written', async ({ page }) => {
  await openPage(page, '/guide/put-it-into-your-docs');
  const chooser = page.getByRole('region', { name: 'What to put into your docs' });
  await chooser.getByText('A URL of your API').click();
  await chooser.getByLabel('Your docs are made with').selectOption('VitePress');
  const preview = chooser.locator('iframe');
  await preview.scrollIntoViewIfNeeded();
  const url = chooser.getByRole('textbox', { name: 'URL' });
  await url.fill('');
  await page.waitForTimeout(1000);
  let loaded = 0;
  page.on('frameattached', () => (loaded += 1));
  await url.pressSequentially('https://api.example.com/orders', { delay: 20 });
  await expect(chooser.getByText('<preflight-request url="https://api.example.com/orders"')).toBeVisible();
  await expect(preview).toHaveAttribute(
    'src',
    /\/embed\/request#v1&url=https:\/\/api\.example\.com\/orders&end$/,
  );
  expect(loaded).toBe(1);
});

for (const width of [390, 1440]) {
  test(`at ${width} px the preview is as high as what it shows`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPage(page, '/guide/put-it-into-your-docs');
    const chooser = page.getByRole('region', { name: 'What to put into your docs' });
    await chooser.getByText('Another widget').click();
    await chooser.getByLabel('Widget', { exact: true }).selectOption('error/csp');
    const preview = chooser.locator('iframe');
    await preview.scrollIntoViewIfNeeded();
    const inside = page.frameLocator('iframe[title="Preview"]').locator('html');
    await expect
      .poll(() => inside.evaluate((page) => page.scrollHeight - page.clientHeight))
      .toBeLessThanOrEqual(0);
    const box = await preview.boundingBox();
    expect(box?.height).toBeGreaterThan(1500);
  });
}
