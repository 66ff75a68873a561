import { addressSpaceOfLiteral } from '@/lib/cors/gates/address-blocks';
import { sandboxFlags } from '@/lib/cors/gates/sandbox';
import { isLoopbackHost } from '@/lib/cors/potentially-trustworthy';
import type { AddressSpace } from '@/lib/cors/scenario';
import { isSaid } from '@/lib/comparison/why-not-run';
import { parseUrl } from '@/lib/http/origin';
import type { PageData } from '@/lib/scenarios/scenario-data';

/** Members of a page to be changed; undefined takes one away. */
export type PagePart = { readonly [Name in keyof PageData]: PageData[Name] | undefined };

/** The page with members changed; undefined, an empty list and an empty record take one away. */
export function changedPage(page: PageData, part: PagePart): PageData {
  return Object.fromEntries(Object.entries({ ...page, ...part }).filter(([, value]) => isSaid(value)));
}

/** Whether anything is said of where the page is and of what its browser knows. */
export function isPlaceSaid(page: PageData): boolean {
  return Object.entries(page).some(
    ([name, value]) => name !== 'origin' && name !== 'policies' && isSaid(value),
  );
}

/** Whether the page is in a sandbox that takes its origin. */
export function isOpaque(page: PageData): boolean {
  return page.origin === 'opaque' || sandboxFlags(page)?.isSameOriginAllowed === false;
}

/** What the page's address is, where its host is one or can only be this device; null of other names. */
export function knownAddressSpace(url: string): AddressSpace | null {
  const { hostname = '', protocol = '' } = parseUrl(url) ?? {};
  if (!/^https?:$/.test(protocol)) return null;
  return isLoopbackHost(hostname) ? 'loopback' : addressSpaceOfLiteral(hostname, new Set());
}

/** The host of the URL, where it is a name that may resolve to any address; null for localhost and for addresses. */
export function targetName(url: string | undefined): string | null {
  const { hostname = '', protocol = '' } = parseUrl(url ?? '') ?? {};
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  const isName = hostname !== '' && !isAddress && !/(?:^|\.)localhost\.?$/.test(hostname);
  return isName && /^(?:http|ws)s?:$/.test(protocol) ? hostname : null;
}
