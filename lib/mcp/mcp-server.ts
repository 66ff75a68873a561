import { McpServer, type CallToolResult } from '@modelcontextprotocol/server';
import type * as v from 'valibot';
import type { Profile } from '../cors/profile';
import type { Answer } from '../evidence/diagnosis/answers';
import type { Place } from '../scenarios/resolve-scenario';
import { diagnosisJson, type DiagnosisJson } from '../machine/diagnosis-json';
import type { FixJson } from '../machine/fix-json';
import type { Outcome } from '../machine/outcome';
import { predictionJson } from '../machine/prediction-json';
import { readScenarioJson } from '../machine/scenario-json';
import { longestQuery, toolSchemas, type fixOutput, type foundPages } from './tool-schemas';
import type { TimeBudget } from './time-budget';
import { diagnosisText } from '../machine/text/diagnosis-text';
import { causeLines } from '../machine/text/cause-lines';
import { fixesText } from '../machine/text/fixes-text';
import { predictionText } from '../machine/text/prediction-text';

/** A page that search found. */
export type FoundPage = {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly about: string;
};

export type McpSite = {
  readonly place: Place;
  readonly productName: string;
  readonly version: string;
  /** Pages for some words, best first. */
  readonly search: (words: string) => readonly FoundPage[];
  /** The page at a path of the site as Markdown; null where there is none. */
  readonly markdownAt: (path: string) => string | null;
};

/** Characters. */
const width = 100;

/** Only reads, and asks nobody. */
const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/**
 * A server of the tools, for one request; it keeps nothing of it.
 * @param budget what the tools' computing takes its time from
 */
