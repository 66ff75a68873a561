import * as v from 'valibot';
import { profiles } from '../browsers/profiles';
import { blockClaim, blockKinds } from '../cors/block-kinds';
import { claimOf } from '../cors/claim-of';
import { fetchMetadataHeaders } from '../cors/fetch-metadata/fetch-metadata';
import { providePublicSuffixes } from '../cors/fetch-metadata/same-site';
import { predict } from '../cors/predict';
import type { Prediction, Step } from '../cors/prediction';
import { triggerClaim } from '../cors/preflight-trigger-kinds';
import { engines, type Profile } from '../cors/profile';
import { canonicalName } from '../http/canonical-name';
import { statusName } from '../http/message';
import { requestApis } from '../http/request-apis';
import { headerSchema } from '../record/request-schema';
import { scenarioParameters } from '../permalink/scenario-parameters';
import { redactionOf } from '../report/redaction';
import { registrableDomain } from '../scenarios/registrable-domain';
import { resolveScenario, type Place } from '../scenarios/resolve-scenario';
import type { ScenarioData } from '../scenarios/scenario-data';
import { fixSchema, type FixJson } from './fix-json';
import { fixesOfScenario } from './fixes-of-scenario';
import { outcomeSchema, type Outcome } from './outcome';
import { ruleJson, ruleSchema } from './rule-json';

export const profileSchema = v.picklist(['spec', ...engines]);

const nullableKind = v.nullable(v.string());

/** A prediction, for programs. */
export const predictionSchema = v.strictObject({
  outcome: outcomeSchema,
  browser: v.pipe(
    profileSchema,
    v.description('By whose rules: the Fetch Standard\'s ("spec"), or a browser\'s.'),
  ),
  api: v.pipe(
    v.picklist(requestApis),
    v.description('What makes the request: a call such as "fetch", or an element such as "img".'),
  ),
  method: v.pipe(v.string(), v.description('Normalised.')),
  preflightBecause: v.pipe(
    v.array(v.string()),
    v.description('Why there is a preflight, a sentence each; empty: there is none.'),
  ),
  exchanges: v.array(
    v.strictObject({
      kind: v.picklist(['preflight', 'actual']),
      request: v.strictObject({ method: v.string(), url: v.string(), headers: v.array(headerSchema) }),
      response: v.strictObject({
        status: v.pipe(v.nullable(v.number()), v.description('Null where it is not known.')),
        headers: v.array(headerSchema),
      }),
      isFromHttpCache: v.exactOptional(
        v.pipe(
          v.literal(true),
          v.description(
            'Nothing is sent: the HTTP cache, or that of a service worker, has the response to an earlier request.',
          ),
        ),
      ),
    }),
  ),
  block: v.pipe(
    v.nullable(
      v.strictObject({
        kind: v.string(),
        title: v.string(),
        sentence: v.string(),
        rule: ruleSchema,
        page: v.string(),
      }),
    ),
    v.description(
      'Why the page gets nothing; null when it gets the response, if the server responds as it needs to.',
    ),
  ),
  steps: v.pipe(
    v.array(
      v.strictObject({ outcome: v.picklist(['failed', 'depends']), rule: ruleSchema, claim: v.string() }),
    ),
    v.description('The steps that failed, or that depend on what is not known.'),
  ),
  needs: v.pipe(
    v.array(
      v.strictObject({
        exchange: v.pipe(v.number(), v.description("Of which exchange's response.")),
        name: v.pipe(v.string(), v.description('A header\'s lower-case name, or ":status".')),
        value: v.string(),
      }),
    ),
    v.description('What the server has to send, where it is not known.'),
  ),
  blockIn: v.pipe(
    v.strictObject({
      spec: nullableKind,
      chromium: nullableKind,
      firefox: nullableKind,
      webkit: nullableKind,
    }),
    v.description("The kind of block by each one's rules; null: none."),
  ),
  fixes: v.array(fixSchema),
});

