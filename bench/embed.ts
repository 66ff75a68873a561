import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Frame } from '@playwright/test';
import { closed, listening } from '../e2e/listening';
import { findBrowser, launchOptions } from '../scripts/browser.mjs';
import { buildSite } from '../scripts/docs-sites.mjs';
import { runCommand } from '../scripts/run-command.mjs';
import { root } from '../scripts/site-build.mjs';
import { testSiteEnvironment } from '../scripts/test-site.mjs';
import { median } from './demo-api/wrk';
import { inTurns, whenServed } from './lighthouse-run';

/** What an embed may cost the page that it stands in. */
const mostFirstContent = 1.2;
const mostPoints = 3;

/** Of another site than the docs, and of the same. */
const hosts = ['127.0.0.1', 'localhost'] as const;
const hostPort = 3112;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, runs: { type: 'string', default: '3' } },
});
const [rounds, runs] = [Number(values.rounds), Number(values.runs)];

const env: NodeJS.ProcessEnv = {
  ...testSiteEnvironment(process.env),
  PREFLIGHT_EMBED_ORIGINS: [
    'http://localhost:3110',
    ...hosts.map((host) => `http://${host}:${hostPort}`),
  ].join(' '),
};
Object.assign(process.env, env);
const docs = env.PREFLIGHT_DOCS_ORIGIN ?? '';

/** Lighthouse's own. */
const cpuSlowdown = 4;

/** When a document's navigation began, and when it had its first content, in milliseconds of the machine's clock. */
function firstContent(frame: Frame): Promise<{ startedAt: number; at: number }> {
  return frame.evaluate(
    () =>
      new Promise<{ startedAt: number; at: number }>((resolve) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (paint !== undefined) {
            const startedAt = performance.timeOrigin;
            resolve({ startedAt, at: startedAt + paint.startTime });
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** Pages of the host, by what the frame in them is: the element's, one written by hand, one with a page of a few bytes. */
const frames = {
  '/element': 'preflight-request >> iframe',
  '/frame': 'iframe',
  '/nothing': 'iframe',
} as const;
const nothing = `http://localhost:${hostPort}/few-bytes`;
const bodies: Readonly<Record<string, string>> = {
  '/element': `<script type="module" src="${docs}/embed.js"></script><h1>Host</h1><preflight-request scenario="x-foobar"></preflight-request>`,
  '/frame': `<h1>Host</h1><iframe src="${docs}/embed/x-foobar?theme=light"></iframe>`,
  '/nothing': `<h1>Host</h1><iframe src="${nothing}"></iframe>`,
};

/**
 * A fresh visit: how long after it began the embed had its first content, how long after the embed itself was asked for, and
 * how far what is around it moved.
 * @param framed finds the frame whose content counts; null: the page's own does
 */
async function visit(
  browser: Browser,
  url: string,
  framed: string | null,
): Promise<{ ms: number; own: number; shift: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const startedAt = await page.evaluate(() => performance.timeOrigin);
    let frame = page.mainFrame();
    if (framed !== null) {
      const element = await page.waitForSelector(framed);
      frame = (await element.contentFrame()) ?? frame;
      await frame.waitForURL(/\/embed\/|\/few-bytes/, { waitUntil: 'commit' });
    }
    const first = await firstContent(frame);
    if (frame.url() !== nothing) await frame.waitForSelector('button:enabled');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    return { ms: first.at - startedAt, own: first.at - first.startedAt, shift };
  } finally {
    await context.close();
  }
}

const found = await findBrowser();
if ('problem' in found) throw new Error(found.problem);
const site = await buildSite('docusaurus');
if (site.kind !== 'built') throw new Error(site.kind === 'failed' ? site.output : site.problem);
const build = await runCommand(process.execPath, [join(root, 'scripts/build.mjs')], {
  cwd: root,
  env,
  isQuiet: true,
});
if (build.code !== 0) throw new Error(`The build failed.\n${build.output}`);
// It reads where the docs are from the environment, as the tests do.
const { serveSite } = await import('../e2e/sites/serve-site');
const server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  cwd: root,
  env,
  stdio: 'ignore',
});
const host = createServer(({ url = '' }, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><title>Host</title><style>preflight-request, iframe { display: block; width: 100%; min-height: 460px; border: 0 }</style>${bodies[url] ?? ''}<p>Some text</p>`,
  );
});
await listening(host, { port: hostPort });
const docusaurus = await serveSite('docusaurus', 0, (html, path) =>
  path.startsWith('/without') ? html.replace(/<script[^>]*\/embed\.js[^>]*><\/script>/, '') : html,
);
const missed: string[] = [];
try {
  await whenServed(docs);
  const browser = await chromium.launch(launchOptions(found.path));
  console.log(
    '| first content, ms | bare embed page | element | ratio | after its frame was asked for | frame written by hand | ratio | page of a few bytes in a frame | layout shift |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const name of hosts) {
    const cases = [
      [`${docs}/embed/x-foobar`, null],
      ...Object.entries(frames).map(([path, frame]) => [`http://${name}:${hostPort}${path}`, frame] as const),
    ] as const;
    const visits = cases.map((): { ms: number; own: number; shift: number }[] => []);
    // The first round warms the servers.
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, [url, frame]] of cases.entries()) {
        const seen = await visit(browser, url, frame);
        if (round >= 0) visits[index]?.push(seen);
      }
    }
    const [bare = 0, embedded = 0, byHand = 0, few = 0] = visits.map((list) =>
      median(list.map(({ ms }) => ms)),
    );
    const own = median(visits[1]?.map((seen) => seen.own) ?? []);
    const ratio = embedded / bare;
    const shift = Math.max(...(visits[1]?.map((seen) => seen.shift) ?? []));
    const cells = [
      bare.toFixed(0),
      embedded.toFixed(0),
      ratio.toFixed(2),
      own.toFixed(0),
      byHand.toFixed(0),
      (byHand / bare).toFixed(2),
      few.toFixed(0),
      shift.toFixed(4),
    ];
    console.log(`| host at ${name} | ${cells.join(' | ')} |`);
    if (ratio > mostFirstContent)
      missed.push(
        `${name}: first content after ${ratio.toFixed(2)} times as long, with a frame written by hand ${(byHand / bare).toFixed(2)}`,
      );
    if (shift > 0) missed.push(`${name}: layout shift ${shift}`);
  }
  await browser.close();

  const { figures: embedding, reference: plain } = await inTurns(
    found.path,
    `${docusaurus.origin}/with-an-embed/`,
    `${docusaurus.origin}/without-an-embed/`,
    runs,
    cpuSlowdown,
  );
  console.log(
    '\n| Lighthouse, Docusaurus | performance | accessibility | best practices | SEO | TBT ms | layout shift |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, figures] of [
    ['without an embed', plain],
    ['with an embed', embedding],
  ] as const) {
    const { performance, accessibility, bestPractices, seo, totalBlockingTime, layoutShift } = figures;
    const cells = [
      performance,
      accessibility,
      bestPractices,
      seo,
      totalBlockingTime.toFixed(0),
      layoutShift.toFixed(3),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  for (const score of ['performance', 'accessibility', 'bestPractices', 'seo'] as const)
    if (plain[score] - embedding[score] > mostPoints)
      missed.push(`Lighthouse: ${score} ${embedding[score]}, without an embed ${plain[score]}`);
  console.log(missed.length === 0 ? '\nEvery target is met.' : `\nMissed:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  server.kill();
  await Promise.all([closed(host), docusaurus.close()]);
}
