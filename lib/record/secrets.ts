const secretWords =
  /token|secret|key|passw|pwd|credential|signature|session|jwt|cookie|csrf|xsrf|authori[sz]ation|authentication|(?:^|[-_])auth(?:[-_]|$)/i;

/** Whether values under that name, of a header or of a query's parameter, are likely to be secret. */
export function isSecretName(name: string): boolean {
  return secretWords.test(name) && !/^(?:access-control-|actual\.cookie$)/i.test(name);
}

/** What stands in a recorded URL where a secret was. */
const redactedValue = '***';

/**
 * The URL, or path and query, without its user name and password and without the values of parameters that have secret
 * names; all else letter by letter as it was.
 */
export function redactUrl(url: string): string {
  const withoutUserinfo = url.includes('@')
    ? url.replace(/^((?:[a-z][a-z0-9+.-]*:)?\/\/)[^/?#]*@/i, `$1${redactedValue}@`)
    : url;
  if (!withoutUserinfo.includes('=')) return withoutUserinfo;
  return redactQuery(withoutUserinfo);
}

function redactQuery(text: string): string {
  return text.replaceAll(
    /([?&#;])([^=&#;]*)=([^&#]+)/g,
    (_parameter, before: string, name: string, value: string) =>
      `${before}${name}=${isSecretName(decoded(name)) ? redactedValue : redactNested(value)}`,
  );
}

/** A value that is a URL with a query of its own, percent-encoded or not, as a plan's Location may be. */
function redactNested(value: string): string {
  if (!/[?%]/.test(value)) return value;
  return value.replaceAll(
    /([?;]|%3F|%26|%3B|%23)((?:(?!%3[DF]|%26|%3B|%23)[^=?;])*)(%3D|=)((?:(?!%26|%23).)+)/gi,
    (parameter, before: string, name: string, equals: string) =>
      isSecretName(decoded(name)) ? `${before}${name}${equals}${redactedValue}` : parameter,
  );
}

/** A name without its percent-encoding, where that can be read. */
export function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
