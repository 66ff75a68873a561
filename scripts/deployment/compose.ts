import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { root } from '../site-build.mjs';

const service = v.object({
  command: v.optional(v.array(v.string())),
  environment: v.optional(v.record(v.string(), v.string())),
  build: v.optional(v.object({ context: v.string(), args: v.record(v.string(), v.string()) })),
  read_only: v.literal(true),
  cap_drop: v.tuple([v.literal('ALL')]),
  security_opt: v.tuple([v.literal('no-new-privileges:true')]),
});
const composeFile = v.object({ services: v.object({ redis: service, site: service, nginx: service }) });

/**
 * The services of compose.yaml, with these variables in it.
 * @see https://docs.docker.com/reference/compose-file/interpolation/
 */
export function readServices(variables: Readonly<Record<string, string>>) {
  const interpolated = (text: string) =>
    text.replaceAll(
      /\$\{(\w+):-([^}]*)\}/g,
      (_, name: string, fallback: string) => variables[name] || fallback,
    );
  const file: unknown = parse(readFileSync(join(root, 'compose.yaml'), 'utf8'), (_, value: unknown) =>
    typeof value === 'string' ? interpolated(value) : value,
  );
  return v.parse(composeFile, file).services;
}
