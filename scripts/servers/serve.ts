import './settings-of-build';
import { fileURLToPath } from 'node:url';
import { createLog } from '../../lib/site/log';
import { createMetrics, supervisorMetrics } from '../../lib/site/metrics';
import { listen } from '../../lib/site/processes/listen';
import { metricsServer } from '../../lib/site/processes/metrics-of-processes';
import { supervise } from '../../lib/site/processes/supervise';
import { site } from '../../site.config';

const beside = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const log = createLog('supervisor');
const metrics = createMetrics('supervisor');
const count = supervisorMetrics(metrics);

/** Most of what a request makes is gone with its response: with more room for it, far less is copied to be kept. */
const demoApiOptions = ['--min-semi-space-size=16', '--max-semi-space-size=16'];

const supervision = supervise(
  [
    { name: 'The docs app', file: beside('docs.mjs') },
    ...(site.api.port === null
      ? []
      : [{ name: 'The demo API', file: beside('demo-api.mjs'), execArgv: demoApiOptions }]),
  ],
  { log, onStart: ({ name }) => count(name) },
);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, supervision.end);
if (site.metrics !== null) {
  const { port, host } = site.metrics;
  const said = (message: string) => log.error(message);
  listen(metricsServer(metrics, supervision.children), port, host, said).catch((error: unknown) => {
    log.error(`No metrics: ${error instanceof Error ? error.message : String(error)}`);
  });
}
process.exit(await supervision.ended);
