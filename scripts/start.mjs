// @ts-check
import './require-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docsPort } from '../lib/site/docs-port.mjs';
import { buildIfNeeded, buildState, distFolder, nextProgram, root } from './site-build.mjs';
import { portProblem } from './site-ports.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';
process.chdir(root);

nextProgram();
const state = await buildState();
const port = docsPort(state.site.docsOrigin, process.env);
const { apiPort } = state.site;

const problem = await portProblem([
  {
    port,
    serves: 'The docs app',
    variable: 'PREFLIGHT_DOCS_PORT',
  },
  ...(apiPort === null ? [] : [{ port: apiPort, serves: 'The demo API', variable: 'PREFLIGHT_API_PORT' }]),
]);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}

await buildIfNeeded(state);

console.log(
  `Serving ${state.site.docsOrigin}${apiPort === null ? '' : ` and the demo API on port ${apiPort}`}. Ctrl-C stops.`,
);
await import(pathToFileURL(join(distFolder(), 'servers', 'serve.mjs')).href);
