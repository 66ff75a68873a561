import { preflightLooks, requestLooks, responseLooks } from '@/components/exchange/verdict-strip';
import { sitePlace } from '@/components/live/site-place';
import { terminalLinesMarkdown } from '@/components/terminal-lines/terminal-lines-markdown';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { snippetRequest } from '@/components/request/snippet-request';
import { codeOf } from '@/lib/snippets/client-snippets';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { site } from '@/site.config';

/** A live request as Markdown: a link to it, its verdict, what makes it if that is not fetch, and the lines that send it. */
export function tryItMarkdown(id: string): string {
  const data = scenarioById(id);
  const given = resolveScenario(data, sitePlace);
  const prediction = predict(given);
  const { preflight, request, response } = predictedVerdict(prediction, data.request.api);
  const facts = [
    `> **Live request:** [${data.title}](${site.docsOrigin}/scenario/${id}). ${data.story}`,
    `> Preflight: ${preflightLooks[preflight].words}. Request: ${requestLooks[request].words}. Response: ${responseLooks[response].words}.`,
  ].join('\n>\n');
  const { api = 'fetch' } = data.request;
  const snippet = snippetRequest(given.request, prediction);
  const [own] = api === 'fetch' ? [] : codeOf(snippet);
  const isSentAsHttp = prediction.exchanges.length > 0 && api !== 'WebSocket';
  return [
    facts,
    ...(own === undefined
      ? []
      : [`What makes the request:\n\n\`\`\`${own.language}\n${own.write(snippet)}\n\`\`\``]),
    ...(isSentAsHttp ? [terminalLinesMarkdown(id)] : []),
  ].join('\n\n');
}
