import { site } from '../../site.config';
import type { DemoApiOptions } from '../demo/demo-api';
import { createRedisStore } from '../demo/redis-store';
import { apiOrigins } from './api-origins';

/** The demo API as the site's configuration wants it. `said` is told when Redis goes and comes back. */
export function demoApiOptionsOfSite(said: (message: string) => void = console.warn): DemoApiOptions {
  const { redisUrl, plan, trustedProxies } = site;
  return {
    origins: apiOrigins(),
    limit: plan.limit,
    windowSeconds: plan.windowSeconds,
    trustedProxies,
    ...(redisUrl === null ? {} : { store: (bounds) => createRedisStore(redisUrl, bounds, said) }),
  };
}
