import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Header } from '../../../lib/http/header-list';
import { closed, listening } from '../../listening';
import { answerAt, inWords, type Chain, type Origins } from './chain';

/** The page that makes the requests of chains, and the servers that lead them on. */
export type ChainServer = {
  readonly origins: Origins;
  /**
   * Takes on other chains, and forgets what was asked.
   * @returns what the paths of these chains begin with, and of no others; the chain's number follows
   */
  readonly serve: (chains: readonly Chain[]) => string;
  /** The requests that arrived, in words, by chain. */
  readonly wireOf: (chain: number) => readonly string[];
  readonly close: () => Promise<void>;
};

const page = readFileSync(new URL('page.html', import.meta.url));

/** Starts all of them on free ports of this machine. */
export async function startChainServer(): Promise<ChainServer> {
  let chains: readonly Chain[] = [];
  let served = 0;
  let wire = new Map<number, string[]>();
  const answer = (origin: string, request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', rawHeaders } = request;
    request.resume();
    const [, base = '', number = '', index = ''] = /^(\/\d+\/)(\d+)\/(\d+)$/.exec(url) ?? [];
    const chain = chains[Number(number)];
    if (chain === undefined || base !== `/${served}/`) {
      response.writeHead(url === '/' ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(url === '/' ? page : '');
      return;
    }
    const headers = rawHeaders.flatMap((name, at): Header[] =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
    );
    const asked = { method, url: origin + url, headers };
    wire.set(Number(number), [...(wire.get(Number(number)) ?? []), inWords(origins, asked)]);
    const answered = answerAt(origins, base + number, chain, Number(index), asked);
    response.writeHead(answered.status, answered.headers.flat());
    response.end();
  };
  const start = async (name: string) => {
    let origin = '';
    const server = createServer((request, response) => answer(origin, request, response));
    origin = `http://${name}:${await listening(server, { host: name })}`;
    return { server, origin };
  };
  const started = await Promise.all([start('localhost'), start('localhost'), start('127.0.0.1')]);
  const [own, sameSite, crossSite] = started;
  const origins: Origins = {
    page: own.origin,
    'same-site': sameSite.origin,
    'cross-site': crossSite.origin,
  };
  return {
    origins,
    serve: (given) => {
      chains = given;
      wire = new Map();
      served += 1;
      return `/${served}/`;
    },
    wireOf: (chain) => wire.get(chain) ?? [],
    close: async () => {
      await Promise.all(started.map(({ server }) => closed(server)));
    },
  };
}
