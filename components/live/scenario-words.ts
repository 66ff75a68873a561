import type { Scenario } from '@/lib/cors/scenario';

/** The call as the script makes it, in short. */
export function callOf({ request }: Scenario): string {
  const { api = 'fetch', method = 'GET', headers = [], body, crossOrigin } = request;
  const attribute =
    crossOrigin === undefined
      ? ''
      : crossOrigin === 'anonymous'
        ? ' crossorigin'
        : ` crossorigin="${crossOrigin}"`;
  switch (api) {
    case 'fetch':
    case 'Request':
    case 'Headers':
      return method === 'GET' && headers.length === 0 ? 'fetch(url)' : 'fetch(url, options)';
    case 'xhr':
      return body === undefined ? 'xhr.send()' : 'xhr.send(body)';
    case 'fetchLater':
      return 'fetchLater(url, options)';
    case 'sendBeacon':
      return 'navigator.sendBeacon(url)';
    case 'EventSource':
      return 'new EventSource(url)';
    case 'WebSocket':
      return request.protocols === undefined ? 'new WebSocket(url)' : 'new WebSocket(url, protocols)';
    case 'font':
      return 'new FontFace(name, url)';
    case 'worker':
      return 'new Worker(url)';
    case 'module-worker':
      return "new Worker(url, { type: 'module' })";
    case 'importScripts':
      return 'importScripts(url)';
    case 'link':
      return `<link rel="stylesheet"${attribute}>`;
    case 'module':
      return `<script type="module"${attribute}>`;
    case 'track':
      return `<video${attribute}><track>`;
    case 'img':
    case 'audio':
    case 'video':
    case 'script':
      return `<${api}${attribute}>`;
  }
}

/** The hosts of page and server. */
export function hostsOf({ page, request }: Scenario): {
  readonly pageHost: string;
  readonly apiHost: string;
} {
  return { pageHost: hostOf(page.origin), apiHost: hostOf(request.url) };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
