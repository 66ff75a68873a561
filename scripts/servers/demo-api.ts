import { createLog } from '../../lib/site/log';
import { createMetrics, demoApiAnswered, demoApiGauges } from '../../lib/site/metrics';
import { drainSeconds } from '../../lib/site/processes/drain-server';
import { serveAsChild } from '../../lib/site/processes/serve-as-child';
import { startDemoApiOfSite } from '../../lib/site/start-demo-api';

const log = createLog('demo-api');
const metrics = createMetrics('demo-api');

await serveAsChild(log, metrics, async () => {
  const listener = await startDemoApiOfSite(demoApiAnswered(metrics, log), (message) => log.warn(message));
  demoApiGauges(metrics, () => listener.api);
  return { drain: () => listener.drain(drainSeconds) };
});
