import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readSiteConfig } from '../../site.config';
import { placeOf } from '../../lib/scenarios/place-of';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import { testSiteEnvironment } from '../../scripts/test-site.mjs';

/** A built site that is being served. */
export type ServedSite = { readonly place: Place; readonly close: () => Promise<void> };

const startMs = 600_000;

/**
 * Builds the site where it has to be, and serves it on the browser tests' ports, or on those of PREFLIGHT_DOCS_ORIGIN and
 * PREFLIGHT_API_PORT.
 * @throws Error when it does not start
 */
export async function serveSite(): Promise<ServedSite> {
  const env = { ...testSiteEnvironment(process.env), ...givenPorts() };
  const config = readSiteConfig(env);
  const program = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let isOver = false;
  let isServing = false;
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      isOver = true;
      resolve();
    });
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (/^Build/m.test(text)) process.stdout.write(text);
    // Until then a site that answers is another one.
    isServing ||= /^Serving /m.test(text);
  });
  process.once('exit', () => child.kill('SIGTERM'));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const end = Date.now() + startMs;
  for (;;) {
    if (isOver) throw new Error('The site did not start.');
    const isUp =
      isServing &&
      (await fetch(`${config.docsOrigin}/frame`).then(
        ({ ok }) => ok,
        () => false,
      ));
    if (isUp) break;
    if (Date.now() > end) {
      await close();
      throw new Error(`The site did not start within ${startMs / 1000} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { place: placeOf(config), close };
}

function givenPorts(): Record<string, string> {
  const names = ['PREFLIGHT_DOCS_ORIGIN', 'PREFLIGHT_API_PORT', 'PREFLIGHT_DIST_DIR'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
