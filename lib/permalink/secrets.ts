import { parseUrl } from '../http/origin';
import { decoded, isSecretName } from '../record/secrets';
import { formatHeaderLine, parseHeaderLine } from './header-line';
import type { Parameter } from './parameters';

/** Stands where a secret was left out. */
export const leftOut = '***';

/** Gets a secret and what it is; gives what to put in its place. */
export type ReplaceSecret = (what: string, secret: string) => string;

/**
 * The URL, or path and query, with its user name, its password and the values of query parameters with secret names
 * replaced. Without any, the text is left as it is.
 */
export function replaceUrlSecrets(text: string, replace: ReplaceSecret): string {
  return replaceUserinfo(text, replace).replaceAll(
    /([?&#])([^=?&#]*)=([^&#]+)/g,
    (parameter, before: string, name: string, value: string) =>
      isSecretName(decoded(name)) ? `${before}${name}=${replace(decoded(name), value)}` : parameter,
  );
}

/** The parameter of a permalink with its secrets replaced: credentials in headers, URLs and in open()'s arguments. */
export function replaceSecrets([name, value]: Parameter, replace: ReplaceSecret): Parameter {
  const member = name.slice(name.lastIndexOf('.') + 1);
  switch (member) {
    case 'header':
    case 'thenSet':
    case 'set':
    case 'add': {
      const header = parseHeaderLine(value);
      if (header === null || header[1] === '' || !isSecretName(header[0])) return [name, value];
      return [name, formatHeaderLine([header[0], replace(header[0], header[1])])];
    }
    case 'username':
    case 'password':
      return [name, value === '' ? '' : replace(member, value)];
    case 'protocol':
      // A name is short; a page that logs in by its subprotocol offers a longer one.
      return [name, value.length < 24 ? value : replace('Sec-WebSocket-Protocol', value)];
    case 'url':
    case 'framedBy':
    case 'path':
      return [name, replaceUrlSecrets(value, replace)];
    default:
      return [name, value];
  }
}

/** What the secrets of a link's parameters are, such as "Authorization"; of those that count, where not all do. */
export function secretNames(
  parameters: readonly Parameter[],
  counts: (secret: string) => boolean = () => true,
): readonly string[] {
  const names = new Set<string>();
  for (const parameter of parameters) {
    replaceSecrets(parameter, (what, secret) => {
      if (counts(secret)) names.add(what);
      return secret;
    });
  }
  return [...names];
}

function replaceUserinfo(text: string, replace: ReplaceSecret): string {
  const url = parseUrl(text);
  if (url === null) {
    return text.replace(
      /^([^/?#]*\/\/)([^/?#]+)@/,
      (_, before: string, userinfo: string) => `${before}${replace('user name and password', userinfo)}@`,
    );
  }
  if (url.username === '' && url.password === '') return text;
  if (url.username !== '') url.username = replace('user name', url.username);
  if (url.password !== '') url.password = replace('password', url.password);
  return url.href;
}
