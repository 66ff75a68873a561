import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
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

/** Its address is this and a name of its bytes. */
const folder = '/embed-script/';

/** Where the scripts of earlier versions are, that stay at their addresses. */
export const keptScripts = join(process.cwd(), 'lib', 'embed', 'kept');

let built: Promise<EmbedScript> | null = null;

/**
 * Bundles `lib/embed/embed-script.ts` into one module without dependencies, once.
 * @throws Error of the bundler when the sources are wrong
 */
export function embedScript(): Promise<EmbedScript> {
  built ??= bundle();
  return built;
}

/**
 * What is served by its content: the script as it is now, and those of earlier versions that are kept, each by its address.
 * @param keptIn their folder, if there is one
 */
export async function embedScripts(keptIn = keptScripts): Promise<ReadonlyMap<string, string>> {
  const { path, text } = await embedScript();
  // Read when the site is built: their route is static.
  const names = existsSync(/* turbopackIgnore: true */ keptIn)
    ? await readdir(/* turbopackIgnore: true */ keptIn)
    : [];
  const kept = names.map(async (name) => {
    const file = join(/* turbopackIgnore: true */ keptIn, name);
    return [folder + name, await readFile(/* turbopackIgnore: true */ file, 'utf8')] as const;
  });
  return new Map([...(await Promise.all(kept)), [path, text]]);
}

/** A script's address, by its content. */
export function scriptPath(text: string): string {
  return `${folder}${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
}

async function bundle(): Promise<EmbedScript> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'lib', 'embed', 'embed-script.ts')],
    ...embedScriptOptions,
  });
  const text = outputFiles[0]?.text ?? '';
  return {
    text,
    path: scriptPath(text),
    integrity: `sha384-${createHash('sha384').update(text).digest('base64')}`,
  };
}
