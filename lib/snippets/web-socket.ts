import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The connection as a WebSocket. @see https://websockets.spec.whatwg.org/#the-websocket-interface */
export function webSocketSnippet({ url, protocols = [] }: SnippetRequest): string {
  const names = protocols.map((protocol) => quoteJavascript(protocol));
  const given = names.length > 1 ? `[${names.join(', ')}]` : names.join('');
  return `const socket = new WebSocket(${quoteJavascript(url)}${given === '' ? '' : `, ${given}`});
socket.addEventListener('message', ({ data }) => console.log(data));
socket.addEventListener('error', () => console.error('Blocked, or not reached'));`;
}
