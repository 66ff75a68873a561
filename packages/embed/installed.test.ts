import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedScript } from '../../lib/site/embed-script';

const own = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
const programs = join(packages, '.bin');

/** An empty project into which what npm packs was installed. */
let project = '';
let folder = '';
let archive = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-embed-'));
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--cache', join(folder, 'cache'), '--no-update-notifier'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  npm(['pack', '--pack-destination', folder], own);
  archive = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', '--offline', '--no-audit', '--no-fund', archive], project);
  mkdirSync(join(project, 'node_modules/@types'));
  for (const name of ['@types/react', 'csstype'])
    symlinkSync(join(packages, name), join(project, 'node_modules', name));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is installed is the very script that the docs serve', async () => {
  const installed = readFileSync(join(project, 'node_modules/preflight-embed/dist/embed.js'), 'utf8');
  expect(installed).toBe((await embedScript()).text);
});

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: join(project, 'node_modules/preflight-embed'), strict: true });
  expect(messages).toEqual([]);
});

test('attw finds nothing: the types are those of what is loaded', () => {
  const said = execFileSync(join(programs, 'attw'), [archive, '--profile', 'esm-only', '--no-color'], {
    encoding: 'utf8',
  });
  // It ends with an error where there is a problem; of each entry, one line for Node and one for bundlers.
  expect(said.match(/🟢/gu)).toHaveLength(4);
}, 60_000);

const resolutions = [
  ['nodenext', 'nodenext'],
  ['node16', 'node16'],
  ['bundler', 'esnext'],
] as const;

/** What the compiler says of a program in the project; nothing where it has no error. */
function compile(name: string, text: string, moduleResolution: string, module: string): string {
  writeFileSync(join(project, name), text);
  const options = ['--noEmit', '--strict', '--types', '', '--target', 'es2022', '--jsx', 'react-jsx'];
  const resolution = ['--module', module, '--moduleResolution', moduleResolution];
  const { stdout } = spawnSync(
    join(programs, 'tsc'),
    [...options, ...resolution, '--lib', 'es2022,dom', name],
    { cwd: project, encoding: 'utf8' },
  );
  return stdout;
}

test.each(resolutions)(
  'resolved as by %s, the types fit a program that uses the element',
  (moduleResolution, module) => {
    const program = [
      "import { PreflightRequest } from 'preflight-embed';",
      "PreflightRequest.docs = 'https://docs.example.com';",
      "const element: PreflightRequest = document.createElement('preflight-request');",
      "element.addEventListener('preflight-run', ({ detail }) => {",
      "  if (detail.observation.outcome.kind === 'response') console.log(detail.observation.outcome.status);",
      "  if (detail.observation.outcome.kind === 'loaded') console.log(detail.observation.outcome.isReadable);",
      '  const { record } = detail.observation;',
      "  if (record.kind === 'read') console.log(record.exchanges.map(({ request }) => request.method));",
      '});',
    ].join('\n');
    expect(compile('program.ts', program, moduleResolution, module)).toBe('');
    const wrong = program.replace('.status', '.nothing');
    expect(compile('program.ts', wrong, moduleResolution, module)).toMatch(/^program\.ts.*'nothing'/);
  },
  60_000,
);

test.each(resolutions)(
  'resolved as by %s, the types fit a program that uses the component for React',
  (moduleResolution, module) => {
    const program = [
      "import { PreflightRequest } from 'preflight-embed/react';",
      'export const Page = () => (',
      '  <PreflightRequest docs="https://docs.example.com" scenario="x-foobar" run-in="page" header-x-more="2"',
      '    onRun={({ runIn }) => console.log(runIn)}>',
      '    <a href="https://docs.example.com/scenario/x-foobar">A live request</a>',
      '  </PreflightRequest>',
      ');',
    ].join('\n');
    expect(compile('page.tsx', program, moduleResolution, module)).toBe('');
    const wrong = program.replace('"page"', '"tab"');
    expect(compile('page.tsx', wrong, moduleResolution, module)).toMatch(/^page\.tsx.*"tab"/);
  },
  60_000,
);
