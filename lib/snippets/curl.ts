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

/** The shell line that sends the preflight a browser would send before the request. */
export function curlPreflight(url: string, preflightHeaders: HeaderList): string {
  return line('OPTIONS', url, preflightHeaders, null);
}

function line(method: string, url: string, headers: HeaderList, body: string | null): string {
  const words = ['curl', '-i'];
  if (method === 'HEAD') words.push('--head');
  else if (method !== 'GET' || body !== null) words.push('-X', quote(method));
  words.push(quote(url));
  for (const [name, value] of headers) words.push('\\\n  -H', quote(value === '' ? `${name};` : `${name}: ${value}`));
  if (body !== null) words.push('\\\n  --data-raw', quote(body));
  return words.join(' ');
}
