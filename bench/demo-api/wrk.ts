import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as v from 'valibot';

/** One measurement of wrk. */
export type Load = {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Processor time that the server's process took for each request, in microseconds. */
  readonly processorUs: number;
};

/** What a server's process takes of memory after a collection of garbage, and how much its store says that it keeps. */
export type Memory = {
  readonly heapBytes: number;
  readonly processBytes: number;
  readonly keptBytes: number;
};

/** A server in a process of its own. */
export type BenchedServer = {
  readonly origin: string;
  /** Processor time that its process has taken, in microseconds. */
  readonly processorUs: () => Promise<number>;
  readonly memory: () => Promise<Memory>;
  readonly end: () => void;
};

export type LoadOptions = {
  readonly seconds?: number;
  readonly connections?: number;
  readonly isPreflight?: boolean;
  /** How long each connection waits before each request, on average; absent: not at all. */
  readonly pauseMs?: number;
};

/** What a browser sends with a request of a page. */
const browserHeaders = [
  'Origin: https://app.example',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'Accept: */*',
  'Accept-Language: en-GB,en;q=0.9',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Referer: https://app.example/',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
];
const here = fileURLToPath(new URL('.', import.meta.url));

const program = fileURLToPath(
  new URL('../../node_modules/.cache/preflight-bench/servers.mjs', import.meta.url),
);
await build({
  entryPoints: [`${here}servers.ts`],
  outfile: program,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
});

/** Starts one of the servers, compiled as for production. */
export async function startServer(name: string, port: number, argument = ''): Promise<BenchedServer> {
  const child = fork(program, [name, String(port), argument], {
    execArgv: ['--max-old-space-size=4096', '--min-semi-space-size=16', '--expose-gc'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start.`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return {
    origin: `http://127.0.0.1:${port}`,
    processorUs: async () => (await usageOf(child)).processorUs,
    memory: () => usageOf(child, 'memory'),
    end: () => void child.kill('SIGINT'),
  };
}

const usage = v.object({
  processorUs: v.number(),
  heapBytes: v.number(),
  processBytes: v.number(),
  keptBytes: v.number(),
});

async function usageOf(child: ChildProcess, question: 'time' | 'memory' = 'time') {
  const told = new Promise<unknown>((resolve) => child.once('message', resolve));
  child.send(question);
  return v.parse(usage, await told);
}

/**
 * Asks a path as fast as it goes, with wrk, an HTTP benchmarking tool.
 * @throws Error when not every answer is a success
 */
export async function load(
  server: BenchedServer,
  path: string,
  { seconds = 1, connections = 32, isPreflight = false, pauseMs }: LoadOptions = {},
): Promise<Load> {
  const url = `${server.origin}${path}`;
  const before = await server.processorUs();
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    ...browserHeaders.flatMap((header) => ['-H', header]),
    ...(isPreflight ? ['-s', `${here}preflight.lua`] : []),
    ...(pauseMs === undefined ? [] : ['-s', `${here}paced.lua`]),
    url,
    ...(pauseMs === undefined ? [] : ['--', String(pauseMs)]),
  ]);
  const used = (await server.processorUs()) - before;
  const failed = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(stdout);
  if (failed !== null) throw new Error(`${url}: ${failed[0]}`);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    medianMs: milliseconds(/50%\s+(\S+)/.exec(stdout)?.[1]),
    p99Ms: milliseconds(/99%\s+(\S+)/.exec(stdout)?.[1]),
    processorUs: used / Number(/(\d+) requests in/.exec(stdout)?.[1]),
  };
}

function milliseconds(text = ''): number {
  const factor = text.endsWith('us') ? 0.001 : text.endsWith('ms') ? 1 : 1000;
  return Number.parseFloat(text) * factor;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
