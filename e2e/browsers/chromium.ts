import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.mjs';
import { temporaryFolder } from './child-program';
import { openDevtoolsPage } from './devtools-page';
import type { Driver, PublicPages } from './driver';
import { within } from './within';

const loadMs = 30_000;
const closeMs = 5000;
const startMs = 60_000;

/** Starts Chromium under Playwright, with a page whose requests nobody is told of: reporting each cost a tenth of a run's work. */
export async function openChromium(program: string, publicPages?: PublicPages): Promise<Driver> {
  const { browser, close } = publicPages
    ? await launchWithPublicPages(program, publicPages)
    : await launch(program);
  const page = await openDevtoolsPage(browser, publicPages ? 'default' : 'own');
  return {
    name: 'chromium',
    version: browser.version(),
    open: (url) => within(`Opening ${url} in Chromium`, loadMs, page.open(url)),
    call: (name, argument, timeoutMs) =>
      within(
        `${name}() in Chromium`,
        timeoutMs,
        page.evaluate(
          `Promise.resolve(window[${JSON.stringify(name)}](${JSON.stringify(argument)})).then(JSON.stringify)`,
        ),
      ),
    close: () => within('Closing Chromium', closeMs, close()).catch(() => undefined),
  };
}

type Launched = { readonly browser: Browser; readonly close: () => Promise<void> };

async function launch(program: string): Promise<Launched> {
  const browser = await chromium.launch({ ...launchOptions(program), timeout: startMs });
  return { browser, close: () => browser.close() };
}

/**
 * The user's answer is in the profile, as after their own press: where DevTools gives the permission, Permissions-Policy is
 * not asked.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:services/network/public/cpp/network_switches.cc
 */
async function launchWithPublicPages(program: string, { ports, permission }: PublicPages): Promise<Launched> {
  const folder = temporaryFolder();
  const answer = { '*': { setting: permission === 'granted' ? 1 : 2 } };
  const exceptions = { local_network: answer, loopback_network: answer };
  mkdirSync(join(folder, 'Default'));
  writeFileSync(
    join(folder, 'Default/Preferences'),
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
  const { args, ...options } = launchOptions(program);
  const overrides = ports.flatMap((port) => [`127.0.0.1:${port}=public`, `[::1]:${port}=public`]);
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    args: [...args, `--ip-address-space-overrides=${overrides.join(',')}`],
    timeout: startMs,
  });
  const browser = context.browser();
  if (browser === null) throw new Error('Playwright does not tell the browser of a profile.');
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { browser, close };
}
