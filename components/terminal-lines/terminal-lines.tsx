import { sitePlace } from '@/components/live/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { predict } from '@/lib/cors/predict';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { TerminalLinesList } from './terminal-lines-list';

/**
 * The shell lines that send a scenario's exchanges by hand; they show up in the scenario's widget on the same page.
 * @param scenario id of a scenario in lib/scenarios
 */
export function TerminalLines({ scenario }: { scenario: string }) {
  const data = scenarioById(scenario);
  const { exchanges } = predict(resolveScenario(data, sitePlace));
  const preflight = exchanges.find((exchange) => exchange.kind === 'preflight');
  return (
    <TerminalLinesList data={data} place={sitePlace} preflightHeaders={preflight?.request.headers ?? null} />
  );
}