export function mcpServer(site: McpSite, budget: TimeBudget): McpServer {
  const { place, productName, version } = site;
  const { docsOrigin } = place;
  const within =
    <Arguments>(compute: (given: Arguments) => CallToolResult) =>
    (given: Arguments): CallToolResult =>
      budget.spend(() => compute(given));
  const mcp = new McpServer(
    { name: 'preflight', title: `${productName}: CORS`, version },
    {
      instructions:
        'Says what stops a cross-origin request and how to fix it. For an error message alone use explain_cors_error; for anything that people send use diagnose; for a request that is only planned use predict. Secrets are masked before anything is read, and nothing is kept; send no more than the request that fails.',
    },
  );

  mcp.registerTool(
    'explain_cors_error',
    {
      title: 'Explain a CORS error',
      description:
        "Explains a browser's message about a blocked request: which check failed, why, and how to fix it.",
      ...toolSchemas.explain_cors_error,
      annotations,
    },
    within(({ message }) => {
      const { outcome, findings } = diagnosed(message, place, 'nginx', []);
      const [finding] = findings;
      const causes = (finding?.causes ?? []).map(({ kind, title, sentence, pages }) => ({
        kind,
        title,
        sentence,
        pages: [...pages],
      }));
      const path = causes[0]?.pages[0]?.slice(docsOrigin.length).replace(/#.*$/, '');
      const page = path === undefined ? null : site.markdownAt(path);
      const text =
        finding === undefined
          ? `It contains no browser message that is known here. ${pagesText(pagesFor(message), 'The closest pages:')}`
          : [
              causes.map((cause) => causeLines(cause).join('. ').replace(/[^.]$/, '$&.')).join('\n'),
              ...(finding.others.length === 0
                ? []
                : [`It could also be: ${finding.others.map(({ title }) => title).join('; ')}.`]),
              ...(finding.fixes[0] === undefined ? [] : [`Fix: ${finding.fixes[0].sentence}`]),
              ...(page === null ? [] : [page]),
            ].join('\n\n');
      return told(text, { outcome, causes });
    }),
  );

  mcp.registerTool(
    'diagnose',
    {
      title: 'Diagnose evidence',
      description:
        'Reads evidence about a failing request and names the cause, the failed step, the evidence, the certainty, and the fix; asks for the one fact that would decide.',
      ...toolSchemas.diagnose,
      annotations,
    },
    within(({ evidence, browser, server, answers }) => {
      const diagnosis = diagnosed(evidence, place, server, answers, browser ?? null);
      const how = ({ case: of, fact }: { case: number; fact: string }) =>
        `Answer with answers: [{ "case": ${of}, "fact": "${fact}", "value": "…" }].`;
      return told(diagnosisText(diagnosis, width, how), diagnosis);
    }),
  );

  mcp.registerTool(
    'predict',
    {
      title: 'Predict a request',
      description:
        "Predicts what a browser does with a page's request, by the Fetch Standard or by one browser's rules: the exchanges, the block and its step, and what the server has to send.",
      ...toolSchemas.predict,
      annotations,
    },
    within(({ scenario, browser, server }) => {
      const read = readScenarioJson(scenario);
      if (!read.isRead) return refused(read.sentence);
      const prediction = predictionJson(read.data, { place, browser, server });
      return told(predictionText(prediction, width), prediction);
    }),
  );

  mcp.registerTool(
    'fix',
    {
      title: 'Fix a request',
      description:
        'Gives the smallest changes that let a blocked request through, each tried out on the engine, with the configuration of the server of your choice.',
      ...toolSchemas.fix,
      annotations,
    },
    within(({ evidence, scenario, server }) => {
      if ((evidence === undefined) === (scenario === undefined))
        return refused('Give either evidence or a scenario.');
      if (evidence !== undefined) {
        const { outcome, findings } = diagnosed(evidence, place, server, []);
        const [finding] = findings;
        const [cause] = finding?.causes ?? [];
        const fixes = finding?.fixes ?? [];
        return fixed(
          outcome,
          cause === undefined ? null : { kind: cause.kind, sentence: cause.sentence },
          fixes,
        );
      }
      const read = readScenarioJson(scenario);
      if (!read.isRead) return refused(read.sentence);
      const { outcome, block, fixes } = predictionJson(read.data, { place, browser: 'spec', server });
      return fixed(outcome, block && { kind: block.kind, sentence: block.sentence }, fixes);
    }),
  );

  mcp.registerTool(
    'search_docs',
    {
      title: 'Search the docs',
      description:
        'Finds pages about CORS, CSP and their errors, by words or a question. Each has its Markdown at its URL with .md at the end.',
      ...toolSchemas.search_docs,
      annotations,
    },
    within(({ query, limit }) => {
      const pages = pagesFor(query).slice(0, limit);
      return told(pages.length === 0 ? 'No page has these words.' : pagesText(pages, 'Best first:'), {
        pages,
      });
    }),
  );

  function pagesFor(words: string): v.InferOutput<typeof foundPages>['pages'] {
    return site
      .search(words.slice(0, longestQuery))
      .map(({ href, title, kind, about }) => ({ url: `${docsOrigin}${href}`, title, kind, about }));
  }

  return mcp;
}

function diagnosed(
  evidence: string,
  { docsOrigin }: Place,
  server: string,
  answers: readonly Answer[],
  engine: Exclude<Profile['id'], 'spec'> | null = null,
): DiagnosisJson {
  return diagnosisJson([evidence], { docsOrigin, engine, server, answers });
}

const withoutCause: Readonly<Record<Outcome, string>> = {
  'nothing-blocked': 'Nothing in it is blocked.',
  blocked: 'It is blocked.',
  'not-told': 'It depends on what the server responds.',
  'not-understood': 'There is nothing about a request in it.',
};

function fixed(
  outcome: Outcome,
  cause: v.InferOutput<typeof fixOutput>['cause'],
  fixes: readonly FixJson[],
): CallToolResult {
  const text = fixesText(fixes, width);
  const why = cause === null ? withoutCause[outcome] : cause.sentence;
  return told(`${why}\n${text === '' ? 'No change that is known here helps.' : text}`, {
    outcome,
    cause,
    fixes: [...fixes],
  });
}

function pagesText(pages: v.InferOutput<typeof foundPages>['pages'], lead: string): string {
  return [
    lead,
    ...pages.map(({ url, title, about }) => `- ${title}: ${url}${about === '' ? '' : `\n  ${about}`}`),
  ].join('\n');
}

function told(text: string, structuredContent: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent };
}

function refused(sentence: string): CallToolResult {
  return { content: [{ type: 'text', text: sentence }], isError: true };
}
