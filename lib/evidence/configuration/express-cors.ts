import { combinedValue } from '../../http/header-list';
import type { WireRequest } from '../../http/message';
import { parseUrl } from '../../http/origin';
import { itemsOf, membersOf, type LiteralValue } from '../script/literal-value';
import { readCall, readValue } from '../script/read-call';
import type { Span } from '../seen';
import type { ConfiguredAnswer, ConfiguredHeader, ConfiguredServer } from './configured-server';
import { matchesPattern } from './safe-pattern';

/** Where the middleware `cors` is made, or its options are. */
export const expressCorsStart =
  /(?<![\w.$])cors\((?=\s{0,40}[{)])|\bcors(?:Options|Config)?\s{0,8}[:=]\s{0,8}(?=\{)/;

/**
 * The options of Express's middleware `cors` as the answers that they give; a function among them is not run.
 * @param start position of "cors"
 * @see https://github.com/expressjs/cors#configuration-options
 */
export function readExpressCors(
  text: string,
  start: number,
): { readonly server: ConfiguredServer; readonly end: number } | null {
  const before = /^cors\w*\s{0,8}[:=]\s{0,8}/.exec(text.slice(start, start + 60))?.[0];
  if (before !== undefined) {
    const object = readValue(text, start + before.length);
    if (object === null || membersOf(object.value).size === 0) return null;
    return { server: serverOf(membersOf(object.value), { start, end: object.end }), end: object.end };
  }
  const call = readCall(text, start);
  if (call === null || call.name !== 'cors') return null;
  const [options] = call.arguments;
  return { server: serverOf(membersOf(options), { start, end: call.end }), end: call.end };
}

function serverOf(options: ReadonlyMap<string, LiteralValue>, at: Span): ConfiguredServer {
  const list = (name: string): string | null => {
    const value = options.get(name);
    if (typeof value === 'string') return value;
    const items = itemsOf(value).filter((item) => typeof item === 'string');
    return items.length > 0 ? items.join(',') : null;
  };
  return {
    product: 'Express (cors)',
    origins: [options.get('origin'), ...itemsOf(options.get('origin'))]
      .filter((origin) => typeof origin === 'string')
      .filter((origin) => parseUrl(origin) !== null),
    answer: (request): ConfiguredAnswer => {
      const isPreflight = request.method === 'OPTIONS';
      const allowOrigin = originFor(options, request);
      const credentials = options.get('credentials') === true ? 'true' : null;
      const headers: ConfiguredHeader[] = [];
      const add = (name: string, value: string | null) => {
        if (value !== null && value !== '') headers.push({ name, value, isAlways: true, at });
      };
      if (allowOrigin === undefined)
        headers.push({ name: 'Access-Control-Allow-Origin', value: null, isAlways: true, at });
      else add('Access-Control-Allow-Origin', allowOrigin);
      add('Access-Control-Allow-Credentials', credentials);
      add('Access-Control-Expose-Headers', list('exposedHeaders'));
      if (!isPreflight) return { status: null, headers, isForwarded: true };
      add('Access-Control-Allow-Methods', list('methods') ?? 'GET,HEAD,PUT,PATCH,POST,DELETE');
      add(
        'Access-Control-Allow-Headers',
        list('allowedHeaders') ??
          list('headers') ??
          combinedValue(request.headers, 'access-control-request-headers'),
      );
      const maxAge = options.get('maxAge');
      add('Access-Control-Max-Age', typeof maxAge === 'number' ? String(maxAge) : null);
      const status = options.get('optionsSuccessStatus');
      const isContinued = options.get('preflightContinue') === true;
      return {
        status: isContinued ? null : typeof status === 'number' ? status : 204,
        headers,
        isForwarded: isContinued,
      };
    },
  };
}

/** Undefined where a function decides; null where no header is set. */
function originFor(
  options: ReadonlyMap<string, LiteralValue>,
  request: WireRequest,
): string | null | undefined {
  const asked = combinedValue(request.headers, 'origin');
  const option = options.has('origin') ? options.get('origin') : '*';
  if (typeof option === 'string') return option;
  if (option === true) return asked;
  if (option === false) return null;
  if (option instanceof RegExp || itemsOf(option).length > 0) {
    const patterns = [option, ...itemsOf(option)];
    const isAllowed = patterns.some((pattern) =>
      pattern instanceof RegExp
        ? matchesPattern(pattern.source, asked ?? '', pattern.ignoreCase) === true
        : pattern === asked,
    );
    return isAllowed ? asked : null;
  }
  return undefined;
}
