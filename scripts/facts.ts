import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agedClaims, agedLines, changeLines, contradictions, seenClaims } from './facts/check-claims';
import { compatDataIn, installedCompatData, newestReleases, type CompatData } from './facts/compat-data';
import { runNpm } from './run-command.mjs';

const usage = `npm run facts -- [--releases 12] [--installed]

Holds what is said here of browsers against the newest data of MDN. Exit 1 when something is said otherwise there.
  --releases   after how many releases of its browser a claim is aged; for Chromium and Firefox 12, for WebKit 4 of Safari
               when left out, which is about half a year
  --installed  only against the data that is installed`;

/** About half a year of each. */
const releasesUntilAged = { chromium: 12, firefox: 12, webkit: 4 } as const;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { releases: { type: 'string' }, installed: { type: 'boolean', default: false } },
    });
    const releases = values.releases === undefined ? null : Number(values.releases);
    if (releases !== null && !(Number.isInteger(releases) && releases >= 0)) {
      throw new Error('--releases takes a whole number');
    }
    return { releases, isInstalled: values.installed };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

/** The data of the package's newest version; the installed one, and in a line why, where npm can't get it. */
async function newestCompatData(): Promise<CompatData> {
  const folder = mkdtempSync(join(tmpdir(), 'compat-data-'));
  try {
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    const { code, output } = await runNpm(
      ['install', '--prefix', folder, ...flags, '@mdn/browser-compat-data@latest'],
      { cwd: folder, isQuiet: true, timeoutSeconds: 120 },
    );
    if (code === 0) return compatDataIn(folder);
    const reason = output.split('\n').find((line) => line.trim() !== '') ?? 'npm gave no reason.';
    console.log(`The registry gives no newer data, so the installed one has to do. ${reason}\n`);
    return installedCompatData();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: ${lines.length === 0 ? 'nothing' : ''}`);
  for (const line of lines) console.log(`  ${line}`);
}

async function main(): Promise<void> {
  const { releases, isInstalled } = readArguments();
  const data = isInstalled ? installedCompatData() : await newestCompatData();
  const { chrome, firefox, safari } = newestReleases(data);
  console.log(`MDN's data ${data.version} of ${data.day}`);
  console.log(
    `Newest releases: Chrome ${chrome?.version ?? '?'}, Firefox ${firefox?.version ?? '?'}, Safari ${safari?.version ?? '?'}`,
  );
  const contradicted = contradictions(data);
  print('Said otherwise in the data than in lib/browsers/support', contradicted);
  print('About to change, or changed in releases that were not measured', changeLines());
  const limits =
    releases === null ? releasesUntilAged : { chromium: releases, firefox: releases, webkit: releases };
  print(
    `Aged: more than ${limits.chromium} releases of Chrome, ${limits.firefox} of Firefox or ${limits.webkit} of Safari came out since it was seen`,
    agedLines(agedClaims(seenClaims(), data, limits)),
  );
  if (contradicted.length > 0) process.exitCode = 1;
}

await main();
