import { parseUrl } from '@/lib/http/origin';
import type { PageData } from '@/lib/scenarios/scenario-data';

type Part = { readonly [Name in keyof PageData]: PageData[Name] | undefined };

/** The page with members changed; undefined, an empty list and an empty record take one away. */
export function changedPage(page: PageData, part: Part): PageData {
  return Object.fromEntries(Object.entries({ ...page, ...part }).filter(([, value]) => isSaid(value)));
}

/** Whether anything is said of where the page is and of what its browser knows. */
export function isPlaceSaid(page: PageData): boolean {
  return Object.entries(page).some(
    ([name, value]) => name !== 'origin' && name !== 'policies' && isSaid(value),
  );
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && Object.keys(value ?? {}).length > 0);
}

/** The host of the URL, where it is a name that may resolve to any address; null for localhost and for addresses. */
export function targetName(url: string | undefined): string | null {
  const { hostname = '', protocol = '' } = parseUrl(url ?? '') ?? {};
  const isAddress = /^[\d.]+$|^\[/.test(hostname);
  const isName = hostname !== '' && !isAddress && !/(?:^|\.)localhost\.?$/.test(hostname);
  return isName && /^(?:http|ws)s?:$/.test(protocol) ? hostname : null;
}
