import type { Header } from '../../http/header-list';
import type { Server, WireResponse } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import type { Page, Scenario } from '../scenario';

export const origin = 'https://page.example';
export const url = 'https://api.example/v1';
export const allowOrigin: Header = ['Access-Control-Allow-Origin', '*'];

/** A request of the page, to the server or one that always answers the same. */
export function scenario(
  request: Partial<RequestInput>,
  server: Server | WireResponse,
  page: Partial<Page> = {},
): Scenario {
  return {
    page: { origin, ...page },
    request: { url, ...request },
    server: typeof server === 'function' ? server : () => server,
  };
}

export const ok: WireResponse = { status: 200, headers: [allowOrigin] };
