import { newRunId, recordedPath } from '../../lib/record/run-path';
import { startOwnRedis } from '../../lib/demo/own-redis';
import { load, median, startServer } from './wrk';

/**
 * The demo API and others that answer the same, each beside a bare node:http server that is asked right before: requests a
 * second, and requests for the same processor time of the server's process, which is steadier where other work shares the
 * machine. Then how long the demo API, and the bare server, take at half of their loads. Medians of so many rounds.
 */
const rounds = Number(process.argv[2] ?? 5);
const redis = await startOwnRedis();
const names = ['node:http', 'demo API', 'demo API, Redis', 'hono', 'express', 'fastify'];
const servers = await Promise.all(
  names.map(async (name, index) => ({
    name,
    server: await startServer(name, 7500 + index, name.endsWith('Redis') ? redis.url : '0'),
  })),
);
const plain = '/v1/postcards';
const recorded = recordedPath(newRunId(), 'bench', plain);
const requests = [
  { title: 'recorded GET', path: recorded, isPreflight: false },
  { title: 'recorded preflight', path: recorded, isPreflight: true },
  { title: 'GET', path: plain, isPreflight: false },
  { title: 'preflight', path: plain, isPreflight: true },
];
const [bare, demoApi] = [serverOf('node:http'), serverOf('demo API')];
const rows = servers
  .slice(1)
  .flatMap(({ name, server }) =>
    requests.map((request) => ({
      ...request,
      name,
      server,
      speeds: new Array<number>(),
      costs: new Array<number>(),
    })),
  )
  .filter(({ name, path }) =>
    name === 'demo API, Redis' ? path === recorded : name === 'demo API' || path === plain,
  );

for (const { server } of servers) await load(server, plain, { seconds: 2 });
for (let round = 0; round < rounds; round += 1) {
  for (const { server, path, isPreflight, speeds, costs } of rows) {
    const least = await load(bare, plain, { isPreflight });
    const own = await load(server, path, { isPreflight });
    speeds.push(own.perSecond / least.perSecond);
    costs.push(least.processorUs / own.processorUs);
  }
}
console.log('| server | request | requests a second | requests for the same processor time |');
console.log('| --- | --- | --- | --- |');
for (const { name, title, speeds, costs } of rows)
  console.log(`| ${name} | ${title} | ${median(speeds).toFixed(2)} | ${median(costs).toFixed(2)} |`);

for (const [name, server, path] of [
  ['Recorded GET', demoApi, recorded],
  ['GET of node:http', bare, plain],
] as const) {
  const full = await load(server, path, { seconds: 3 });
  const pauseMs = (2 * 32 * 1000) / full.perSecond - full.medianMs / 2;
  const halves = [];
  for (let round = 0; round < rounds; round += 1)
    halves.push(await load(server, path, { seconds: 3, pauseMs }));
  const share = median(halves.map(({ perSecond }) => perSecond / full.perSecond)).toFixed(2);
  const times = median(halves.map(({ p99Ms, medianMs }) => p99Ms / medianMs)).toFixed(1);
  console.log(`\n${name} at ${share} of the full load: p99 is ${times} times the median.`);
}
for (const { server } of servers) server.end();
await redis.stop();

function serverOf(wanted: string) {
  const found = servers.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no server "${wanted}".`);
  return found.server;
}
