// @ts-check
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const dist = join(folder, 'dist');
const program = join(dist, 'preflight.mjs');

/** What the command says of the site, as it is set where the command is built. */
const settings = ['PREFLIGHT_PRODUCT_NAME', 'PREFLIGHT_DOCS_ORIGIN', 'PREFLIGHT_API_ORIGIN'].flatMap(
  (name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  },
);

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: [join(folder, 'main.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  target: 'node20.9',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  define: { BUILT_SETTINGS: JSON.stringify(JSON.stringify(Object.fromEntries(settings))) },
  metafile: true,
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(program, 0o755);

const ofSite = Object.keys(metafile.inputs).filter((path) =>
  /(?:^|\/)(?:node_modules\/(?:next|react|react-dom)|app|components|content)\//.test(path),
);
if (ofSite.length > 0) throw new Error(`The command has parts of the site in it: ${ofSite.join(', ')}`);
