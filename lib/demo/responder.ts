import { splitUrl } from './answer';
import type { DemoApi } from './demo-api';
import { feedReply, type FeedReply } from './feed';
import { forwardedAddress } from './forwarded-address';
import { openExchange, type ArrivedRequest, type OpenExchange } from './open-exchange';
import { readRunPath } from '../record/run-path';

export type Reception =
  | { readonly kind: 'feed'; readonly reply: FeedReply }
  | { readonly kind: 'exchange'; readonly exchange: OpenExchange };

/** Takes in a request: what it asks of the feeds is answered, any other is metered, and recorded if its path says so. */
export function receive(api: DemoApi, arrived: ArrivedRequest): Reception {
  const remoteAddress = forwardedAddress(arrived.remoteAddress, arrived.headers, api.trustedProxies);
  const request = { ...arrived, remoteAddress };
  const runPath = readRunPath(splitUrl(request.url, request.basePath).path);
  if (runPath.kind === 'record' || runPath.kind === 'events') {
    return { kind: 'feed', reply: feedReply(api, request, runPath.kind, runPath.runId) };
  }
  const run = runPath.kind === 'recorded' ? runPath : null;
  return { kind: 'exchange', exchange: openExchange(api, request, run) };
}
