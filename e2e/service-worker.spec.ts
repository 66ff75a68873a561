import { expect, test } from '@playwright/test';
import { hostSite } from './host-page';
import { consoleProblems, openPage, pressRun, site } from './live-request';
import { watchedFirefox } from './watched-firefox';

const firefox = watchedFirefox();
const host = hostSite();

const registrations = async () => (await navigator.serviceWorker.getRegistrations()).length;

test('a service worker stands before the frame of its run alone, and is gone after it', async ({ page }) => {
  await openPage(page, '/playground#v1&scenario=worker-opaque&end');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('The service worker responds with an opaque response').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await expect.poll(() => page.evaluate(registrations)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  const fix = page.getByRole('listitem').filter({ hasText: 'Let the service worker pass the request on' });
  await fix.getByRole('button', { name: 'Apply and run' }).click();
  await expect(page).toHaveURL(/page\.serviceWorker=passes-on/);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByLabel('Service worker, for other origins')).toHaveValue('passes-on');
});

test('a worker that answers from its cache: nothing is sent, and nothing says that something is', async ({
  page,
}) => {
  await openPage(page, '/scenario/worker-answers-from-its-cache');
  await expect(page.getByText('so the browser sends no preflight')).toBeVisible();
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('0 requests on the wire, 0 billed; the earlier request sent 1')).toBeVisible();
  await expect(page.getByText('one request', { exact: false })).toHaveCount(0);
});

test('what a worker stored goes with it', async ({ page }) => {
  await openPage(page, '/playground#v1&scenario=worker-caches&end');
  await expect(
    page.getByText('The service worker requests the URL by itself, for its cache.').first(),
  ).toBeVisible();
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test("the worker's script may be registered for frames of runs only", async ({ page }) => {
  await openPage(page, '/playground');
  const refused = await page.evaluate(() =>
    navigator.serviceWorker.register('/frame/worker?does=no-cors', { scope: '/' }).then(
      () => 'registered',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    ),
  );
  expect(refused).toBe('SecurityError');
});

test('a page passed by, with a worker that passes on, says nothing in the console', async ({ page }) => {
  const problems = consoleProblems(page);
  await openPage(page, '/playground#v1&scenario=worker-passes-on&end');
  await pressRun(page);
  await expect(page.getByText('Observed as predicted')).toBeVisible({ timeout: 15_000 });
  expect(problems).toEqual([]);
});

test('in Firefox, too, the worker is there for its run alone, and a browser without workers says so', async () => {
  const press = `return [...document.querySelectorAll('button')].find((one) => one.textContent === 'Run' && one.checkVisibility() && !one.matches(':disabled'));`;
  const text = 'return document.body.innerText;';
  const open = async () => {
    await firefox().open('about:blank');
    await firefox().open(`${site.docsOrigin}/playground#v1&scenario=worker-opaque&end`);
    await expect.poll(() => firefox().run(press.replace('return ', 'return null != '))).toBe(true);
    await firefox().takeMessages();
    await firefox().press(press);
  };
  await open();
  await expect.poll(() => firefox().run(text)).toContain('Observed as predicted');
  expect(await firefox().run('return navigator.serviceWorker.controller;')).toBeNull();
  await expect
    .poll(() =>
      firefox().run(
        'return navigator.serviceWorker.getRegistrations().then((registered) => registered.length);',
      ),
    )
    .toBe(0);
  const messages = await firefox().takeMessages();
  expect(messages.filter((message) => !JSON.stringify(message).includes('A ServiceWorker passed'))).toEqual(
    [],
  );

  await firefox().prefer('dom.serviceWorkers.enabled', false);
  await open();
  await expect.poll(() => firefox().run(text)).toContain('This browser allows no service worker here');
  await firefox().prefer('dom.serviceWorkers.enabled', true);
});

test('an embed that lets its page make the request registers nothing there', async ({ page }) => {
  const url = host().serve('/worker', {
    body: `<!doctype html><title>Host</title><script type="module" src="${site.docsOrigin}/embed.js"></script><preflight-request scenario="worker-opaque" run-in="page"></preflight-request>`,
  });
  await page.goto(url);
  const frame = page.frameLocator('preflight-request >> iframe');
  await expect(frame.getByText('So a frame makes it, not this page.')).toContainText(
    'It is the request of a page with a service worker.',
  );
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByText('Observed as predicted')).toBeVisible();
  expect(await page.evaluate(registrations)).toBe(0);
});

test("where a service worker of an embed's page may respond itself, the embed says so", async ({ page }) => {
  host().serve('/responding.js', {
    type: 'text/javascript',
    body: `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => {
        if (event.request.url.includes('/r/')) event.respondWith(new Response('from the worker'));
      });`,
  });
  const url = host().serve('/controlled', {
    body: `<!doctype html><title>Host</title><script type="module">
      await navigator.serviceWorker.register('/responding.js');
      if (navigator.serviceWorker.controller === null)
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      await import('${site.docsOrigin}/embed.js');
    </script><preflight-request scenario="x-foobar" run-in="page"></preflight-request>`,
  });
  await page.goto(url);
  const frame = page.frameLocator('preflight-request >> iframe');
  await expect(frame.getByText('Made by this page')).toContainText(
    'under its own policy and through its service worker, which may respond itself.',
  );
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByText('Observed, but not as predicted')).toBeVisible();
});
