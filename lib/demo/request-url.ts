/** What comes before the path in the URLs of requests to one host, for each list of configured origins. */
const prefixes = new WeakMap<readonly string[], Map<string, string | null>>();
const maxHosts = 1000;
const maxHostLength = 100;

/**
 * The absolute URL of a request, its path and query letter by letter as they came.
 * `host` is the Host header's value; the scheme is that of the configured origin with this host, else http.
 */
export function requestUrl(
  target: string,
  host: string | null,
  origins: readonly string[],
  fallback: string,
): string {
  if (target.startsWith('/')) return `${originOf(host, origins) ?? fallback}${target}`;
  if (/^https?:\/\//i.test(target)) return target;
  return `${originOf(host, origins) ?? fallback}/${target}`;
}

function originOf(host: string | null, origins: readonly string[]): string | null {
  if (host === null) return null;
  if (host.length > maxHostLength) return readOrigin(host, origins);
  const byHost = prefixes.get(origins) ?? new Map<string, string | null>();
  const known = byHost.get(host);
  if (known !== undefined) return known;
  if (byHost.size >= maxHosts) byHost.clear();
  const origin = readOrigin(host, origins);
  byHost.set(host, origin);
  prefixes.set(origins, byHost);
  return origin;
}

function readOrigin(host: string, origins: readonly string[]): string | null {
  if (/[\s/\\?#@]/.test(host) || !URL.canParse(`http://${host}`)) return null;
  const configured = origins.find((origin) => new URL(origin).host === host.toLowerCase());
  return configured ?? `http://${host}`;
}
