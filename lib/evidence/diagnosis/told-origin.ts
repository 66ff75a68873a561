import { sandboxFlags } from '../../cors/gates/sandbox';
import { parseUrl } from '../../http/origin';
import type { ConsoleLine } from '../console/read-console-text';
import type { SeenPolicy } from '../reading';
import { rowsOf, unknown, valueOf, type Fact, type SeenExchange } from '../seen';

/** The exchanges and lines of one request, which tell of its page. */
type Tellers = {
  readonly exchanges: readonly (SeenExchange | undefined)[];
  readonly lines: readonly { readonly line: ConsoleLine }[];
};

type Page = { readonly policies: readonly SeenPolicy[]; readonly pageOrigin: Fact<string> };

/**
 * What the evidence says of the origin of the page: as the request had it in `Origin`, or the browser in its console; else
 * that of the page's URL, which a sandbox may have taken from it.
 */
export function toldOrigin(tellers: Tellers): Fact<string> {
  const sent = sentOrigin(tellers);
  if (sent.kind === 'seen') return sent;
  for (const exchange of tellers.exchanges)
    if (exchange?.pageOrigin.kind === 'seen') return exchange.pageOrigin;
  for (const { line } of tellers.lines) {
    const address = parseUrl(line.values['pageUrl'] ?? '')?.origin;
    if (address !== undefined) return { kind: 'seen', value: address, at: line.span };
  }
  return unknown;
}

/** The origin that the browser itself named, in the request or in its console. */
function sentOrigin({ exchanges, lines }: Tellers): Fact<string> {
  for (const exchange of exchanges) {
    const [row] = exchange === undefined ? [] : rowsOf(exchange.request.headers, 'origin');
    if (row !== undefined && exchange?.pageOrigin.kind === 'seen') return exchange.pageOrigin;
  }
  for (const { line } of lines) {
    const origin = line.values['origin'] ?? line.values['olderOrigin'];
    if (origin !== undefined) return { kind: 'seen', value: origin, at: line.span };
  }
  return unknown;
}

/** A policy is asked about for each request. */
const knownFlags = new WeakMap<SeenPolicy, ReturnType<typeof sandboxFlags>>();

function flagsOf(policy: SeenPolicy): ReturnType<typeof sandboxFlags> {
  const known = knownFlags.get(policy);
  if (known !== undefined) return known;
  const flags = sandboxFlags({ policies: [policy] });
  knownFlags.set(policy, flags);
  return flags;
}

/**
 * The policies that may be the page's. A page that asked had scripts, and one that named its origin had one: a policy
 * whose sandbox leaves it without is another document's.
 */
export function policiesOfPage(policies: readonly SeenPolicy[], tellers: Tellers): readonly SeenPolicy[] {
  const sent = valueOf(sentOrigin(tellers));
  return policies.filter((policy) => {
    const flags = flagsOf(policy);
    if (flags === null) return true;
    const isOrigin = flags.isSameOriginAllowed || sent === null || sent === 'null';
    return flags.areScriptsAllowed && isOrigin;
  });
}

/** Whether the page's own policies put it in a sandbox without an origin. */
export function isSandboxed({ policies }: Page): boolean {
  return sandboxFlags({ policies })?.isSameOriginAllowed === false;
}

/** The page's origin, as its requests have it; null where nothing tells. */
export function originOf(page: Page): string | null {
  return isSandboxed(page) ? 'null' : valueOf(page.pageOrigin);
}
