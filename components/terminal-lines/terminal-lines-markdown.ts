import { sitePlace } from '@/components/live/site-place';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { linesOfScenario } from './lines-of-scenario';

/** The shell lines that send a scenario's exchanges by hand, as Markdown. */
export function terminalLinesMarkdown(id: string): string {
  const data = scenarioById(id);
  return linesOfScenario(data, sitePlace, null, predict(resolveScenario(data, sitePlace)))
    .map(({ title, text }) => `${title}:\n\n\`\`\`sh\n${text}\n\`\`\``)
    .join('\n\n');
}
