import { newRunId, recordedPath } from '../../lib/record/run-path';
import { load, median, startServer } from './wrk';

/**
 * Requests a second of the demo API and of others that answer the same, each as a ratio to a bare node:http server that is
 * asked right before; and how long the demo API takes at half of its load. The median of so many rounds.
 */
const rounds = Number(process.argv[2] ?? 5);
const names = ['node:http', 'demo API', 'hono', 'express', 'fastify'];
const origins = new Map(names.map((name, index) => [name, `http://127.0.0.1:${7500 + index}`]));
const children = await Promise.all(names.map((name, index) => startServer(name, 7500 + index, '0')));

const plain = '/v1/postcards';
const recorded = recordedPath(newRunId(), 'bench', plain);
const requests = [
  { title: 'recorded GET', path: recorded, isPreflight: false },
  { title: 'recorded preflight', path: recorded, isPreflight: true },
  { title: 'GET', path: plain, isPreflight: false },
  { title: 'preflight', path: plain, isPreflight: true },
];
const rows = names
  .slice(1)
  .flatMap((name) => requests.map((request) => ({ ...request, name, ratios: new Array<number>() })))
  .filter(({ name, path }) => name === 'demo API' || path === plain);
const ask = (name: string, path: string, isPreflight: boolean, seconds = 1) =>
  load(`${origins.get(name)}${path}`, { isPreflight, seconds });

for (const name of names) await ask(name, plain, false, 2);
for (let round = 0; round < rounds; round += 1) {
  for (const { name, path, isPreflight, ratios } of rows) {
    const bare = await ask('node:http', plain, isPreflight);
    ratios.push((await ask(name, path, isPreflight)).perSecond / bare.perSecond);
  }
}
console.log('| server | request | requests a second, of bare node:http |\n| --- | --- | --- |');
for (const { name, title, ratios } of rows)
  console.log(`| ${name} | ${title} | ${median(ratios).toFixed(2)} |`);

const url = `${origins.get('demo API')}${recorded}`;
const full = await load(url, { seconds: 3 });
const pauseMs = (2 * 32 * 1000) / full.perSecond - full.medianMs / 2;
const half = await load(url, { seconds: 5, pauseMs });
const share = (half.perSecond / full.perSecond).toFixed(2);
console.log(
  `\nRecorded GET at ${share} of the full load: p99 is ${(half.p99Ms / half.medianMs).toFixed(1)} times the median.`,
);
for (const child of children) child.kill();
