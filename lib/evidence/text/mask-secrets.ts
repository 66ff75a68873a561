import { decoded } from '../../record/secrets';
import type { Span } from '../seen';
import { isSecretHeader, isSecretParameter } from './secret-names';

/** Something that was taken out of a text. */
export type Redaction = {
  /** What it was, such as "Authorization", "query parameter access_token", "request body". */
  readonly what: string;
  /** How many characters were masked. */
  readonly length: number;
};

/** A text whose secrets are masked, character for character: places in it are the same as before. */
export type MaskedText = {
  readonly text: string;
  readonly redactions: readonly (Redaction & { readonly at: Span })[];
};

const mask = 'x';

type Finder = (text: string, found: (what: string, start: number, end: number) => void) => void;

const headerLine =
  /(?<![\w$.?&-])(:?[A-Za-z][\w-]{0,63})(\^?\\?["'”’]?[ \t]*(?:[:=]|\r?\n(?=\S))[ \t]*\^?\\?["'“‘`]?)/g;
const scheme = /^(?:Bearer|Basic|Token|Digest|Negotiate|ApiKey|AWS4-HMAC-SHA256)[ \t]+/i;

/** Values of secret headers and members, to the end of their line or string. */
const headers: Finder = (text, found) => {
  let masked = 0;
  for (const match of text.matchAll(headerLine)) {
    const [whole, name = '', separator = ''] = match;
    if (match.index < masked || !isSecretHeader(name)) continue;
    const isNextLine = separator.includes('\n');
    if (isNextLine && !/[\r\n]/.test(text.charAt(match.index - 1) || '\n')) continue;
    const start = match.index + whole.length;
    const quote = /["'“‘`]$/.exec(separator)?.[0];
    const isSet = /^set-cookie2?$/i.test(name);
    const isNameQuoted = /^\^?\\?["'”’]/.test(separator);
    const outer = quote ?? (isNameQuoted ? undefined : outerQuote(text, match.index));
    const line = endOfValue(text, start, outer, isSet);
    const end = outer === undefined ? endOfExpression(text, start, line) : line;
    const value = text.slice(start, end);
    if (isNoSecret(value)) continue;
    masked = end;
    if (/^(?:set-)?cookie2?$/i.test(name)) cookies(value, start, name, found);
    else {
      const prefix = /authorization$/i.test(name) ? (scheme.exec(value)?.[0].length ?? 0) : 0;
      found(name, start + prefix, end);
    }
  }
};

/** What code sets a header to: a name, before a call of it, the next member or the end of the object. */
const expression =
  /^[A-Za-z_$][\w$]*(?:\??\.[\w$]+)*(?=\s{0,20}(?:\}|\([^()\n]{0,64}\)\s{0,20}[,}]|,(?:\s|["'`]|$)))/;

/** Where a value without quotes ends: before the punctuation of code that stands around it. */
function endOfExpression(text: string, start: number, end: number): number {
  const value = text.slice(start, end);
  const length = expression.exec(value)?.[0].length;
  return start + (length ?? value.replace(/[\s,;)}\]]+$/, '').length);
}

/** Words of code and configuration that stand where a secret could. */
function isNoSecret(value: string): boolean {
  return /^(?:true|false|null|undefined|include|omit|same-origin)\b/i.test(value);
}

function outerQuote(text: string, position: number): string | undefined {
  const before = text.charAt(position - 1);
  return /["'“‘]/.test(before) ? before : undefined;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** @param isPair the value ends with its first pair, as what is secret in Set-Cookie does */
function endOfValue(text: string, start: number, quote: string | undefined, isPair: boolean): number {
  const end = quote === undefined ? undefined : (closing[quote] ?? quote);
  for (let position = start; position < text.length; position += 1) {
    const character = text[position];
    if (character === '\n' || character === '\r' || (isPair && character === ';')) return position;
    if (character === end && text[position - 1] !== '\\') {
      return text[position - 1] === '^' ? position - 1 : position;
    }
  }
  return text.length;
}

/** Names of cookies, and attributes of Set-Cookie, are no secrets. */
function cookies(value: string, start: number, name: string, found: Parameters<Finder>[1]): void {
  const isSet = /^set-/i.test(name);
  let position = 0;
  for (const [index, pair] of value.split(';').entries()) {
    const equals = pair.indexOf('=');
    if (!isSet || index === 0) {
      const from = equals === -1 ? 0 : equals + 1;
      if (pair.slice(from).trim() !== '')
        found(name, start + position + from, start + position + pair.length);
    }
    position += pair.length + 1;
  }
}

const parameter = /[?&;#]([\w.[\]%-]{1,64})=([^&#\s"'<>^;)\]]*)/g;

const parameters: Finder = (text, found) => {
  for (const match of text.matchAll(parameter)) {
    const [whole, name = '', value = ''] = match;
    if (!isSecretParameter(decoded(name)) || value === '') continue;
    const end = match.index + whole.length;
    found(`query parameter ${name}`, end - value.length, end);
  }
};

/** A URL within a parameter of another, percent-encoded, however often. */
const nestedParameter = /%(?:25){0,4}(?:3F|26|23)([\w.-]{1,64})%(?:25){0,4}3D([^&#\s"'<>%;)\]]{1,4096})/gi;

const nestedParameters: Finder = (text, found) => {
  for (const match of text.matchAll(nestedParameter)) {
    const [whole, name = '', value = ''] = match;
    if (!isSecretParameter(name)) continue;
    const end = match.index + whole.length;
    found(`query parameter ${name}`, end - value.length, end);
  }
};

/** Headers as the directives of servers name them, with their values behind a space. */
const directive =
  /\b(?:proxy_set_header|grpc_set_header|add_header|more_set_(?:input_)?headers|fastcgi_param|uwsgi_param|(?:Request)?Header[ \t]+(?:always[ \t]+)?(?:set|add|append|merge|setifempty)|header_up|header_down|SetEnv)[ \t]+["']?[+-]?([\w-]{1,64})["']?[ \t]+(?=\S)/gi;

const directives: Finder = (text, found) => {
  for (const match of text.matchAll(directive)) {
    const [whole, name = ''] = match;
    if (!isSecretHeader(name)) continue;
    const start = match.index + whole.length;
    const isQuoted = /["']/.test(text.charAt(start));
    const bare = /^[^\s;]{1,1024}/.exec(text.slice(start, start + 1024))?.[0] ?? '';
    // A variable is the server's, and no secret.
    if (/^["']?[$%]/.test(text.slice(start, start + 2))) continue;
    if (isQuoted) found(name, start + 1, endOfString(text, start));
    else found(name, start, start + bare.length);
  }
};

const userinfo = /(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,256}(?=@)/gi;

const userinfos: Finder = (text, found) => {
  for (const { 0: value, index } of text.matchAll(userinfo)) {
    for (const part of value.matchAll(/[^:]+/g)) {
      found('user name and password in a URL', index + part.index, index + part.index + part[0].length);
    }
  }
};

const wellKnown =
  /\b(?:eyJ[\w-]{8,8192}\.[\w-]{2,8192}(?:\.[\w-]{0,8192})?|(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[\w-]{16,256}|gh[pousr]_\w{20,255}|github_pat_\w{20,255}|xox[abprs]-[\w-]{10,256}|A[KS]IA[A-Z\d]{16}|AIza[\w-]{30,64}|glpat-[\w-]{16,64})/g;

/** Also as WebSocket clients send it, in the place of a protocol. */
const bearer = /\bBearer[ \t]{0,4}[ \t,][ \t]{0,4}((?=[\w.~+/-]{0,64}\d)[\w.~+/=-]{8,8192})/gi;

const tokens: Finder = (text, found) => {
  for (const { 0: value, index } of text.matchAll(wellKnown)) found('token', index, index + value.length);
  for (const { 0: whole, 1: value = '', index } of text.matchAll(bearer))
    found('token', index + whole.length - value.length, index + whole.length);
};

const bodyOption =
  /(?<=\s)(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json|-F|--form(?:-string)?|-Body|--post-data|--body-data)[ \t]*(?:=[ \t]*)?(?=[\^$]?["'])|(?<=\bbody["']?[ \t]{0,4}:[ \t]{0,4})(?=["'`])/g;

/** In a HAR. http://www.softwareishard.com/blog/har-12-spec/#content */
const bodyMember = /"(?:content|postData)"\s{0,20}:\s{0,20}\{[^{}]{0,400}?"text"\s{0,20}:\s{0,20}(?=")/g;

/** Bodies in commands and calls, and in a HAR: what stands between the quotes. */
const bodies: Finder = (text, found) => {
  for (const match of text.matchAll(bodyMember)) {
    const start = match.index + match[0].length;
    found('body', start + 1, endOfString(text, start));
  }
  let from = 0;
  for (const match of text.matchAll(bodyOption)) {
    let start = match.index + match[0].length;
    if (start < from) continue;
    if (text[start] === '$' || text[start] === '^') start += 1;
    const end = endOfString(text, start);
    from = end;
    if (end > start + 1) found('request body', start + 1, end);
  }
};

/** Headers, cookies and parameters as JSON has them in a HAR. */
const member = /"name"\s{0,20}:\s{0,20}"([^"\\\n]{1,128})"\s{0,20},\s{0,20}"value"\s{0,20}:\s{0,20}(?=")/g;

const members: Finder = (text, found) => {
  for (const match of text.matchAll(member)) {
    const [whole, name = ''] = match;
    if (!isSecretHeader(name) && !isSecretParameter(name)) continue;
    const start = match.index + whole.length;
    found(name, start + 1, endOfString(text, start));
  }
};

const cookieOption = /(?<=\s)(?:-b|--cookie)[ \t]{1,8}(?=[\^$]?["'])/g;
const passwordOption =
  /(?<=\s)(?:-u|-U|--user|--proxy-user|--oauth2-bearer)(?:[ \t]{1,8}|=)(?=\S)|System\.Net\.Cookie\("[^"\n]{0,256}",[ \t]{0,8}(?=")/g;

/** Cookies and passwords in commands. */
const options: Finder = (text, found) => {
  for (const match of text.matchAll(cookieOption)) {
    let start = match.index + match[0].length;
    if (text[start] === '$' || text[start] === '^') start += 1;
    cookies(text.slice(start + 1, endOfString(text, start)), start + 1, 'Cookie', found);
  }
  for (const match of text.matchAll(passwordOption)) {
    const start = match.index + match[0].length;
    const isQuoted = /["']/.test(text.charAt(start));
    const end = isQuoted
      ? endOfString(text, start)
      : start + (/^\S{1,1024}/.exec(text.slice(start, start + 1024))?.[0].length ?? 0);
    const isCookie = match[0].startsWith('System');
    found(isCookie ? 'Cookie' : 'user name and password', isQuoted ? start + 1 : start, end);
  }
};

function endOfString(text: string, start: number): number {
  const quote = text.charAt(start);
  const isAnsi = text[start - 1] === '$';
  const isCmd = text[start - 1] === '^';
  for (let position = start + 1; position < text.length; position += 1) {
    const character = text[position];
    if (character === '\\' && (quote !== "'" || isAnsi)) position += 1;
    else if (character === '`' && quote === '"') position += 1;
    else if (isCmd && text.startsWith('^\\^"', position)) position += 3;
    else if (character === quote) {
      if (text.startsWith(`'\\''`, position) && quote === "'") position += 3;
      else return isCmd ? position - 1 : position;
    }
  }
  return text.length;
}

const finders: readonly Finder[] = [
  headers,
  directives,
  parameters,
  nestedParameters,
  userinfos,
  tokens,
  options,
  members,
  bodies,
];

/**
 * Masks what no one should see (credentials, cookies, keys, bodies of requests) with as many characters, and lists what
 * it was. Takes time in proportion to the text.
 */
export function maskSecrets(text: string): MaskedText {
  const redactions: (Redaction & { readonly at: Span })[] = [];
  const all: { what: string; start: number; end: number }[] = [];
  for (const find of finders) find(text, (what, start, end) => all.push({ what, start, end }));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let position = 0;
  for (const { what, start, end } of all) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    parts.push(text.slice(position, from), masked(text.slice(from, end)));
    redactions.push({ what, length: end - from, at: { start: from, end } });
    position = end;
  }
  parts.push(text.slice(position));
  return { text: parts.join(''), redactions };
}

function masked(secret: string): string {
  return secret.replaceAll(/[^\s"'`\\^]/g, mask);
}
