import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/browser.mjs';
import { runCommand } from '../scripts/run-command.mjs';
import { root } from '../scripts/site-build.mjs';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { inTurns, whenServed } from './lighthouse-run';
import { missedTargets, type Figures } from './lighthouse-targets';

/** One page of each kind. */
const kinds = [
  '/',
  '/guide/preflighted-requests',
  '/guide/avoiding-preflights',
  '/errors',
  '/errors/csp',
  '/symptoms',
  '/tutorial',
  '/tutorial/first-request',
  '/scenario/x-foobar',
  '/playground',
  '/csp-lab',
  '/conformance',
];
const barePort = 3130;
const bareFolder = join(root, 'bench/bare-site');
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const env: NodeJS.ProcessEnv = { ...testSiteEnvironment(process.env), NEXT_TELEMETRY_DISABLED: '1' };

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, cpu: { type: 'string', default: '4' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
/** How many times slower than this machine the measured one is taken to be; 4 is Lighthouse's own. */
const cpuSlowdownMultiplier = Number(values.cpu);
const paths = positionals.length === 0 ? kinds : positionals;

async function build(args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runCommand(process.execPath, args, { cwd, env, isQuiet: true });
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}

function serve(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, args, { cwd, env, stdio: 'ignore' });
}

const found = await findBrowser();
if ('problem' in found) throw new Error(found.problem);
await build([join(root, 'scripts/build.mjs')], root);
await build([next, 'build'], bareFolder);
const docs = env.PREFLIGHT_DOCS_ORIGIN ?? '';
const bare = `http://localhost:${barePort}`;
const servers = [
  serve([join(root, 'scripts/start.mjs')], root),
  serve([next, 'start', '--port', String(barePort)], bareFolder),
];
try {
  await Promise.all([whenServed(docs), whenServed(bare)]);
  const columns = ['perf', 'a11y', 'best', 'SEO', 'LCP s', 'TBT ms', 'CLS', 'JS kB'];
  console.log(`${'page'.padEnd(32)}${columns.map((column) => column.padStart(8)).join('')}`);
  const row = (name: string, figures: Figures) => {
    const cells = [
      figures.performance,
      figures.accessibility,
      figures.bestPractices,
      figures.seo,
      (figures.largestContentfulPaint / 1000).toFixed(2),
      figures.totalBlockingTime.toFixed(0),
      figures.layoutShift.toFixed(3),
      (figures.scriptBytes / 1000).toFixed(1),
    ];
    console.log(`${name.padEnd(32)}${cells.map((cell) => String(cell).padStart(8)).join('')}`);
  };
  const missed: string[] = [];
  for (const path of paths) {
    const { figures, reference } = await inTurns(
      found.path,
      `${docs}${path}`,
      bare,
      runs,
      cpuSlowdownMultiplier,
    );
    row(path, figures);
    row('  a bare page beside it', reference);
    missed.push(...missedTargets(path, figures, reference).map((target) => `${path}: ${target}`));
  }
  console.log(missed.length === 0 ? '\nEvery target is met.' : `\nMissed:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  for (const server of servers) server.kill();
}
