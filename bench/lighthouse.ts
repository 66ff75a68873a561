import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { findBrowser, launchOptions } from '../scripts/browser.mjs';
import { runCommand } from '../scripts/run-command.mjs';
import { root } from '../scripts/site-build.mjs';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { median, missedTargets, type Figures } from './lighthouse-targets';

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
const debuggingPort = 3131;
/** A browser's own start takes both cores for a while, which is not the page's doing. */
const settledMs = 3000;
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

async function whenServed(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isServed = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isServed) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}.`);
}

/** One measurement of a page in a fresh browser: Lighthouse's mobile defaults, with simulated throttling of its slow 4G. */
async function measure(executablePath: string, url: string): Promise<Figures> {
  const options = launchOptions(executablePath);
  const args = [...options.args, `--remote-debugging-port=${debuggingPort}`];
  const browser = await chromium.launch({ ...options, args });
  try {
    await fetch(url);
    await new Promise((resolve) => setTimeout(resolve, settledMs));
    const result = await lighthouse(url, {
      port: debuggingPort,
      output: 'json',
      logLevel: 'error',
      throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier },
    });
    if (result === undefined) throw new Error(`Lighthouse has no result for ${url}.`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
    const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
    const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      largestContentfulPaint: value('largest-contentful-paint'),
      totalBlockingTime: value('total-blocking-time'),
      layoutShift: value('cumulative-layout-shift'),
      scriptBytes: scriptBytes(audits['network-requests']?.details),
      failedAudits: Object.values(categories)
        .filter(({ id }) => id !== 'performance')
        .flatMap(({ auditRefs }) => auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    };
  } finally {
    await browser.close();
  }
}

/** What the network-requests audit says of scripts, prefetched ones too. */
function scriptBytes(details: unknown): number {
  const items: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'items') : null;
  if (!Array.isArray(items)) return Number.NaN;
  return items
    .map((item: { url?: unknown; transferSize?: unknown }) =>
      String(item.url).endsWith('.js') && typeof item.transferSize === 'number' ? item.transferSize : 0,
    )
    .reduce((sum, size) => sum + size, 0);
}

/** A page and the bare one, measured in turns, so that both meet the same machine. */
async function inTurns(executablePath: string, url: string, bareUrl: string) {
  const page: Figures[] = [];
  const reference: Figures[] = [];
  for (let run = 0; run < runs; run += 1) {
    reference.push(await measure(executablePath, bareUrl));
    page.push(await measure(executablePath, url));
  }
  return { figures: median(page), reference: median(reference) };
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
    const { figures, reference } = await inTurns(found.path, `${docs}${path}`, bare);
    row(path, figures);
    row('  a bare page beside it', reference);
    missed.push(...missedTargets(path, figures, reference).map((target) => `${path}: ${target}`));
  }
  console.log(missed.length === 0 ? '\nEvery target is met.' : `\nMissed:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  for (const server of servers) server.kill();
}
