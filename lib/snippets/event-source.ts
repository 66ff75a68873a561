import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The request as an EventSource. @see https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface */
export function eventSourceSnippet({ url, credentials }: SnippetRequest): string {
  const options = credentials === 'include' ? ', { withCredentials: true }' : '';
  return `const source = new EventSource(${quoteJavascript(url)}${options});
source.addEventListener('message', ({ data }) => console.log(data));
source.addEventListener('error', () => console.error('Blocked, or not reached'));`;
}
