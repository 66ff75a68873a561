import { profiles } from '../../../lib/browsers/profiles';
import { predict } from '../../../lib/cors/predict';
import type { Engine } from '../../../lib/cors/profile';
import { valuesOf, type HeaderList } from '../../../lib/http/header-list';
import { isPreflight, type WireRequest } from '../../../lib/http/message';
import type { RequestInput } from '../../../lib/http/request-input';
import type { Answer } from '../sequences/sequence';

/** The page's own server, one of the same site, and one of another site. */
export const hosts = ['page', 'same-site', 'cross-site'] as const;
export type Host = (typeof hosts)[number];
export type Origins = Readonly<Record<Host, string>>;

/** One URL of a chain, and what is answered there; all but the last lead on. */
export type Link = {
  readonly host: Host;
  /** Of the answer that leads on. */
  readonly status: 301 | 302 | 303 | 307 | 308;
  /** Where the next URL is at the same host, Location has its path only. */
  readonly isRelative: boolean;
  readonly preflight: Answer;
  readonly headers: HeaderList;
};

/** A request, and the redirects that it meets. */
export type Chain = {
  readonly request: Pick<RequestInput, 'method' | 'headers' | 'credentials' | 'mode' | 'redirect'> & {
    readonly api: 'fetch' | 'xhr';
    readonly body?: string;
  };
  readonly links: readonly Link[];
};

/** Each request on the wire, as its method, host and Origin, and what the script was told. */
export type ChainOutcome = { readonly wire: readonly string[]; readonly told: string };

/** The URL of a link of a chain, under the path of the chain. */
export function linkUrl(origins: Origins, chainPath: string, { links }: Chain, index: number): string {
  return `${origins[links[index]?.host ?? 'page']}${chainPath}/${index}`;
}

/** What is answered at a link of a chain. */
export function answerAt(
  origins: Origins,
  chainPath: string,
  chain: Chain,
  index: number,
  request: WireRequest,
): Answer {
  const link = chain.links[index];
  if (link === undefined) return { status: 404, headers: [] };
  if (isPreflight(request)) return link.preflight;
  const next = chain.links[index + 1];
  if (next === undefined) return { status: 200, headers: link.headers };
  const isRelative = link.isRelative && next.host === link.host;
  const location = isRelative ? `${chainPath}/${index + 1}` : linkUrl(origins, chainPath, chain, index + 1);
  return { status: link.status, headers: [...link.headers, ['Location', location]] };
}

/** A request on the wire in words. */
export function inWords(origins: Origins, { method, url, headers }: WireRequest): string {
  const [origin = 'none'] = valuesOf(headers, 'origin');
  const name = (one: string) => hosts.find((host) => origins[host] === one) ?? one;
  return `${method} ${name(new URL(url).origin)}, Origin ${name(origin)}`;
}

/** What the engine's profile makes of the chain. */
export function predictChain(
  chain: Chain,
  engine: Engine,
  origins: Origins,
  chainPath: string,
): ChainOutcome {
  const { body, ...request } = chain.request;
  const { exchanges, result } = predict(
    {
      page: { origin: origins.page },
      request: {
        ...request,
        url: linkUrl(origins, chainPath, chain, 0),
        ...(body === undefined ? {} : { body: { kind: 'string', text: body } }),
      },
      server: (wire) =>
        answerAt(origins, chainPath, chain, Number(new URL(wire.url).pathname.split('/').at(-1)), wire),
    },
    profiles[engine],
  );
  return {
    wire: exchanges.map((exchange) => inWords(origins, exchange.request)),
    told: result.kind === 'error' ? 'error' : toldOf(chain.request.api, result.type, result.status),
  };
}

function toldOf(api: Chain['request']['api'], type: string, status: number | null): string {
  if (api === 'xhr') return String(status);
  return type.startsWith('opaque') ? type : `${type} ${status}`;
}
