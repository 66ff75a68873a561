/** The addresses that placeholders stand for: URL prefixes, and the URL of the scenario's first request. */
export type Addresses = {
  readonly docsOrigin: string;
  readonly sameSite: string;
  readonly crossSite: string;
  readonly requestUrl: string;
};

const meanings: Readonly<Record<string, (addresses: Addresses) => string>> = {
  docs: ({ docsOrigin }) => new URL(docsOrigin).origin,
  'same-site': ({ sameSite }) => new URL(sameSite).origin,
  'cross-site': ({ crossSite }) => new URL(crossSite).origin,
  'docs-other-scheme': ({ docsOrigin }) => withOtherScheme(new URL(docsOrigin)),
  'docs-other-port': ({ docsOrigin }) => withOtherPort(new URL(docsOrigin)),
  'docs-upper-case': ({ docsOrigin }) => new URL(docsOrigin).origin.toUpperCase(),
  'same-site-with-password': ({ sameSite }) => withPassword(new URL(sameSite)),
  'request-url': ({ requestUrl }) => requestUrl.replace(/[?#].*$/s, ''),
};

/**
 * The text with its placeholders replaced, so that one scenario plays on any installation. `{docs}`, `{same-site}` and
 * `{cross-site}` are origins; `{docs-other-scheme}`, `{docs-other-port}` and `{docs-upper-case}` are near misses of the
 * docs' origin; `{same-site-with-password}` is an origin with a user name and a password in it; `{request-url}` is the
 * first request's URL without its query. Any other text in braces is left as it is.
 */
export function fillPlaceholders(text: string, addresses: Addresses): string {
  return text.replaceAll(/\{([a-z-]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(meanings, name) ? (meanings[name]?.(addresses) ?? placeholder) : placeholder,
  );
}

function withOtherScheme({ protocol, host }: URL): string {
  return `${protocol === 'https:' ? 'http' : 'https'}://${host}`;
}

function withOtherPort({ protocol, hostname, port }: URL): string {
  return `${protocol}//${hostname}:${port === '8443' ? '9443' : '8443'}`;
}

function withPassword({ protocol, host }: URL): string {
  return `${protocol}//user:secret@${host}`;
}
