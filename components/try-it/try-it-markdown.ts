import { preflightLooks, requestLooks, responseLooks } from '@/components/exchange/verdict-strip';
import { sitePlace } from '@/components/live/site-place';
import { terminalLinesMarkdown } from '@/components/terminal-lines/terminal-lines-markdown';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { site } from '@/site.config';

/** A live request as Markdown: a link to it, its verdict, and the lines that send it where there are any. */
export function tryItMarkdown(id: string): string {
  const data = scenarioById(id);
  const prediction = predict(resolveScenario(data, sitePlace));
  const { preflight, request, response } = predictedVerdict(prediction, data.request.api);
  const facts = [
    `> **Live request:** [${data.title}](${site.docsOrigin}/scenario/${id}). ${data.story}`,
    `> Preflight: ${preflightLooks[preflight].words}. Request: ${requestLooks[request].words}. Response: ${responseLooks[response].words}.`,
  ].join('\n>\n');
  const { api = 'fetch' } = data.request;
  const isSentAsHttp = prediction.exchanges.length > 0 && api !== 'WebSocket';
  return isSentAsHttp ? `${facts}\n\n${terminalLinesMarkdown(id)}` : facts;
}
