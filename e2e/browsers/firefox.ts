import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poll, startProgram, temporaryFolder } from './child-program';
import type { Driver, PublicPages } from './driver';
import { watchConsole, type FirefoxConsole } from './firefox-console';
import { watchNetwork, type FirefoxNetwork } from './firefox-network';
import { connectMarionette, type Marionette } from './marionette';
import { member } from './member';
import { runInChrome } from './run-in-chrome';
import { callScript, readCallAnswer } from './webdriver-script';
import { within } from './within';

const startMs = 60_000;
const loadMs = 30_000;

const preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
};

/** @see https://w3c.github.io/webdriver/#elements */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A Firefox whose console is read and whose requests are seen. */
export type WatchedFirefox = Driver &
  FirefoxConsole &
  FirefoxNetwork & {
    /** Runs the body of a function in the page; gives what it returns, as JSON hands it over. */
    readonly run: (body: string, ...given: readonly unknown[]) => Promise<unknown>;
    /** Goes into the frame whose element the body of a function returns, or back into the page; `run` and `press` are then of there. */
    readonly enter: (body: string | null) => Promise<void>;
    /** Clicks, as a person does, the element that the body of a function returns. */
    readonly press: (body: string) => Promise<void>;
    /** Sets one of its preferences, of about:config. */
    readonly prefer: (name: string, value: boolean) => Promise<void>;
  };

/** Starts Firefox without a window; its own settings decide how it makes requests. */
export async function openFirefox(program: string, publicPages?: PublicPages): Promise<Driver> {
  return (await start(program, [], publicPages ? publicPagesPreferences(publicPages) : {})).driver;
}

/** The same, with what is said in its console and what it sends. */
export async function openWatchedFirefox(program: string): Promise<WatchedFirefox> {
  const { driver, marionette } = await start(program, ['--remote-allow-system-access']);
  try {
    const run = async (script: string, ...args: readonly unknown[]) =>
      member(await marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: null }), 'value');
    const found = async (body: string) => {
      const id = member(await run(body), elementKey);
      if (typeof id !== 'string') throw new Error(`Firefox has no element for: ${body}`);
      return id;
    };
    return {
      enter: async (body) => {
        const frame = body === null ? {} : { element: await found(body) };
        await marionette.send('WebDriver:SwitchToFrame', frame);
      },
      press: async (body) => {
        await marionette.send('WebDriver:ElementClick', { id: await found(body) });
      },
      prefer: async (name, value) => {
        await runInChrome(marionette, `Services.prefs.setBoolPref(${JSON.stringify(name)}, ${value});`);
      },
      ...driver,
      ...(await watchConsole(marionette)),
      ...(await watchNetwork(marionette)),
      run,
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** @see https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml */
function publicPagesPreferences({ ports, permission }: PublicPages): Record<string, string | number> {
  const answer = permission === 'granted' ? 1 : 2;
  return {
    'network.lna.address_space.public.override': ports
      .flatMap((port) => [`127.0.0.1:${port}`, `[::1]:${port}`])
      .join(','),
    'permissions.default.local-network': answer,
    'permissions.default.loopback-network': answer,
  };
}

async function start(
  program: string,
  flags: readonly string[],
  more: Readonly<Record<string, string | number>> = {},
): Promise<{ driver: Driver; marionette: Marionette }> {
  const folder = temporaryFolder();
  const lines = Object.entries({ ...preferences, ...more }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
  const firefox = startProgram(
    program,
    ['--headless', '--marionette', ...flags, '--no-remote', '--profile', folder, 'about:blank'],
    folder,
  );
  try {
    const portFile = join(folder, 'MarionetteActivePort');
    const port = await poll(firefox, 'Firefox', startMs, () =>
      existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || null : null,
    );
    const marionette = await connectMarionette(port);
    const session = await within(
      'A session with Firefox',
      startMs,
      marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } }),
    );
    const version = String(member(session, 'capabilities', 'browserVersion'));
    const driver: Driver = {
      name: 'firefox',
      version,
      open: async (url) => {
        await within('Loading a page in Firefox', loadMs, marionette.send('WebDriver:Navigate', { url }));
      },
      call: async (name, argument, timeoutMs) => {
        await marionette.send('WebDriver:SetTimeouts', { script: timeoutMs });
        const answer = await within(
          `${name}() in Firefox`,
          timeoutMs,
          marionette.send('WebDriver:ExecuteAsyncScript', {
            script: callScript,
            args: [name, JSON.stringify(argument)],
            sandbox: null,
          }),
        );
        return readCallAnswer(member(answer, 'value'));
      },
      close: async () => {
        marionette.close();
        await firefox.stop();
      },
    };
    return { driver, marionette };
  } catch (error) {
    await firefox.stop();
    throw error;
  }
}
