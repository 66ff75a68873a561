import { javascriptBody } from './body';
import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/**
 * Whether a beacon can be this request: it is a POST with cookies, and its data alone choose the Content-Type.
 * @see https://w3c.github.io/beacon/#sec-processing-model
 */
export function isBeacon({ method, headers, credentials, bodyKind }: SnippetRequest): boolean {
  return (
    method === 'POST' && headers.length === 0 && credentials === 'include' && bodyKind !== 'ReadableStream'
  );
}

/** The request as a beacon. */
export function sendBeaconSnippet(request: SnippetRequest): string {
  const body = javascriptBody(request);
  const data = body === null ? '' : `, ${body.expression}`;
  return `${body?.before ?? ''}const isQueued = navigator.sendBeacon(${quoteJavascript(request.url)}${data});`;
}
