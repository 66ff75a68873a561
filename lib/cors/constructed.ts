import type { HeaderList } from '../http/header-list';
import { isForbiddenMethod } from '../http/method';
import { parseUrl } from '../http/origin';
import { isToken } from '../http/token';
import { baseUrl } from './base-url';
import type { Block } from './block';
import type { FetchRequest } from './fetch-request';
import type { Rule } from './algorithms';
import type { Page } from './scenario';
import type { RequestInput } from '../http/request-input';
import type { Trace } from './trace';

/** What an API makes of its arguments: a request to fetch, or an exception. */
export type Constructed =
  | { readonly kind: 'request'; readonly request: FetchRequest; readonly strippedHeaders: HeaderList }
  | {
      readonly kind: 'thrown';
      /** The exception's name; "false" where the API returns that instead. */
      readonly name: string;
      readonly block: Block;
      readonly strippedHeaders: HeaderList;
    };

/** Writes an exception down and returns it; `strippedHeaders` are those dropped until then. */
export function thrower(
  trace: Trace,
  strippedHeaders: HeaderList = [],
): (rule: Rule, block: Block, name?: string) => Constructed {
  return (rule, block, name = 'TypeError') => ({
    kind: 'thrown',
    name,
    block: trace.failed(rule, block),
    strippedHeaders,
  });
}

/** The URL that is asked for, noted as valid; null when it does not parse. */
export function requestUrl({ url }: RequestInput, page: Page, rule: Rule, trace: Trace): URL | null {
  const parsedUrl = parseUrl(url, baseUrl(page));
  if (parsedUrl) trace.passed(rule, `The URL is valid: ${parsedUrl.href}`);
  return parsedUrl;
}

/** The block for what no method may be; null when it may. */
export function methodBlock(method: string): Block | null {
  if (!isToken(method)) return { kind: 'method-invalid', method };
  return isForbiddenMethod(method) ? { kind: 'forbidden-method', method } : null;
}

/** How the author's method became the request's. */
export function methodClaim(authorMethod: string, method: string): string {
  return `The method is ${method}${method === authorMethod ? '' : `, normalised from ${authorMethod}`}.`;
}
