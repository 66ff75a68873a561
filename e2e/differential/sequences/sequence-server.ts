import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { closed, listening } from '../../listening';
import type { Answer, Step } from './sequence';

/** The page that makes the requests of sequences, and a server of another origin that answers each step as it says. */
export type SequenceServer = {
  readonly pageOrigin: string;
  /**
   * Takes on other sequences, and forgets what was asked.
   * @returns what the URLs of these sequences begin with, and of no others; the sequence's number follows
   */
  readonly serve: (sequences: readonly (readonly Step[])[]) => string;
  /** The methods that arrived, by sequence and step. */
  readonly methodsOf: (sequence: number, step: number) => readonly string[];
  readonly close: () => Promise<void>;
};

const page = readFileSync(new URL('page.html', import.meta.url));

/** Starts both on free ports of this machine. */
export async function startSequenceServer(): Promise<SequenceServer> {
  let sequences: readonly (readonly Step[])[] = [];
  let current: number[] = [];
  let served = 0;
  let methods = new Map<string, string[]>();
  const pages = createServer((request, response) => {
    const [, sequence, step] = /^\/step\/(\d+)\/(\d+)$/.exec(request.url ?? '') ?? [];
    if (sequence !== undefined) current[Number(sequence)] = Number(step);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(sequence === undefined ? page : '');
  });
  const api = createServer((request, response) => {
    const sequence = Number(/^\/\d+\/(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
    const index = current[sequence] ?? 0;
    const step = sequences[sequence]?.[index];
    const { method = '', headers } = request;
    const key = `${sequence} ${index}`;
    methods.set(key, [...(methods.get(key) ?? []), method]);
    const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    const answer: Answer | undefined = isPreflight ? step?.preflight : step?.actual;
    request.resume();
    response.writeHead(answer?.status ?? 404, [...(answer?.headers ?? [])].flat());
    response.end();
  });
  const localOrigin = async (server: Server) =>
    `http://localhost:${await listening(server, { host: 'localhost' })}`;
  const [pageOrigin, apiOrigin] = await Promise.all([localOrigin(pages), localOrigin(api)]);
  return {
    pageOrigin,
    serve: (given) => {
      sequences = given;
      current = [];
      methods = new Map();
      served += 1;
      return `${apiOrigin}/${served}/`;
    },
    methodsOf: (sequence, step) => methods.get(`${sequence} ${step}`) ?? [],
    close: async () => {
      await Promise.all([pages, api].map(closed));
    },
  };
}
