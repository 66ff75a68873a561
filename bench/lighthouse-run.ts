import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';
import { launchOptions } from '../scripts/browser.mjs';
import { median, type Figures } from './lighthouse-targets';

const debuggingPort = 3131;
/** A browser's own start takes both cores for a while, which is not the page's doing. */
const settledMs = 3000;
const mostTries = 3;

/** Waits until a server answers. @throws Error when it does not within 20 seconds */
export async function whenServed(url: string): Promise<void> {
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

/**
 * A page and another, measured in turns, so that both meet the same machine.
 * @param cpuSlowdownMultiplier how many times slower than this machine the measured one is taken to be
 * @returns medians of so many runs
 * @throws Error of Lighthouse
 */
export async function inTurns(
  executablePath: string,
  url: string,
  referenceUrl: string,
  runs: number,
  cpuSlowdownMultiplier: number,
): Promise<{ readonly figures: Figures; readonly reference: Figures }> {
  const page: Figures[] = [];
  const other: Figures[] = [];
  for (let run = 0; run < runs; run += 1) {
    other.push(await measure(executablePath, referenceUrl, cpuSlowdownMultiplier));
    page.push(await measure(executablePath, url, cpuSlowdownMultiplier));
  }
  return { figures: median(page), reference: median(other) };
}

/**
 * One measurement of a page, made again where its trace lacks its beginning, as Lighthouse then asks for.
 * @throws Error of Lighthouse
 */
async function measure(executablePath: string, url: string, cpuSlowdownMultiplier: number): Promise<Figures> {
  let report = await reportOf(executablePath, url, cpuSlowdownMultiplier);
  for (let tries = 1; report.runtimeError?.code === 'NO_NAVSTART' && tries < mostTries; tries += 1)
    report = await reportOf(executablePath, url, cpuSlowdownMultiplier);
  const { categories, audits, runtimeError } = report;
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
}

/**
 * What Lighthouse says of a page in a fresh browser: its mobile defaults, with simulated throttling of its slow 4G.
 * @param cpuSlowdownMultiplier how many times slower than this machine the measured one is taken to be
 */
async function reportOf(executablePath: string, url: string, cpuSlowdownMultiplier: number) {
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
    return result.lhr;
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
