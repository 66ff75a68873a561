import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * Bytes of the engine as a browser gets it: a module with all that it imports, in one file, minified by esbuild, after
 * `gzip -9`.
 * @param module `lib/cors/engine.ts` for what every widget loads, `lib/cors/predict.ts` for the whole
 * @throws Error when the engine does not build, or not into one file
 */
export async function engineSize(module: 'lib/cors/engine.ts' | 'lib/cors/predict.ts'): Promise<number> {
  const result = await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: 'esbuild',
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: module, preserveEntrySignatures: 'strict' },
    },
  });
  if (Array.isArray(result) || !('output' in result)) throw new Error('The engine is more than one bundle.');
  const [{ code }, ...others] = result.output;
  if (others.length > 0) throw new Error('The engine is more than one file.');
  return gzipSync(code, { level: 9 }).length;
}
