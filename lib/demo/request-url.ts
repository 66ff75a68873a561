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
  if (/^https?:\/\//i.test(target)) return target;
  const origin = originOf(host, origins) ?? fallback;
  return target.startsWith('/') ? `${origin}${target}` : `${origin}/${target}`;
}

function originOf(host: string | null, origins: readonly string[]): string | null {
  if (host === null || /[\s/\\?#@]/.test(host) || !URL.canParse(`http://${host}`)) return null;
  const configured = origins.find((origin) => new URL(origin).host === host.toLowerCase());
  return configured ?? `http://${host}`;
}
