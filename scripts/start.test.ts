import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs a script under Node with further options and variables; it must end by itself. */
function run(
  name: string,
  options: readonly string[],
  env: Record<string, string>,
  args: readonly string[] = [],
) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...options, script(name), ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 15_000,
  });
  return { status, stderr, stdout };
}

/** An option that makes Node say it is another version. */
const asNode = (version: string) =>
  `--import=data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;

test.each([
  ['start.mjs', '18.20.4'],
  ['start.mjs', '20.8.1'],
  ['test.mjs', '19.9.0'],
])('%s refuses Node %s in one line', (name, version) => {
  expect(run(name, [asNode(version)], {})).toEqual({
    status: 1,
    stderr: `Preflight needs Node 20.9 or newer; this is Node ${version}.\n`,
    stdout: '',
  });
});

test('a bad variable is one line that names it', () => {
  expect(run('start.mjs', [], { PREFLIGHT_API_PORT: 'abc' })).toEqual({
    status: 1,
    stderr: 'Bad configuration. PREFLIGHT_API_PORT is "abc", but must be a whole number from 1 to 65535.\n',
    stdout: '',
  });
});

test('a taken port is one line, before any build', async () => {
  const taken = createServer().listen(0);
  await once(taken, 'listening');
  const address = taken.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const ended = run('start.mjs', [], {
    PREFLIGHT_API_PORT: String(port),
    PREFLIGHT_DOCS_ORIGIN: 'http://localhost:3980',
  });
  taken.close();
  expect(ended).toEqual({
    status: 1,
    stderr: `Port ${port} is taken. The demo API needs it; set PREFLIGHT_API_PORT to use another.\n`,
    stdout: '',
  });
});

test('test.mjs refuses an unknown option and says which there are', () => {
  const { status, stderr } = run('test.mjs', [], {}, ['--al']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/'--al'[^]*npm test -- --all/);
});
