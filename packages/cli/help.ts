import { serverSnippets } from '../../lib/snippets/catalogue';

const servers = serverSnippets.map(({ id }) => id).join(', ');

const options = `Options
  --json               as JSON, by the schema that "preflight schema" prints
  --browser BROWSER    chromium, firefox, webkit or spec (the Fetch Standard); by default the one
                       that the evidence shows, else all three; for predict, spec
  --server SERVER      the server to configure: ${servers}
  --answer FACT=VALUE  diagnose: the answer to its question, such as credentials=include; may be repeated
  --origin ORIGIN      classify: the page's origin
  --help, --version`;

/** What `preflight --help` prints. */
export const help = `Says what stops a cross-origin request. Nothing that you give it leaves this machine.

  preflight diagnose FILE...|-       console lines, HAR, curl, headers, policies, reports, configurations
  preflight predict SCENARIO.json|-  what the browser will do with a scenario
  preflight classify 'curl …'|-      whether the browser sends a preflight, and why
  preflight schema NAME              JSON Schema of: scenario, diagnosis, prediction, classification

${options.replace(servers, wrappedServers())}

Exit codes
  0  nothing is blocked
  1  blocked
  2  not understood, or undecided: the output says what else is needed
`;

function wrappedServers(): string {
  const half = Math.ceil(serverSnippets.length / 2);
  const ids = serverSnippets.map(({ id }) => id);
  return `${ids.slice(0, half).join(', ')},\n${' '.repeat(23)}${ids.slice(half).join(', ')}`;
}