export type PredictionJson = v.InferOutput<typeof predictionSchema>;

export type PredictionOptions = {
  readonly place: Place;
  readonly browser: Profile['id'];
  /** The server that configurations are written for. */
  readonly server: string;
};

/** Predicts what the browser does, without the scenario's secrets. */
export function predictionJson(
  data: ScenarioData,
  { place, browser, server }: PredictionOptions,
): PredictionJson {
  providePublicSuffixes(registrableDomain);
  const scenario = resolveScenario(data, worldOf(data, place));
  const prediction = predict(scenario, profiles[browser]);
  const redaction = redactionOf(scenarioParameters(data));
  const { text, headers } = redaction;
  const { block, needs, exchanges } = prediction;
  const kindIn = (id: Profile['id']) =>
    (id === browser ? prediction : predict(scenario, profiles[id])).block?.kind ?? null;
  const list = (rows: Parameters<typeof headers>[0]): [string, string][] =>
    headers(rows).map(([name, value]) => [name, value]);
  return {
    outcome: outcomeOf(prediction),
    browser,
    api: data.request.api ?? 'fetch',
    method: prediction.method,
    preflightBecause: prediction.preflightTriggers.map((trigger) => text(triggerClaim(trigger))),
    exchanges: exchanges.map((exchange) => {
      const { kind, request, response, isFromHttpCache } = exchange;
      const metadata = fetchMetadataHeaders(exchange, exchanges, profiles[browser].fetchMetadata);
      return {
        kind,
        request: {
          method: request.method,
          url: text(request.url),
          headers: list([...request.headers, ...metadata]),
        },
        response: { status: response.status, headers: list(response.headers) },
        ...(isFromHttpCache && { isFromHttpCache }),
      };
    }),
    block: block && {
      kind: block.kind,
      title: blockKinds[block.kind].title,
      sentence: text(blockClaim(block)),
      rule: ruleJson(failedRule(prediction.steps) ?? blockKinds[block.kind].rule),
      page: `${place.docsOrigin}/errors/${block.kind}`,
    },
    steps: prediction.steps.flatMap((step) =>
      step.outcome === 'failed' || step.outcome === 'depends'
        ? [{ outcome: step.outcome, rule: ruleJson(step.rule), claim: text(claimOf(step)) }]
        : [],
    ),
    needs: needs.map(({ exchange, name, value }) => ({ exchange, name, value })),
    blockIn: {
      spec: kindIn('spec'),
      chromium: kindIn('chromium'),
      firefox: kindIn('firefox'),
      webkit: kindIn('webkit'),
    },
    fixes: fixesOfScenario(data, { place: worldOf(data, place), profile: profiles[browser], server }).map(
      (fix): FixJson => ({
        ...fix,
        sentence: text(fix.sentence),
      }),
    ),
  };
}

/**
 * Where the scenario plays. Somebody else's page and server are not this installation's, even where they have its
 * address: localhost is everybody's.
 */
function worldOf({ page, request }: ScenarioData, place: Place): Place {
  if (page?.url === undefined || request.url === undefined) return place;
  return {
    ...place,
    docsOrigin: 'https://docs.invalid',
    sameSite: 'https://api.docs.invalid',
    crossSite: 'https://api.invalid',
  };
}

function failedRule(steps: readonly Step[]): Step['rule'] | undefined {
  return steps.findLast(({ outcome }) => outcome === 'failed')?.rule;
}

function outcomeOf({ block, needs }: Prediction): Outcome {
  if (block !== null) return 'blocked';
  return needs.length > 0 ? 'not-told' : 'nothing-blocked';
}

/** A need in words, such as "Access-Control-Allow-Origin: https://shop.example". */
export function needInWords({
  name,
  value,
}: Pick<PredictionJson['needs'][number], 'name' | 'value'>): string {
  if (name === statusName) return `status ${value}`;
  return `${canonicalName(name)}: ${value}`;
}
