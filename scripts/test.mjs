// @ts-check
import './require-node.mjs';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditDependencies } from './audit.mjs';
import { brandEnvironment } from './brand/another-brand.mjs';
import { runCommand, runNpm } from './run-command.mjs';
import { buildSite, docsSites, siteFolder } from './docs-sites.mjs';
import { newestNode, startsSite } from './newest-node.mjs';
import { nextProgram, root } from './site-build.mjs';
import { readCounts, readNotes } from './test-counts.mjs';
import { onePortEnvironment, testSiteEnvironment, withoutSettings } from './test-site.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** @type {Readonly<Record<string, { does: string, run: () => Promise<Counts> }>>} in the order in which they are run */
const stages = {
  lint: { does: 'format, lint, unused code', run: () => runScript('lint') },
  types: { does: 'types', run: () => runScript('types') },
  unit: { does: 'unit tests', run: () => runVitest([], plain) },
  brand: {
    does: 'the site of another brand, built and looked through for the default one',
    run: runBrandTests,
  },
  browser: { does: 'browser tests; arguments after it go to Playwright', run: runBrowserTests },
  sites: {
    does: 'embeds in sites of Docusaurus, Starlight and VitePress, built from their npm packages, in Chromium and Firefox',
    run: runSites,
  },
  'one-port': {
    does: 'embeds of a site with one port, which is built for it',
    run: () => runPlaywright(['--config', join(root, 'e2e/one-port.config.ts')], onePortEnvironment(plain)),
  },
  deployment: {
    does: 'the steps of Dockerfile and compose.yaml without Docker: the image, Redis, and nginx in front of two instances',
    run: () => runVitest(['--config', join(root, 'scripts/deployment/vitest.config.ts')], plain),
  },
  audit: { does: 'known vulnerabilities of the packages that visitors meet', run: runAudit },
  newest: {
    does: 'unit tests, and a start of the site, on the newest even major version of Node',
    run: runNewestNode,
  },
  differential: {
    does: 'every scenario, and random ones, in Chromium, Firefox and WebKit, as far as they are installed',
    run: runDifferential,
  },
};
const usual = ['unit', 'browser', 'differential'];

const USAGE = [
  ['', `one after the other: ${usual.join(', ')}`],
  [' -- --all', `all of these (the default when CI is set), up to the first that fails`],
  ...Object.entries(stages).map(([name, { does }]) => [` -- --${name}`, does]),
]
  .map(([argument = '', does]) => `npm test${argument.padEnd(20)} ${does}`)
  .join('\n');

/** @returns {{ names: readonly string[], rest: readonly string[] }} the stages asked for, and Playwright's arguments */
function readArguments() {
  const names = Object.keys(stages);
  const [first, ...rest] = process.argv.slice(2);
  if (first === '--browser') return { names: ['browser'], rest };
  if (first === undefined) return { names: process.env.CI ? names : usual, rest };
  const asked = names.filter((name) => first === '--all' || first === `--${name}`);
  if (asked.length > 0 && rest.length === 0) return { names: asked, rest };
  console.error(`'${[first, ...rest].join(' ')}' is not known.\n\n${USAGE}`);
  process.exit(1);
}

nextProgram();
const { names, rest } = readArguments();
const reports = mkdtempSync(join(tmpdir(), 'preflight-test-'));
const plain = { ...withoutSettings(process.env), NEXT_TELEMETRY_DISABLED: '1' };
const require = createRequire(import.meta.url);
/** @satisfies {Counts} */
const failed = { passed: 0, failed: 1, skipped: 0 };
/** @type {string[]} what the last lines must not leave out */
const notes = [];

/**
 * @param {string} script a script of package.json
 * @returns {Promise<Counts>}
 */
