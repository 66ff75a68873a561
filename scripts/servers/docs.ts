import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { endStreams } from '../../lib/demo/demo-api';
import { boundsOfConnections, usualTraffic } from '../../lib/demo/limits';
import { apiOrigins } from '../../lib/site/api-origins';
import { hashesByPath } from '../../lib/site/content-security-policy';
import { docsPort } from '../../lib/site/docs-port.mjs';
import { createDocsServer } from '../../lib/site/docs-server/docs-server';
import { createLog } from '../../lib/site/log';
import { createMetrics, demoApiAnswered, demoApiGauges, docsMetrics } from '../../lib/site/metrics';
import { drainOf } from '../../lib/site/processes/drain-server';
import { listen } from '../../lib/site/processes/listen';
import { serveAsChild } from '../../lib/site/processes/serve-as-child';
import { site } from '../../site.config';

const built = join(process.cwd(), process.env.PREFLIGHT_DIST_DIR ?? '.next');
const log = createLog('docs');

/** A standalone build has its configuration beside it, instead of a file to run. */
function useBuiltConfiguration(): void {
  if (existsSync('next.config.mjs')) return;
  const read: unknown = JSON.parse(readFileSync(join(built, 'required-server-files.json'), 'utf8'));
  if (typeof read === 'object' && read !== null && 'config' in read)
    process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(read.config);
}

const metrics = createMetrics('docs');
if (site.api.onePortHost !== null) {
  globalThis.preflightAnswered = demoApiAnswered(metrics, log);
  demoApiGauges(metrics, () => globalThis.preflightDemoApi ?? null);
}

await serveAsChild(log, metrics, async () => {
  useBuiltConfiguration();
  const port = docsPort(site.docsOrigin, process.env);
  // Next would take upgrades of the server it is given; the docs have none.
  const app = next({ dev: false, dir: process.cwd(), port, httpServer: createServer() });
  await app.prepare();
  let isReady = true;
  const server = createDocsServer({
    app: app.getRequestHandler(),
    policies: {
      hashes: hashesByPath(join(built, 'server', 'app')),
      connectOrigins: apiOrigins(),
      embedOrigins: site.embedOrigins,
    },
    onePortHost: site.api.onePortHost,
    isReady: () => isReady,
    connections: boundsOfConnections(usualTraffic.connections, site.trustedProxies),
    log,
    answered: docsMetrics(metrics),
  });
  const drain = drainOf(server);
  await listen(server, port, site.listenHost, (message) => log.error(message));
  return {
    drain: () => {
      isReady = false;
      if (globalThis.preflightDemoApi !== undefined) endStreams(globalThis.preflightDemoApi);
      return drain();
    },
  };
});
