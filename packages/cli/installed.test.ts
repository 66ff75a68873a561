import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const own = fileURLToPath(new URL('.', import.meta.url));
const har = fileURLToPath(new URL('../../lib/evidence/har/test-data/chromium.har', import.meta.url));

/** An empty folder into which what npm packs was installed. */
let folder = '';
let program = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-cli-'));
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', [...args, '--cache', join(folder, 'cache'), '--no-update-notifier'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  npm(['pack', '--pack-destination', folder], own);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, archive)], empty);
  program = join(empty, 'node_modules', '.bin', 'preflight');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

const line =
  "Access to fetch at 'https://api.example/?token=8f3c51aa90' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const scenario = (given: object) =>
  JSON.stringify({ page: { url: 'https://shop.example' }, request: { url: 'https://api.example/' }, given });
const allowing = { actual: { status: 200, headers: [['Access-Control-Allow-Origin', '*']] } };

test('it brings no other package, Next least of all', () => {
  expect(readdirSync(join(folder, 'empty', 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'preflight-cli',
  ]);
  const bundle = readFileSync(join(own, 'dist', 'preflight.mjs'), 'utf8');
  expect(bundle.includes('__NEXT_')).toBe(false);
  expect(bundle.length).toBeLessThan(1_500_000);
});

describe('what it says, and its exit code', () => {
  test.each<readonly [what: string, args: () => string[], input: string, status: number, words: string]>([
    ['a console line', () => ['diagnose', '-'], line, 1, 'Access-Control-Allow-Origin is missing'],
    ['a file of it', () => ['diagnose', file('lines.txt', line)], '', 1, 'lines.txt'],
    ['a HAR', () => ['diagnose', har], '', 1, '1 of '],
    ['several files', () => ['diagnose', har, file('more.txt', line)], '', 1, 'more.txt'],
    ['a line that tells nothing', () => ['diagnose', '-'], 'TypeError: Failed to fetch', 2, 'Needed'],
    [
      'its answer',
      () => ['diagnose', '-', '--answer', `console-line=${line}`],
      'TypeError: Failed to fetch',
      1,
      'Access-Control-Allow-Origin is missing',
    ],
    [
      'a response that goes through',
      () => ['diagnose', '-', '--answer', 'credentials=same-origin'],
      "curl -i https://api.example/ -H 'Origin: https://shop.example'\nHTTP/2 200\naccess-control-allow-origin: *",
      0,
      'Nothing is blocked',
    ],
    [
      'a configuration for another server',
      () => ['diagnose', '-', '--server', 'caddy'],
      line,
      1,
      'In Caddy:',
    ],
    [
      'a scenario that is blocked',
      () => ['predict', '-'],
      scenario({ actual: { status: 200, headers: [] } }),
      1,
      'Blocked',
    ],
    ['one that is not', () => ['predict', file('s.json', scenario(allowing))], '', 0, 'Nothing is blocked'],
    ['one of a server that nobody asked', () => ['predict', '-'], scenario({}), 2, 'depends'],
    ['by a browser’s rules', () => ['predict', '-', '--browser', 'webkit'], scenario(allowing), 0, 'WebKit'],
    ['a simple request', () => ['classify', 'curl https://api.example/'], '', 0, 'One request, no preflight'],
    ['without quotes', () => ['classify', 'curl', 'https://api.example/'], '', 0, 'One request'],
    [
      'a preflighted one',
      () => ['classify', '-'],
      'curl -X PUT https://api.example/',
      0,
      'the preflight first',
    ],
    ['one that no browser sends', () => ['classify', 'curl https://api.example:6000/'], '', 1, 'Not allowed'],
    ['help', () => ['--help'], '', 0, 'Exit codes'],
    ['its version', () => ['--version'], '', 0, '0.1.0'],
    ['a schema', () => ['schema', 'diagnosis'], '', 0, '"findings"'],
  ])('%s', (_, args, input, status, words) => {
    const ran = run(args(), input);
    expect([ran.status, ran.stderr]).toEqual([status, '']);
    expect(ran.stdout).toContain(words);
    expect(ran.stdout).not.toContain('8f3c51aa90');
  });

  test.each([
    ['diagnose', ['diagnose', '-'], line, 1, 'blocked'],
    ['predict', ['predict', '-'], scenario(allowing), 0, 'nothing-blocked'],
    ['classify', ['classify', '-'], 'curl https://api.example/', 0, 'nothing-blocked'],
    ['classify', ['classify', '-'], 'hello', 2, 'not-understood'],
    ['diagnose', ['diagnose', '-'], 'hello', 2, 'not-understood'],
  ])('%s --json is one JSON text: %s', (_, args, input, status, outcome) => {
    const ran = run([...args, '--json'], input);
    expect(ran.status).toBe(status);
    expect(JSON.parse(ran.stdout)).toMatchObject({ outcome });
  });
});

describe('what can’t be done is a sentence on standard error, with exit code 2', () => {
  test.each<readonly [what: string, args: () => string[], input: string, words: string]>([
    ['no command', () => [], '', 'Which command?'],
    ['an unknown command', () => ['diagnos'], '', 'There is no command "diagnos"'],
    [
      'an unknown option',
      () => ['diagnose', '--jason'],
      '',
      "Unknown option '--jason'. See: preflight --help",
    ],
    [
      'an unknown browser',
      () => ['predict', '-', '--browser', 'netscape'],
      '',
      'must be one of spec, chromium',
    ],
    ['an unknown server', () => ['diagnose', '-', '--server', 'iis'], '', 'must be one of express'],
    ['a bad origin', () => ['classify', 'curl a', '--origin', 'shop'], '', 'https://shop.example'],
    ['no file', () => ['diagnose'], '', 'preflight diagnose FILE'],
    ['a missing file', () => ['diagnose', 'nowhere.har'], '', 'There is no file "nowhere.har".'],
    ['a folder', () => ['diagnose', folder], '', 'is a folder'],
    ['an empty file', () => ['diagnose', file('nothing.txt', '')], '', 'is empty'],
    ['empty standard input', () => ['diagnose', '-'], '', 'Standard input is empty.'],
    ['standard input twice', () => ['diagnose', '-', '-'], line, '- can be given once.'],
    [
      'a binary file',
      () => [
        'diagnose',
        file(
          'b',
          new Uint8Array(5000).map((_, i) => (i * 7) % 256),
        ),
      ],
      '',
      'is a binary file',
    ],
    [
      'a binary scenario',
      () => [
        'predict',
        file(
          'b',
          new Uint8Array(5000).map((_, i) => (i * 7) % 256),
        ),
      ],
      '',
      'is a binary file',
    ],
    ['words', () => ['diagnose', '-'], 'hello', 'tells of a request'],
    ['a truncated scenario', () => ['predict', '-'], '{"request":', 'That is not JSON'],
    [
      'a scenario with a bad member',
      () => ['predict', '-'],
      '{"request":{"url":"/v1"}}',
      'request.url must be an absolute URL.',
    ],
    ['two scenarios', () => ['predict', 'a', 'b'], '', 'One scenario is predicted at a time'],
    ['no request', () => ['classify', 'ls -la'], '', 'Give a curl command'],
    ['nothing to classify', () => ['classify'], '', 'Which request?'],
    [
      'an answer that nobody asked for',
      () => ['diagnose', '-', '--answer', 'credentials=omit'],
      line,
      'Nothing asks for credentials',
    ],
    ['an answer to nothing', () => ['diagnose', '-', '--answer', 'colour=red'], line, 'FACT=VALUE'],
    ['an unknown schema', () => ['schema', 'toString'], '', 'Which schema?'],
  ])('%s', (_, args, input, words) => {
    const ran = run(args(), input);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(words);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/^preflight: .*[.)?:]|--help$/);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    const path = file('closed', line);
    chmodSync(path, 0);
    expect(run(['diagnose', path])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('may not be read'),
    });
  });

  test('more than is read is refused before it is held', () => {
    const path = join(folder, 'huge.har');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 30);
    const ran = run(['diagnose', path]);
    expect([ran.status, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('1074 MB, and was not opened');
  });
});
