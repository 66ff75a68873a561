import { combinedValue, type HeaderList } from '../http/header-list';
import { getDecodeAndSplit } from '../http/header-value';
import { parseUrl } from '../http/origin';
import { isToken } from '../http/token';

/** One or more serialised origins. */
export type OriginList = { readonly list: readonly [string, ...string[]] };

/** Whom a server lets in, and to what. "*" never goes with credentials; "echo" lets in every site with its cookies. */
export type ServerAdvice = {
  /** Header names, in any case, or "*". */
  readonly allowHeaders: readonly string[];
  /** Methods, case kept, or "*". */
  readonly allowMethods: readonly string[];
  /** Header names, or "*". */
  readonly exposeHeaders: readonly string[];
  /** Seconds; null leaves it to the browser. */
  readonly maxAge: number | null;
} & (
  | { readonly allowCredentials: false; readonly allowOrigin: '*' | 'echo' | OriginList }
  | { readonly allowCredentials: true; readonly allowOrigin: 'echo' | OriginList }
);

/** What a page's request needs to be let in. */
export type Asking = {
  /** The page's serialised origin. */
  readonly origin: string;
  readonly method: string;
  /** Names of the request's headers that a preflight has to ask for. */
  readonly unsafeHeaderNames: readonly string[];
  /** Whether cookies, HTTP authentication or client certificates go along. */
  readonly isCredentialed: boolean;
};

/** What the server answers so far. */
export type AnswerHeaders = {
  /** Null where no preflight was answered. */
  readonly preflight: HeaderList | null;
  readonly actual: HeaderList;
};

/**
 * The configuration under which the request passes and its response can be read: what the server answers already, with
 * the least that is missing. "echo" is never advised.
 * @see https://fetch.spec.whatwg.org/#http-responses
 */
export function adviceFor(
  asking: Asking,
  { preflight, actual }: AnswerHeaders = { preflight: null, actual: [] },
): ServerAdvice {
  const { origin, isCredentialed } = asking;
  const before = combinedValue(actual, 'Access-Control-Allow-Origin');
  const allowCredentials =
    isCredentialed ||
    (before !== '*' && combinedValue(actual, 'Access-Control-Allow-Credentials') === 'true');
  const common = {
    allowMethods: union(
      namesIn(preflight, 'Access-Control-Allow-Methods', allowCredentials),
      [asking.method],
      (method) => method,
    ),
    allowHeaders: union(
      namesIn(preflight, 'Access-Control-Allow-Headers', allowCredentials),
      asking.unsafeHeaderNames,
      (name) => name.toLowerCase(),
    ),
    exposeHeaders: exposed(actual, allowCredentials),
    maxAge: seconds(preflight),
  };
  if (!allowCredentials && (before === '*' || origin === 'null')) {
    return { ...common, allowCredentials, allowOrigin: '*' };
  }
  const isOther = before !== null && before !== origin && parseUrl(before)?.origin === before;
  return { ...common, allowCredentials, allowOrigin: { list: isOther ? [before, origin] : [origin] } };
}

/** @see https://fetch.spec.whatwg.org/#extract-header-list-values */
function namesIn(headers: HeaderList | null, name: string, allowCredentials: boolean): string[] {
  const names = getDecodeAndSplit(combinedValue(headers ?? [], name) ?? '').filter(isToken);
  return allowCredentials ? names.filter((item) => item !== '*') : names;
}

function union(
  given: readonly string[],
  wanted: readonly string[],
  key: (item: string) => string,
): readonly string[] {
  const byKey = new Map(given.map((item) => [key(item), item]));
  for (const item of wanted) {
    const isCovered = byKey.has('*') && key(item) !== 'authorization';
    if (!isCovered && !byKey.has(key(item))) byKey.set(key(item), item);
  }
  return [...byKey.values()];
}

/** @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const isAlwaysReadable =
  /^(?:cache-control|content-language|content-length|content-type|expires|last-modified|pragma)$/i;
/** Headers that no script reads, or that are about the connection or about CORS itself. */
const isOfNoUse = /^(?:set-cookie2?|connection|keep-alive|transfer-encoding|date|vary|access-control-.*)$/i;

function exposed(actual: HeaderList, allowCredentials: boolean): readonly string[] {
  const names = namesIn(actual, 'Access-Control-Expose-Headers', false);
  if (!allowCredentials || !names.includes('*')) return names;
  const own = actual
    .map(([name]) => name)
    .filter((name) => !isAlwaysReadable.test(name) && !isOfNoUse.test(name));
  return union(
    names.filter((name) => name !== '*'),
    own,
    (name) => name.toLowerCase(),
  );
}

function seconds(preflight: HeaderList | null): number | null {
  const value = combinedValue(preflight ?? [], 'Access-Control-Max-Age');
  return value !== null && /^[0-9]{1,9}$/.test(value) ? Number(value) : null;
}
