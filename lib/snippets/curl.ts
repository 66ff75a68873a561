import { quote } from 'shlex';
import type { HeaderList } from '../http/header-list';
import type { SnippetRequest } from './request';

/**
 * The shell line that sends the same request as the page: curl has no CORS, so `Origin` is given by hand.
 * @param origin what the browser would put in `Origin`
 */
export function curl(request: SnippetRequest, origin: string): string {
  return line(request.method, request.url, [['Origin', origin], ...request.headers], request.body);
}

const asking = ['origin', 'access-control-request-method', 'access-control-request-headers'];

/** The shell line that asks what a browser's preflight asks; of its headers, those that matter to the answer. */
export function curlPreflight(url: string, preflightHeaders: HeaderList): string {
  const headers = preflightHeaders.filter(([name]) => asking.includes(name.toLowerCase()));
  return line('OPTIONS', url, headers, null);
}

function line(method: string, url: string, headers: HeaderList, body: string | null): string {
  const words = ['curl', '-i'];
  if (method === 'HEAD') words.push('--head');
  else if (method !== 'GET' || body !== null) words.push('-X', quote(method));
  words.push(quote(url));
  for (const [name, value] of headers)
    words.push('\\\n  -H', quote(value === '' ? `${name};` : `${name}: ${value}`));
  if (body !== null) words.push('\\\n  --data-raw', quote(body));
  return words.join(' ');
}
