import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { closed, listening } from '../listening';
import { poll, startProgram, temporaryFolder, type ChildProgram } from './child-program';
import type { Driver } from './driver';
import { member } from './member';
import { callScript, readCallAnswer } from './webdriver-script';

const startMs = 30_000;
const loadMs = 30_000;

/**
 * Starts WebKitGTK's MiniBrowser under WebKitWebDriver, on a display of its own.
 * @see https://www.w3.org/TR/webdriver2/
 */
export async function openWebKit(program: string): Promise<Driver> {
  const programs: ChildProgram[] = [];
  const close = async () => {
    for (const one of programs.toReversed()) await one.stop();
  };
  try {
    const [display, port] = [await displayNumber(programs), await freePort()];
    const folder = temporaryFolder();
    const driver = startProgram('WebKitWebDriver', [`--port=${port}`], folder, {
      ...process.env,
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      WEBKIT_INSPECTOR_HTTP_SERVER: '',
    });
    programs.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await poll(driver, 'WebKitWebDriver', startMs, () =>
      fetch(`${address}/status`).then(
        () => true,
        () => null,
      ),
    );
    const session = await command('POST', `${address}/session`, startMs, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] } },
      },
    });
    const path = `${address}/session/${String(member(session, 'sessionId'))}`;
    return {
      name: 'webkit',
      version: String(member(session, 'capabilities', 'browserVersion')),
      open: async (url) => {
        await command('POST', `${path}/url`, loadMs, { url });
      },
      call: async (name, argument, timeoutMs) => {
        await command('POST', `${path}/timeouts`, startMs, { script: timeoutMs });
        const body = { script: callScript, args: [name, JSON.stringify(argument)] };
        return readCallAnswer(await command('POST', `${path}/execute/async`, timeoutMs, body));
      },
      close: async () => {
        await command('DELETE', path, 3000).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function command(method: string, url: string, timeoutMs: number, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const value = member(await response.json(), 'value');
  if (!response.ok) {
    throw new Error(`WebKit: ${String(member(value, 'error'))}: ${String(member(value, 'message'))}`);
  }
  return value;
}

/** Starts an X server without a screen; it chooses its number. */
async function displayNumber(programs: ChildProgram[]): Promise<string> {
  const folder = temporaryFolder();
  const server = startProgram(
    'sh',
    ['-c', 'exec Xvfb -displayfd 3 -screen 0 1024x768x24 -nolisten tcp 3>"$1"', 'sh', `${folder}/display`],
    folder,
  );
  programs.push(server);
  return poll(server, 'Xvfb', startMs, async () => {
    const text = await readFile(`${folder}/display`, 'utf8').catch(() => '');
    return /^\d+\n/.test(text) ? text.trim() : null;
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server, { host: '127.0.0.1' });
  await closed(server);
  return port;
}
