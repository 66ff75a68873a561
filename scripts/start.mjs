// @ts-check
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildIfNeeded, buildState, nextProgram, root } from './site-build.mjs';
import { docsPort, portProblem } from './site-ports.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';

const next = nextProgram();
const state = await buildState();
const port = docsPort(state.site.docsOrigin, process.env.PORT);
const { apiPort } = state.site;

const problem = await portProblem([
  {
    port,
    serves: 'The docs app',
    variable: new URL(state.site.docsOrigin).port === '' ? 'PORT' : 'PREFLIGHT_DOCS_ORIGIN',
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
const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => server.kill(signal));
}
server.on('close', (code, signal) =>
  process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
);
