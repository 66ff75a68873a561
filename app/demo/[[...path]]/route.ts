import { oneDemoApi } from '@/lib/site/one-demo-api';
import { requestPeer } from '@/lib/site/docs-server/request-peer';
import { handleFetch } from '@/lib/demo/fetch-handler';
import { site } from '@/site.config';

export const dynamic = 'force-dynamic';

/** The demo API for hosts with one port: it answers on the configured demo host only, never on the docs host. */
async function handle(request: Request): Promise<Response> {
  if (site.api.onePortHost === null || request.headers.get('host') !== site.api.onePortHost) {
    return new Response('There is no demo API at this address.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const url = new URL(request.url);
  url.host = site.api.onePortHost;
  return handleFetch(new Request(url, request), {
    api: oneDemoApi(),
    basePath: '/demo',
    peer: requestPeer(),
  });
}

export {
  handle as GET,
  handle as HEAD,
  handle as POST,
  handle as PUT,
  handle as PATCH,
  handle as DELETE,
  handle as OPTIONS,
};
