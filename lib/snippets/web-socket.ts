import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The connection as a WebSocket. @see https://websockets.spec.whatwg.org/#the-websocket-interface */
export function webSocketSnippet({ url }: SnippetRequest): string {
  return `const socket = new WebSocket(${quoteJavascript(url)});
socket.addEventListener('message', ({ data }) => console.log(data));
socket.addEventListener('error', () => console.error('Blocked, or not reached'));`;
}
