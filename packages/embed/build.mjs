// @ts-check
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { embedScriptOptions } from '../../lib/site/embed-script-options.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const dist = join(folder, 'dist');

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles } = await build({
  ...embedScriptOptions,
  entryPoints: [join(folder, '..', '..', 'lib', 'embed', 'embed-script.ts')],
});
writeFileSync(join(dist, 'embed.js'), outputFiles[0]?.text ?? '');
copyFileSync(join(folder, 'react.mjs'), join(dist, 'react.js'));
for (const types of ['embed.d.ts', 'react.d.ts']) copyFileSync(join(folder, types), join(dist, types));
