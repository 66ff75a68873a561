import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stage } from './dockerfile';

/** What a container of an image would be: a folder for its files, and how it is started. */
export type Image = {
  /** The folder that stands for "/". */
  readonly root: string;
  /** The working directory, within that folder. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string | null;
  readonly command: readonly string[];
};

/**
 * Takes the steps of a Dockerfile in folders of this machine, with its own Node instead of the images'.
 * @param args the build's arguments
 * @throws Error that shows what a failed step wrote
 */
export function buildImage(
  stages: readonly Stage[],
  context: string,
  into: string,
  args: Readonly<Record<string, string>>,
): Image {
  const roots = new Map<string, string>();
  let image: Image = { root: into, folder: into, env: {}, user: null, command: [] };
  for (const [index, stage] of stages.entries()) {
    const root = join(into, stage.name ?? `stage-${index}`);
    if (stage.name !== null) roots.set(stage.name, root);
    image = buildStage(stage, { root, context, roots, args });
  }
  return image;
}

function buildStage(
  { steps }: Stage,
  {
    root,
    context,
    roots,
    args,
  }: {
    root: string;
    context: string;
    roots: ReadonlyMap<string, string>;
    args: Readonly<Record<string, string>>;
  },
): Image {
  const env: Record<string, string> = {};
  let folder = root;
  let user: string | null = null;
  let command: readonly string[] = [];
  for (const { instruction, text } of steps) {
    if (instruction === 'WORKDIR') {
      folder = join(root, text);
      mkdirSync(folder, { recursive: true });
    } else if (instruction === 'ENV' || instruction === 'ARG') {
      const [, name = '', value] = /^(\w+)(?:=(.*))?$/.exec(text) ?? [];
      const given = instruction === 'ARG' ? (args[name] ?? value) : value;
      if (given !== undefined) env[name] = given;
    } else if (instruction === 'COPY') copy(text.split(/\s+/), { folder, context, roots });
    else if (instruction === 'RUN') runStep(text, folder, env);
    else if (instruction === 'USER') user = text;
    else if (instruction === 'CMD') command = readWords(text);
    else if (instruction !== 'EXPOSE' && instruction !== 'HEALTHCHECK')
      throw new Error(`The test does not know ${instruction}.`);
  }
  return { root, folder, env, user, command };
}

function copy(
  words: readonly string[],
  { folder, context, roots }: { folder: string; context: string; roots: ReadonlyMap<string, string> },
): void {
  const stage = words[0]?.startsWith('--from=') ? words[0].slice('--from='.length) : null;
  const paths = stage === null ? words : words.slice(1);
  const to = resolve(folder, paths.at(-1) ?? '');
  for (const path of paths.slice(0, -1)) {
    if (stage !== null)
      cpSync(join(roots.get(stage) ?? '', path), to, { recursive: true, verbatimSymlinks: true });
    else if (path === '.') copyContext(context, to);
    else cpSync(join(context, path), join(to, path));
  }
}

/** Copies what `.dockerignore` does not name; its patterns are names at the top, with `*`. */
function copyContext(context: string, to: string): void {
  const patterns = readFileSync(join(context, '.dockerignore'), 'utf8').trim().split('\n');
  const ignored = new RegExp(
    `^(?:${patterns.map((pattern) => pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')).join('|')})$`,
  );
  for (const name of readdirSync(context))
    if (!ignored.test(name)) cpSync(join(context, name), join(to, name), { recursive: true });
}

function runStep(text: string, cwd: string, env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], {
    cwd,
    env: { ...environmentOfMachine(), ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`RUN ${text}\n${stdout}\n${stderr}`);
}

/** What a container has of its own, or of the network it is in. */
const variablesOfMachine = /^(?:HOME|PATH|TMPDIR|npm_config_\w+|\w+_proxy|NODE_EXTRA_CA_CERTS)$/i;

function environmentOfMachine(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment))
    if (!variablesOfMachine.test(name)) Reflect.deleteProperty(environment, name);
  return environment;
}

function readWords(json: string): readonly string[] {
  const words: unknown = JSON.parse(json);
  return Array.isArray(words) ? words.map(String) : [];
}
