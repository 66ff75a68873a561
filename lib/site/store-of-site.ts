import { site } from '../../site.config';
import type { DemoApiOptions } from '../demo/demo-api';
import { createRedisStore } from '../demo/redis-store';

/** The store that the site's configuration asks for. `said` is told when Redis goes and comes back. */
export function storeOfSite(said: (message: string) => void = console.warn): Pick<DemoApiOptions, 'store'> {
  const { redisUrl } = site;
  return redisUrl === null ? {} : { store: (bounds) => createRedisStore(redisUrl, bounds, said) };
}
