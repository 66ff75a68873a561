import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { embedScriptOptions } from './embed-script-options.mjs';

/** The script of embeds as it is served. */
export type EmbedScript = {
  readonly text: string;
  /** Its address by its content, which is served for ever as it is. */
  readonly path: string;
  /** @see https://www.w3.org/TR/SRI/#integrity-metadata */
  readonly integrity: string;
};

let built: Promise<EmbedScript> | null = null;

/**
 * Bundles `lib/embed/embed-script.ts` into one module without dependencies, once.
 * @throws Error of the bundler when the sources are wrong
 */
export function embedScript(): Promise<EmbedScript> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<EmbedScript> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'lib', 'embed', 'embed-script.ts')],
    ...embedScriptOptions,
  });
  const text = outputFiles[0]?.text ?? '';
  const digest = (algorithm: string) => createHash(algorithm).update(text).digest();
  return {
    text,
    path: `/embed-script/${digest('sha256').toString('hex').slice(0, 16)}.js`,
    integrity: `sha384-${digest('sha384').toString('base64')}`,
  };
}
