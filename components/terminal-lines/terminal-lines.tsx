import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { hostPrefix, requestUrl, resolveScenario } from '@/lib/scenarios/resolve-scenario';
import type { Shell } from '@/lib/snippets/curl';
import { linesOfScenario, type TerminalLine } from './lines-of-scenario';
import { LazyTerminalLines } from './lazy-terminal-lines';
import type { LinesByShell } from './terminal-lines-list';

/** A run id that stands for the page's own until the page has one. */
const anyRunId = '0'.repeat(22);

function linesIn(write: (shell: Shell) => readonly TerminalLine[]): LinesByShell {
  return { sh: write('sh'), powershell: write('powershell'), cmd: write('cmd') };
}

/**
 * The shell lines that send a scenario's exchanges by hand; they show up in the scenario's widget on the same page.
 * @param scenario id of a scenario in lib/scenarios
 */
export function TerminalLines({ scenario }: { scenario: string }) {
  const data = scenarioById(scenario);
  const prediction = predict(resolveScenario(data, sitePlace));
  const host = data.host ?? 'same-site';
  const key = { runId: anyRunId, attempt: `${data.id}.terminal` };
  return (
    <HydrationBoundary>
      <LazyTerminalLines
        api={hostPrefix(host === 'docs' ? 'same-site' : host, sitePlace)}
        lines={linesIn((shell) => linesOfScenario(data, sitePlace, null, prediction, shell))}
        recorded={linesIn((shell) => linesOfScenario(data, sitePlace, key, prediction, shell))}
        anyRunId={anyRunId}
        scenario={data.id}
        sent={{
          url: requestUrl(data, sitePlace, key),
          method: data.request.method ?? 'GET',
          headers: data.request.headers ?? [],
          body: data.request.body?.text ?? null,
        }}
      />
    </HydrationBoundary>
  );
}
