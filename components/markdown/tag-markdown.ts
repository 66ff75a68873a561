import { matrixMarkdown } from '@/components/browser-matrix/matrix-markdown';
import { blockedExample, blockedScenario } from '@/components/console-lines/blocked-request';
import { departureById } from '@/components/departures/departure-by-id';
import { preflightLooks, requestLooks, responseLooks } from '@/components/exchange/verdict-strip';
import { isMeasured, measured } from '@/components/measurement/measured';
import { sitePlace } from '@/components/live/site-place';
import { linesOfScenario } from '@/components/terminal-lines/lines-of-scenario';
import { consoleMessages } from '@/lib/browsers/messages/console-messages';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { predict } from '@/lib/cors/predict';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { toScenario } from '@/lib/scenarios/play';
import { site } from '@/site.config';

type Attributes = Readonly<Record<string, string>>;

const tags: Readonly<Record<string, (attributes: Attributes) => string>> = {
  TryIt: ({ scenario = '' }) => liveRequest(scenario),
  TerminalLines: ({ scenario = '' }) => terminal(scenario),
  ConsoleLines: ({ kind = '', scenario }) => printedLines(kind, scenario),
  Departures: ({ ids = '' }) =>
    ids
      .split(' ')
      .map(departureById)
      .map(({ browsers, sentence }) => `- **${browsers}:** ${sentence}`)
      .join('\n'),
  BrowserMatrix: ({ scenario = '' }) => matrixMarkdown(scenario),
  ApiOrigin: () => `\`${new URL(sitePlace.sameSite).origin}\``,
  ProductName: () => site.productName,
  UsageMeter: () =>
    `The plan: ${site.plan.limit} requests in ${site.plan.windowSeconds} seconds. \`OPTIONS\` requests are not billed.`,
  Classifier: ({ scenario = '' }) => liveRequest(scenario),
  Playground: () => `Build any request in the [playground](${site.docsOrigin}/playground).`,
  Measurement: ({ of = '' }) => {
    if (!isMeasured(of)) throw new Error(`There is no measurement of "${of}".`);
    return `> **Measured on the page, by your own browser:** ${measured[of]}`;
  },
  CspLab: () => `Try a policy in the [CSP lab](${site.docsOrigin}/csp-lab).`,
};

/**
 * A tag of a page, as Markdown.
 * @throws Error for a tag that pages have no Markdown for, so that the build fails
 */
export function tagMarkdown(name: string, attributes: Attributes): string {
  const write = tags[name];
  if (write === undefined) throw new Error(`<${name}> has no Markdown: add it to components/markdown.`);
  return write(attributes);
}

function liveRequest(id: string): string {
  const data = scenarioById(id);
  const prediction = predict(toScenario(data, sitePlace));
  const { preflight, request, response } = predictedVerdict(prediction, data.request.api);
  const facts = [
    `> **Live request:** [${data.title}](${site.docsOrigin}/scenario/${id}). ${data.story}`,
    `> Preflight: ${preflightLooks[preflight].words}. Request: ${requestLooks[request].words}. Response: ${responseLooks[response].words}.`,
  ].join('\n>\n');
  const { api = 'fetch' } = data.request;
  const isSentAsHttp = prediction.exchanges.length > 0 && api !== 'WebSocket';
  return isSentAsHttp ? `${facts}\n\n${terminal(id)}` : facts;
}

function terminal(id: string): string {
  const data = scenarioById(id);
  const { exchanges } = predict(toScenario(data, sitePlace));
  const preflight = exchanges.find(({ kind }) => kind === 'preflight');
  return linesOfScenario(data, sitePlace, null, preflight?.request.headers ?? null)
    .map(({ title, text }) => `${title}:\n\n\`\`\`sh\n${text}\n\`\`\``)
    .join('\n\n');
}

function printedLines(kind: string, scenario: string | undefined): string {
  if (!isBlockKind(kind)) throw new Error(`There is no block kind "${kind}".`);
  const { block, request } = scenario === undefined ? blockedExample(kind) : blockedScenario(scenario);
  return (
    [
      ['Chrome, Edge', 'chromium'],
      ['Firefox', 'firefox'],
      ['Safari', 'webkit'],
    ] as const
  )
    .map(([browsers, engine]) => {
      const lines = consoleMessages(block, request, engine);
      if (lines.length === 0) return `${browsers} prints nothing for this.`;
      return `${browsers}:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
    })
    .join('\n\n');
}
