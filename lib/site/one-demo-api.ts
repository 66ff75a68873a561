import { createDemoApi, type AnsweredRequest, type DemoApi } from '../demo/demo-api';
import { site } from '../../site.config';
import { apiOrigins } from './api-origins';
import { storeOfSite } from './store-of-site';

declare global {
  var preflightDemoApi: DemoApi | undefined;
  /** What the process that serves it wants to be told of each request. */
  var preflightAnswered: ((request: AnsweredRequest) => void) | undefined;
}

/** The demo API of this process, made on first use. Route modules are separate instances: only globalThis is shared. */
export function oneDemoApi(): DemoApi {
  globalThis.preflightDemoApi ??= createDemoApi({
    origins: apiOrigins(),
    limit: site.plan.limit,
    windowSeconds: site.plan.windowSeconds,
    trustedProxies: site.trustedProxies,
    ...storeOfSite(),
    answered: (request) => globalThis.preflightAnswered?.(request),
  });
  return globalThis.preflightDemoApi;
}
