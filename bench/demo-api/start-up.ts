import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { distFolder } from '../../scripts/site-build.mjs';
import { median } from './wrk';

/**
 * Milliseconds from the start of a process until its first response: the demo API's and the docs' of the built site, each
 * beside a bare node:http server started right before. Medians of so many rounds. Build first.
 */
const rounds = Number(process.argv[2] ?? 5);
const servers = join(distFolder(), 'servers');
const settings = {
  PREFLIGHT_DOCS_ORIGIN: 'http://localhost:7550',
  PREFLIGHT_API_PORT: '7551',
  PREFLIGHT_LOG_LEVEL: 'silent',
};
const bare = ['-e', "require('http').createServer((_, response) => response.end()).listen(7552)"];
const programs = [
  { name: 'demo API', argv: [join(servers, 'demo-api.mjs')], url: 'http://127.0.0.1:7551/v1' },
  { name: 'docs', argv: [join(servers, 'docs.mjs')], url: 'http://127.0.0.1:7550/guide/caching' },
];

async function timeOf(argv: readonly string[], url: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, argv, { env: { ...process.env, ...settings }, stdio: 'ignore' });
  let status = 0;
  while (status !== 200 && child.exitCode === null)
    status = await fetch(url, { headers: { Connection: 'close' } }).then(
      (response) => response.status,
      () => 0,
    );
  const time = performance.now() - startedAt;
  if (status !== 200) throw new Error(`${argv.join(' ')} ended with ${child.exitCode}.`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return time;
}

console.log('| process | first response after | of bare node:http |\n| --- | --- | --- |');
for (const { name, argv, url } of programs) {
  const [times, ratios] = [new Array<number>(), new Array<number>()];
  for (let round = 0; round < rounds; round += 1) {
    const least = await timeOf(bare, 'http://127.0.0.1:7552/');
    const time = await timeOf(argv, url);
    times.push(time);
    ratios.push(time / least);
  }
  console.log(`| ${name} | ${median(times).toFixed(0)} ms | ${median(ratios).toFixed(1)} times as long |`);
}
