import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedScript } from '../../lib/site/embed-script';

const own = fileURLToPath(new URL('.', import.meta.url));
const programs = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

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
  npm(['install', '--offline', '--no-audit', '--no-fund', archive], project);
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

test('the types fit a program that uses the element', () => {
  const lines = [
    "import { PreflightRequest } from 'preflight-embed';",
    "PreflightRequest.docs = 'https://docs.example.com';",
    "const element: PreflightRequest = document.createElement('preflight-request');",
    "element.addEventListener('preflight-run', ({ detail }) => {",
    "  if (detail.observation.outcome.kind === 'response') console.log(detail.observation.outcome.status);",
    "  if (detail.observation.outcome.kind === 'loaded') console.log(detail.observation.outcome.isReadable);",
    '  const { record } = detail.observation;',
    "  if (record.kind === 'read') console.log(record.exchanges.map(({ request }) => request.method));",
    '});',
  ];
  const compile = (text: string) => {
    writeFileSync(join(project, 'program.ts'), text);
    const options = ['--noEmit', '--strict', '--types', '', '--module', 'nodenext', '--target', 'es2022'];
    execFileSync(join(programs, 'tsc'), [...options, '--lib', 'es2022,dom', 'program.ts'], {
      cwd: project,
      stdio: 'pipe',
    });
  };
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  compile(lines.join('\n'));
  expect(() => compile(lines.join('\n').replace('.status', '.nothing'))).toThrow();
}, 60_000);
