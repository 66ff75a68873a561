import { expect, test } from '@playwright/test';
import { openPage, pressRun, recordOf, runIdOf } from './live-request';
import { gate, header, methods, ranAsPredicted, start } from './own-run';

const path = '/v1/postcards';
const ended = 'signal or timeout ended the request';

test('a timeout ends a request, also during its preflight, and in a sandbox', async ({ page }) => {
  for (const origin of ['docs', 'opaque'] as const) {
    const request = { path, method: 'PUT', timeout: 700 };
    const sent = await ranAsPredicted(page, {
      page: { origin },
      request,
      server: { actual: { delayMs: 1500 } },
    });
    // The page keeps its run, so its record goes on.
    expect(methods(sent).slice(-2)).toEqual(['OPTIONS', 'PUT']);
    await expect(gate(page, ended)).toBeVisible();
    const asked = await ranAsPredicted(page, {
      page: { origin },
      request,
      server: { preflight: { delayMs: 1500 } },
    });
    expect(methods(asked).slice(sent.length)).toEqual(['OPTIONS']);
  }
});

test('an XMLHttpRequest has an event of its own for a timeout', async ({ page }) => {
  await ranAsPredicted(page, {
    request: { api: 'xhr', path, timeout: 700 },
    server: { actual: { delayMs: 1500 } },
  });
  await expect(page.getByText('timeout event').filter({ visible: true }).first()).toBeVisible();
});

test('nothing is sent with a signal that is aborted', async ({ page }) => {
  await ranAsPredicted(page, { request: { path, method: 'PUT', aborted: true } });
  await expect(page.getByText('0 requests on the wire')).toBeVisible();
  await expect(gate(page, ended)).toBeVisible();
});

test('subprotocols are offered on the wire, as they were typed, and an invalid one is refused', async ({
  page,
}) => {
  await start(page, { request: { api: 'WebSocket', path, protocols: ['chat', 'b'] } });
  await expect(page.getByText('A WebSocket has no Sec-Fetch- header')).toBeVisible();
  const record = await recordOf(await runIdOf(page));
  expect(header(record[0], 'sec-websocket-protocol')).toBe('(7 characters)');

  await openPage(page, '/playground');
  const form = page.getByRole('region', { name: 'Request' });
  await form.getByLabel('Made with').selectOption('WebSocket');
  await form.getByLabel('Subprotocols').fill('chat, live updates,');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible();
  await expect(page.getByText('The subprotocol "live updates" is not a token').first()).toBeVisible();
});
