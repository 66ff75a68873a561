// @ts-check
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const script = /<script src="([^"]+)" async=""><\/script>/g;
const preloaded = /<link rel="preload" as="script"[^>]*>/g;

/**
 * A page whose scripts wait until its first script prefetches and loads them.
 *
 * @param {string} html a page as Next renders it
 * @returns {string}
 */
export function withWaitingScripts(html) {
  return html.replace(preloaded, '').replace(script, '<link rel="waiting" as="script" href="$1"/>');
}

/**
 * Rewrites every page of a build that has the first script.
 *
 * @param {string} directory the build's `server/app` folder
 * @throws {Error} when no page of the build has scripts that can wait
 */
export function letScriptsWait(directory) {
  let pages = 0;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const html = readFileSync(file, 'utf8');
    if (!html.includes('<script id="first">')) continue;
    const waiting = withWaitingScripts(html);
    if (waiting === html) continue;
    writeFileSync(file, waiting);
    pages += 1;
  }
  if (pages === 0)
    throw new Error(
      `No page in ${directory} has scripts as Next used to write them; see withWaitingScripts.`,
    );
}
