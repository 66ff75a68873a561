import { createLog } from '../../lib/site/log';
import { drainSeconds } from '../../lib/site/processes/drain-server';
import { serveAsChild } from '../../lib/site/processes/serve-as-child';
import { startDemoApiOfSite } from '../../lib/site/start-demo-api';

await serveAsChild(createLog('demo-api'), async () => {
  const listener = await startDemoApiOfSite();
  return { drain: () => listener.drain(drainSeconds) };
});
