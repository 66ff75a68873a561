// @ts-check
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Packages that the servers find where they run: a standalone build has traced what of them is needed. */
const external = ['next'];

/** Settings that are in the built pages, so that the servers have to know the same. */
const settingsOfPages = [
  'PREFLIGHT_PRODUCT_NAME',
  'PREFLIGHT_DOCS_ORIGIN',
  'PREFLIGHT_REPOSITORY_URL',
  'PREFLIGHT_API_PORT',
  'PREFLIGHT_API_ORIGIN',
  'PREFLIGHT_API_CROSS_SITE_ORIGIN',
  'PREFLIGHT_ONE_PORT_HOST',
  'PREFLIGHT_PLAN_LIMIT',
  'PREFLIGHT_PLAN_WINDOW_SECONDS',
  'PREFLIGHT_DIST_DIR',
];

/**
 * Bundles the programs of `scripts/servers` into the build's folder `servers`, where Node runs them as they are. A
 * standalone build gets all that it needs to be copied elsewhere.
 *
 * @param {string} root the project's folder
 * @param {string} distFolder
 */
export async function bundleServers(root, distFolder) {
  const servers = join(distFolder, 'servers');
  await build({
    entryPoints: ['serve', 'docs', 'demo-api'].map((name) => join(root, 'scripts', 'servers', `${name}.ts`)),
    outdir: servers,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    external,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const settings = settingsOfPages.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  writeFileSync(join(servers, 'settings.json'), JSON.stringify(Object.fromEntries(settings)));
  const standalone = join(distFolder, 'standalone', basename(distFolder));
  if (!existsSync(standalone)) return;
  for (const folder of ['servers', 'static'])
    cpSync(join(distFolder, folder), join(standalone, folder), { recursive: true });
  // Next serves it from beside the built app, and its standalone output leaves it out.
  cpSync(join(root, 'public'), join(distFolder, 'standalone', 'public'), { recursive: true });
}
