/** What comes before the path in the URLs of requests to one host. */
const prefixes = new Map<string, string | null>();
const maxPrefixes = 1000;

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
  const key = `${origins.join(' ')} ${host}`;
  const known = prefixes.get(key);
  if (known !== undefined) return known;
  if (prefixes.size >= maxPrefixes) prefixes.clear();
  const origin = readOrigin(host, origins);
  prefixes.set(key, origin);
  return origin;
}

function readOrigin(host: string, origins: readonly string[]): string | null {
  if (/[\s/\\?#@]/.test(host) || !URL.canParse(`http://${host}`)) return null;
  const configured = origins.find((origin) => new URL(origin).host === host.toLowerCase());
  return configured ?? `http://${host}`;
}