async function runScript(script) {
  const { code } = await runNpm(['run', '--silent', script], { cwd: root, env: plain });
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node the program that runs it
 * @returns {Promise<Counts>}
 */
async function runVitest(args, env, node = process.execPath) {
  const report = join(reports, 'vitest.json');
  const all = ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(require.resolve('vitest/package.json'), '..', 'vitest.mjs');
  const { code } = await runCommand(node, [vitest, ...all], { cwd: root, env });
  return readCounts('vitest', report, code);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether the site could be built
 */
async function isBuilt(env) {
  const build = await runCommand(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, env });
  return build.code === 0;
}

/** @returns {Promise<Counts>} */
async function runAudit() {
  const { problem, note } = await auditDependencies(root);
  if (problem !== null) console.error(problem);
  if (note !== null) {
    notes.push(note);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return problem === null ? { passed: 1, failed: 0, skipped: 0 } : failed;
}

/** @returns {Promise<Counts>} */
async function runBrandTests() {
  const env = brandEnvironment(plain);
  if (!(await isBuilt(env))) return failed;
  return runVitest(['--config', join(root, 'scripts/brand/vitest.config.ts')], env);
}

/** @returns {Promise<Counts>} */
async function runSites() {
  /** @type {string | null} */
  let problem = null;
  for (const name of docsSites.filter((one) => !existsSync(siteFolder(one)))) {
    if (problem === null) {
      console.log(`Building the site of ${name} ...`);
      const site = await buildSite(name);
      if (site.kind === 'built') continue;
      if (site.kind === 'failed') {
        console.error(site.output);
        return failed;
      }
      problem = site.problem;
    }
    notes.push(`Embeds were not tried in ${name}: the registry could not be reached. ${problem}`);
  }
  const missing = docsSites.filter((name) => !existsSync(siteFolder(name)));
  if (missing.length === docsSites.length) return { passed: 0, failed: 0, skipped: missing.length };
  return runPlaywright(['--config', join(root, 'e2e/sites/playwright.config.ts')]);
}

/** @returns {Promise<Counts>} */
async function runBrowserTests() {
  return runPlaywright(rest);
}

/**
 * Builds the docs, if needed, and opens their pages in a browser.
 *
 * @param {readonly string[]} args of Playwright
 * @param {NodeJS.ProcessEnv} env of the site
 * @returns {Promise<Counts>}
 */
async function runPlaywright(args, env = testSiteEnvironment(plain)) {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser();
  if ('problem' in browser) {
    console.error(browser.problem);
    return failed;
  }
  const site = { ...env, PREFLIGHT_BROWSER: browser.path };
  if (!(await isBuilt(site))) return failed;
  const report = join(reports, 'playwright.json');
  const { code } = await runCommand(
    process.execPath,
    [require.resolve('@playwright/test/cli'), 'test', ...args],
    {
      cwd: root,
      env: { ...plain, PREFLIGHT_BROWSER: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  return readCounts('playwright', report, code);
}

/** @returns {Promise<Counts>} */
async function runDifferential() {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser();
  const report = join(reports, 'differential.json');
  const isDemanded = process.env.CI !== undefined;
  const args = ['--catalogue', '--cases', isDemanded ? '1000' : '200', '--report', report];
  const { code } = await runCommand(
    process.execPath,
    [
      '--import',
      'tsx',
      join(root, 'e2e/differential/differential.ts'),
      ...args,
      ...(isDemanded ? ['--demand'] : []),
    ],
    { cwd: root, env: { ...plain, ...('path' in browser ? { PREFLIGHT_BROWSER: browser.path } : {}) } },
  );
  notes.push(...readNotes(report));
  return readCounts('differential', report, code);
}

/** @returns {Promise<Counts>} */
async function runNewestNode() {
  const node = await newestNode(reports);
  if ('problem' in node) {
    notes.push(`The newest Node was not asked: ${node.problem}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const units = await runVitest([], plain, node.path);
  const site = testSiteEnvironment(plain);
  const isServed = (await isBuilt(site)) && (await startsSite(node.path, site));
  return {
    ...units,
    passed: units.passed + (isServed ? 1 : 0),
    failed: units.failed + (isServed ? 0 : 1),
  };
}

/** @param {Counts} counts */
const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];
for (const [index, name] of names.entries()) {
  const label = `[${index + 1}/${names.length}] ${name}`;
  if (total.failed > 0) {
    summary.push(`${label}: not run`);
    continue;
  }
  console.log(`\n${label} ...`);
  const startedAt = Date.now();
  const counts = (await stages[name]?.run()) ?? failed;
  total.passed += counts.passed;
  total.failed += counts.failed;
  const isCounted = counts.passed + counts.skipped > 0;
  const outcome = counts.failed === 0 ? 'passed' : 'FAILED';
  const line = `${label}: ${outcome} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  summary.push(isCounted ? `${line} (${inWords(counts)})` : line);
  console.log(summary.at(-1));
}
rmSync(reports, { recursive: true, force: true });

if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
console.log(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
