import { parseUrl } from '../../http/origin';

/** What of a URL a console or a report tells of a request for sure. */
export type Address = { readonly origin: string; readonly path: string };

/** The addresses of the URLs among these. */
export function addressesOf(urls: readonly (string | null | undefined)[]): readonly Address[] {
  return urls.flatMap((text) => {
    const url = text === null || text === undefined ? null : parseUrl(text);
    return url === null ? [] : [{ origin: url.origin, path: url.pathname }];
  });
}

/** Whether one of those that were told is one of these; URLs in lines may be cut, or lack what was masked. */
export function isToldAddress(told: readonly Address[], addresses: readonly Address[]): boolean {
  return told.some((a) =>
    addresses.some(
      (b) =>
        a.path.length <= b.path.length &&
        a.origin === b.origin &&
        (a.path === b.path || (a.path.length > 1 && b.path.startsWith(a.path))),
    ),
  );
}
