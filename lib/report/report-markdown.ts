import { engineNames } from '../browsers/engine-names';
import { scenarioParameters } from '../permalink/scenario-parameters';
import type { Comparison } from '../comparison/compare';
import { aLoadedName, isElementApi, type RequestApi } from '../http/request-input';
import { codeBlock, inlineText, linkTo, table } from './markdown-text';
import { redactionOf } from './redaction';
import { reportOf, type Report, type ReportExchange, type ReportInput } from './report';

type Redact = (text: string) => string;
type Observed = NonNullable<Report['observation']>;

const rulesNames = { spec: 'the standard', ...engineNames } as const satisfies Readonly<
  Record<Report['prediction']['rules'], string>
>;

/**
 * A report for people, as GitHub Flavored Markdown: verdict, cause, fixes, and behind them what was predicted and
 * observed. No value can break out of its place. `***` stands for credentials; the link goes in as it is.
 */
export function reportMarkdown(input: ReportInput): string {
  const redaction = redactionOf(scenarioParameters(input.data));
  const report = reportOf(input, redaction);
  const { text } = redaction;
  const sections = [
    `# ${inlineText(text(report.scenario.title))}`,
    inlineText(text(report.scenario.story)),
    `[Open this scenario](${linkTo(report.link)})`,
    verdictTable(report),
    agreement(report),
    report.notRun === null ? '' : `**Not run:** ${inlineText(text(report.notRun))}`,
    '## Cause',
    ...cause(report, text),
    ...(report.fixes.length === 0 ? [] : ['## What fixes it', fixes(report, text)]),
    '## The scenario',
    codeBlock(report.scenario.parameters.map(([name, value]) => text(`${name}: ${value}`))),
    `## Predicted by ${rulesNames[report.prediction.rules]}`,
    ...prediction(report, input.data.request.api, text),
    ...(report.observation === null ? [] : observation(report.observation, text)),
    ...(report.comparison === null || report.comparison.rows.length === 0
      ? []
      : ['## Prediction and observation', comparison(report.comparison, text)]),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function verdictTable({ prediction, observation }: Report): string {
  const observed = observation?.verdict;
  const row = (name: 'preflight' | 'request' | 'response'): string[] => [
    name,
    prediction.verdict[name],
    ...(observed === undefined ? [] : [observed[name]]),
  ];
  const head = ['', `predicted by ${rulesNames[prediction.rules]}`];
  return table([
    observation === null ? head : [...head, `observed in ${observation.browser}`],
    row('preflight'),
    row('request'),
    row('response'),
  ]);
}

function agreement({ comparison, observation }: Report): string {
  switch (comparison?.result) {
    case undefined:
      return '';
    case 'as predicted':
      return 'Observed as predicted.';
    case 'nothing observed':
      return observation?.verdict.response === 'cancelled'
        ? 'The run was cancelled.'
        : 'Nothing could be observed that would confirm or contradict the prediction.';
    case 'otherwise than predicted':
      return `**Observed, but not as predicted:** ${comparison.rows
        .filter(({ standing }) => standing === 'differs')
        .map(({ what }) => inlineText(what))
        .join('; ')}.`;
  }
}

function cause({ prediction, observation }: Report, redact: Redact): string[] {
  const seen =
    observation === null
      ? []
      : [
          `Observed (${observation.gate.certainty}): ${inlineText(redact(observation.gate.sentence))}`,
          list(observation.gate.evidence.map((line) => inlineText(redact(line)))),
        ];
  const needs =
    prediction.needs.length === 0
      ? []
      : [
          'Predicted: it depends on the server, which has to send:',
          list(
            prediction.needs.map(({ exchange, name, value }) => {
              const to = prediction.exchanges[exchange]?.kind === 'preflight' ? 'preflight' : 'request';
              return `${inlineText(name)}: ${inlineText(redact(value))} (to the ${to})`;
            }),
          ),
        ];
  if (prediction.block === null)
    return [...(needs.length > 0 ? needs : ['Predicted: nothing is blocked.']), ...seen];
  const steps = prediction.failedSteps.map(({ claim, rule, url, compared }) =>
    [
      `${inlineText(redact(claim))} ([${inlineText(rule)}](${linkTo(url)}))`,
      ...compared.map(
        ({ label, value }) =>
          `  - ${inlineText(redact(label))}: ${value === null ? 'absent' : inlineText(redact(value))}`,
      ),
    ].join('\n'),
  );
  return [...needs, `Predicted: ${prediction.block.kind}.`, list(steps), ...seen];
}

function fixes({ fixes }: Report, redact: Redact): string {
  return list(
    fixes.map(({ sentence, isUnsafe }) => `${isUnsafe ? '**Unsafe.** ' : ''}${inlineText(redact(sentence))}`),
  );
}

function prediction({ prediction }: Report, api: RequestApi | undefined, redact: Redact): string[] {
  const { preflightBecause, needs, result, exchanges } = prediction;
  const reasons = preflightBecause.map((claim) => inlineText(redact(claim)));
  const subject = needs.length > 0 ? 'If the server sends that, the script' : 'The script';
  const event = toldWithoutResponse(api);
  const outcome =
    result.kind === 'error'
      ? [`The script gets ${inlineText(result.name)}.`]
      : event !== null
        ? [`${subject} gets ${event}; the response is of type ${result.type}.`]
        : [
            `${subject} gets a response of type ${result.type}, ${result.status === null ? 'with a status that is not known' : `status ${result.status}`}.`,
            hidden(result.hiddenHeaders.map(([name]) => name)),
          ];
  return [
    ...(reasons.length === 0 ? [] : ['Why there is a preflight:', list(reasons)]),
    ...wire(exchanges, redact),
    ...outcome,
  ];
}

/** What the script is told in place of a response; null where it gets one. */
function toldWithoutResponse(api: RequestApi | undefined): string | null {
  if (isElementApi(api)) return aLoadedName(api);
  if (api === 'EventSource' || api === 'WebSocket') return 'an open event';
  if (api === 'fetchLater') return 'that it was activated';
  return api === 'sendBeacon' ? 'true' : null;
}

function observation(observed: Observed, redact: Redact): string[] {
  const { browser, durationMs, script, readableHeaders, violations, record, isRecordPartial, exchanges } =
    observed;
  const readable = new Set(readableHeaders.map(([name]) => name.toLowerCase()));
  const answered = script.some(([name, value]) => name === 'kind' && value === 'response');
  const last = exchanges.at(-1)?.response?.headers ?? [];
  return [
    `## Observed in ${inlineText(browser)}, in ${durationMs} ms`,
    ...(isRecordPartial ? ['A part of the record is lost; what is left of it:'] : []),
    ...(record !== 'read'
      ? [recordSentences[record]]
      : isRecordPartial && exchanges.length === 0
        ? ['Nothing.']
        : wire(exchanges, redact)),
    'The script saw:',
    codeBlock(script.map(([name, value]) => redact(`${name}: ${value}`))),
    answered ? hidden(last.map(([name]) => name).filter((name) => !readable.has(name.toLowerCase()))) : '',
    ...violations.map(
      ({ effectiveDirective, disposition, blockedURI, originalPolicy }) =>
        `Policy violation (${disposition}): ${inlineText(redact(effectiveDirective))} for ${inlineText(redact(blockedURI))}, by the policy ${inlineText(redact(originalPolicy))}`,
    ),
  ];
}

const recordSentences = {
  unreachable: 'The record of what crossed the wire could not be read.',
  'not recorded': 'No record is kept of requests to this URL.',
} as const satisfies Readonly<Record<Exclude<Observed['record'], 'read'>, string>>;

function wire(exchanges: readonly ReportExchange[], redact: Redact): string[] {
  if (exchanges.length === 0) return ['Nothing is sent.'];
  return exchanges.flatMap(({ kind, hop, request, response, isFromHttpCache }) => [
    `${kind === 'preflight' ? 'Preflight' : 'Request'}${hop === 0 ? '' : `, after ${hop === 1 ? 'a redirect' : `${hop} redirects`}`}${isFromHttpCache ? ', never sent: a cache has the response to an earlier request' : ''}:`,
    codeBlock([
      redact(`${request.method} ${request.url}`),
      ...request.headers.map(([name, value]) => redact(`${name}: ${value}`)),
      '',
      ...(response === null
        ? ['(no response)']
        : [
            response.status === null ? '(status not known)' : String(response.status),
            ...response.headers.map(([name, value]) => redact(`${name}: ${value}`)),
          ]),
    ]),
  ]);
}

function hidden(names: readonly string[]): string {
  return names.length === 0 ? '' : `Hidden from the script: ${names.map(inlineText).join(', ')}.`;
}

const standings = { agrees: 'agrees', differs: 'DIFFERS', 'not observed': '' } as const;

function comparison({ rows }: Comparison, redact: Redact): string {
  return table([
    ['', 'predicted', 'observed', ''],
    ...rows.map(({ what, predicted, observed, standing }) =>
      [what, predicted, observed ?? 'not observed', standings[standing]].map(redact),
    ),
  ]);
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
