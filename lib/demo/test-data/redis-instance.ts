import { startDemoApi } from '../listener';
import { createRedisStore } from '../redis-store';

/** For tests: an instance in a process of its own, with the Redis of that URL. It tells its port. */
const [url = ''] = process.argv.slice(2);
const { port } = await startDemoApi({
  port: 0,
  origins: [],
  store: (bounds) => createRedisStore(url, bounds, () => undefined),
});
process.send?.(port);
process.on('disconnect', () => process.exit(0));
