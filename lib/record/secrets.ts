const secretWords =
  /token|bearer|secret|key|pass(?:w|phrase|code)|pwd|credential|signature|sess(?:ion|id)|jwt|cookie|csrf|xsrf|authori[sz]ation|authentication|(?:^|[-_])(?:auth|otp)(?:[-_]|$)/i;

/** Whole words only: "pass" is in "compass", and a zip_code is no code of a login. */
const secretParameters =
  /(?:^|[^a-z\d])(?:sig|hmac|pass|otp|sid|ticket|assertion|saml(?:request|response|art))(?:[^a-z\d]|$)|(?:^|[^\w-])code(?:[^\w-]|$)/i;

/** Whether values under that name, of a header or of a query's parameter, are likely to be secret. */
export function isSecretName(name: string): boolean {
  return secretWords.test(name) && !/^(?:access-control-|actual\.cookie$)/i.test(name);
}

/** What stands in a recorded URL where a secret was. */
const redactedValue = '***';

/** What divides a URL, as it is or percent-encoded, however often: the longer a mark is, the deeper it is nested. */
const marks = /%(?:25)*(?:2[36F]|3[BDF]|40|5C)|[#&/;=?@\\]/gi;

/**
 * Tokens that their form alone gives away: of Stripe, OpenAI and Anthropic, GitHub, Slack, AWS, Google and GitLab. A run id,
 * of 22 such characters, is shorter than each.
 */
const tokens =
  /\b(?:[rs]k_(?:live|test)_\w{16,256}|sk-(?:(?:proj|ant|svcacct|admin)-[\w-]{16,256}|[A-Za-z\d]{32,256})|gh[pousr]_\w{30,255}|github_pat_\w{20,255}|xox[abeprs]-[\w-]{20,256}|A[KS]IA[A-Z\d]{16}\b|AIza[\w-]{30,64}|glpat-[\w-]{20,64})/g;

/** What a text has to have for anything in it to be a secret. */
const telling = /[@=%]|eyJ|[rs]k_(?:live|test)_|sk-|gh[pousr]_|github_pat_|xox|A[KS]IA|AIza|glpat-/;

type Span = { readonly start: number; end: number };

/**
 * The URL, or any text with URLs or parameters in it, without user names and passwords, without the values of parameters
 * that have secret names, and without JSON Web Tokens and others of a known form; all else letter by letter as it was. What a parameter's value
 * nests, percent-encoded or not, is redacted too. Takes time in proportion to the text.
 */
export function redactUrl(url: string): string {
  if (!telling.test(url)) return url;
  const withoutUserinfo = /@|%(?:25)*40/.test(url) ? without(url, userinfos(url)) : url;
  const withoutValues = /=|%(?:25)*3D/i.test(url)
    ? without(withoutUserinfo, secretValues(withoutUserinfo))
    : withoutUserinfo;
  const withoutJwts = withoutValues.includes('eyJ')
    ? withoutValues.replaceAll(/[\w.-]+/g, withoutJwt)
    : withoutValues;
  return withoutJwts.replaceAll(tokens, redactedValue);
}

/** Whether that may be left of the text when it is redacted. */
export function isRedactionOf(text: string, redacted: string): boolean {
  const [start = '', ...others] = redacted.split(redactedValue);
  const end = others.pop();
  if (end === undefined) return text === redacted;
  if (!text.startsWith(start)) return false;
  let at = start.length;
  for (const part of others) {
    const next = text.indexOf(part, at);
    if (next === -1) return false;
    at = next + part.length;
  }
  return text.slice(at).endsWith(end);
}

/** User names and passwords: what stands between two slashes and the last "@" before the path. */
function userinfos(text: string): readonly Span[] {
  const spans: Span[] = [];
  let authority: { readonly start: number; readonly level: number } | null = null;
  let slashEnd = -1;
  let isQuery = false;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const level = mark.length;
    const character = unescaped(mark);
    const isSlash = character === '/' || character === '\\';
    if (character === '@' && authority !== null) {
      const last = spans.at(-1);
      if (last?.start === authority.start) last.end = index;
      else spans.push({ start: authority.start, end: index });
    }
    const isEnd = isSlash || character === '?' || character === '#' || (character === '&' && isQuery);
    if (character === '?') isQuery = true;
    if (!isEnd || (authority !== null && level > authority.level)) continue;
    authority = isSlash && index === slashEnd ? { start: index + level, level } : null;
    if (isSlash) slashEnd = index + level;
  }
  return spans;
}

/** Values of parameters with secret names. A value ends with the "&" or "#" that is nested no deeper than it is. */
function secretValues(text: string): readonly Span[] {
  const spans: Span[] = [];
  let name: { readonly start: number; readonly level: number; readonly isPath: boolean } | null = {
    start: 0,
    level: 1,
    isPath: true,
  };
  let secret: { readonly span: Span; readonly level: number } | null = null;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const level = mark.length;
    const end = index + level;
    const character = unescaped(mark);
    const isDivider = character === '&' || character === '#';
    if (secret !== null) {
      if (!isDivider || level > secret.level) continue;
      secret.span.end = index;
      secret = null;
    }
    if (character === '=') {
      if (name !== null && isSecretParameter(unescaped(text.slice(name.start, index)))) {
        secret = { span: { start: end, end: text.length }, level: Math.max(name.level, level) };
        spans.push(secret.span);
      }
      name = null;
    } else if (character === '?') {
      if (name === null || name.isPath) name = { start: end, level, isPath: false };
    } else if (isDivider || character === ';') {
      if (name === null || level <= name.level) name = { start: end, level, isPath: false };
    } else if (name?.isPath === true) name = { start: end, level: 1, isPath: true };
  }
  return spans;
}

function isSecretParameter(name: string): boolean {
  return isSecretName(name) || secretParameters.test(name);
}

/** @see https://www.rfc-editor.org/rfc/rfc7519#section-3.1 whose first part is the Base64 of "{" and a quotation mark */
function withoutJwt(run: string): string {
  const start = run.indexOf('eyJ');
  const isJwt = start !== -1 && run.slice(start).split('.', 3).length === 3;
  return isJwt ? `${run.slice(0, start)}${redactedValue}` : run;
}

function without(text: string, spans: readonly Span[]): string {
  let redacted = '';
  let position = 0;
  for (const { start, end } of spans) {
    if (start === end) continue;
    redacted += `${text.slice(position, start)}${redactedValue}`;
    position = end;
  }
  return redacted + text.slice(position);
}

/** The text without its percent-encoding in ASCII, however often it was encoded. */
function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  return text.replaceAll(/%(?:25)*([2-7][\da-f])/gi, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
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
