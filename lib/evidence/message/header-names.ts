const requestOnly = new Set(
  (
    'accept accept-charset accept-encoding accept-language access-control-request-headers ' +
    'access-control-request-method access-control-request-private-network authorization cookie dnt expect from host ' +
    'if-match if-modified-since if-none-match if-range if-unmodified-since max-forwards origin priority ' +
    'proxy-authorization purpose range referer save-data sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform sec-gpc te ' +
    'upgrade-insecure-requests user-agent x-requested-with x-api-key x-csrf-token x-xsrf-token'
  ).split(' '),
);

const responseOnly = new Set(
  (
    'accept-ranges access-control-allow-credentials access-control-allow-headers access-control-allow-methods ' +
    'access-control-allow-origin access-control-allow-private-network access-control-expose-headers ' +
    'access-control-max-age age allow alt-svc cf-ray cf-cache-status clear-site-data content-disposition ' +
    'content-encoding content-language content-range content-security-policy content-security-policy-report-only ' +
    'cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy date etag expect-ct expires ' +
    'last-modified location nel non-authoritative-reason p3p permissions-policy proxy-authenticate ratelimit-limit ' +
    'referrer-policy refresh report-to reporting-endpoints retry-after server server-timing set-cookie ' +
    'strict-transport-security timing-allow-origin vary via www-authenticate x-cache ' +
    'x-content-type-options x-frame-options x-powered-by x-xss-protection'
  ).split(' '),
);

const either = new Set(
  'cache-control connection content-length content-type keep-alive pragma trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);

/** Which side of an exchange sends a header of that name, as far as the name tells; null when both do or any may. */
export function sideOf(name: string): 'request' | 'response' | null {
  const lowerCaseName = name.toLowerCase();
  if (requestOnly.has(lowerCaseName) || lowerCaseName.startsWith('sec-fetch-')) return 'request';
  return responseOnly.has(lowerCaseName) ? 'response' : null;
}

/** Whether the name is one that is only ever a header's. */
export function isKnownHeaderName(name: string): boolean {
  const lowerCaseName = name.toLowerCase();
  return (
    sideOf(name) !== null ||
    either.has(lowerCaseName) ||
    /^(?:access-control|sec|x|cf|content|cross-origin)-[a-z\d-]+$/.test(lowerCaseName)
  );
}
