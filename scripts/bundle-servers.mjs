// @ts-check
import { join } from 'node:path';
import { build } from 'esbuild';

/** Packages that the servers find where they run: a standalone build has traced what of them is needed. */
const external = ['next'];

/**
 * Bundles the programs of `scripts/servers` into the build's folder `servers`, where Node runs them as they are.
 *
 * @param {string} root the project's folder
 * @param {string} distFolder
 */
export async function bundleServers(root, distFolder) {
  await build({
    entryPoints: ['serve', 'docs', 'demo-api'].map((name) => join(root, 'scripts', 'servers', `${name}.ts`)),
    outdir: join(distFolder, 'servers'),
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
}
