import type { Scenario } from '@/lib/cors/scenario';

/** The call as the script makes it, in short. */
export function callOf({ request: { api = 'fetch', method = 'GET', headers = [], body } }: Scenario): string {
  switch (api) {
    case 'fetch':
    case 'Request':
    case 'Headers':
      return method === 'GET' && headers.length === 0 ? 'fetch(url)' : 'fetch(url, options)';
    case 'xhr':
      return body === undefined ? 'xhr.send()' : 'xhr.send(body)';
    case 'sendBeacon':
      return 'navigator.sendBeacon(url)';
    case 'EventSource':
      return 'new EventSource(url)';
    case 'WebSocket':
      return 'new WebSocket(url)';
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
