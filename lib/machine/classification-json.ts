import * as v from 'valibot';
import { profiles } from '../browsers/profiles';
import { blockClaim, blockKinds } from '../cors/block-kinds';
import { predict } from '../cors/predict';
import { triggerClaim, triggerRule } from '../cors/preflight-trigger-kinds';
import type { Profile } from '../cors/profile';
import { caseScenario, type CaseData } from '../evidence/diagnosis/case-data';
import { otherOriginFor } from '../evidence/diagnosis/hypotheses';
import { casesToLookAt } from '../evidence/diagnosis/cases-to-look-at';
import { requestOf } from '../evidence/diagnosis/request-of';
import { readEvidence } from '../evidence/read-evidence';
import { valueOf } from '../evidence/seen';
import { parseUrl } from '../http/origin';
import { headerSchema } from '../record/request-schema';
import { outcomeSchema } from './outcome';
import { needInWords, profileSchema } from './prediction-json';
import { ruleJson, ruleSchema } from './rule-json';

/** Whether a request is preflighted, and why, for programs. */
export const classificationSchema = v.strictObject({
  outcome: v.pipe(
    outcomeSchema,
    v.description(
      '"nothing-blocked": the browser sends it, if the server allows it; "blocked": whatever the server responds; "not-understood": the input contains no request.',
    ),
  ),
  request: v.nullable(
    v.strictObject({
      method: v.string(),
      url: v.string(),
      headers: v.array(headerSchema),
      origin: v.pipe(v.string(), v.description("The page's.")),
      isOriginAssumed: v.pipe(
        v.boolean(),
        v.description('The page is not given: one of another origin stands in for it.'),
      ),
    }),
  ),
  browser: profileSchema,
  isPreflighted: v.boolean(),
  reasons: v.pipe(
    v.array(v.strictObject({ sentence: v.string(), rule: ruleSchema })),
    v.description('Why there is a preflight: every reason.'),
  ),
  refused: v.pipe(
    v.nullable(v.strictObject({ kind: v.string(), title: v.string(), sentence: v.string() })),
    v.description('Why the browser blocks it, whatever the server responds; null if it does not.'),
  ),
  preflight: v.pipe(
    v.nullable(v.strictObject({ headers: v.array(headerSchema) })),
    v.description('The preflight; null if there is none.'),
  ),
  serverHasToAnswer: v.pipe(
    v.array(v.strictObject({ to: v.picklist(['preflight', 'actual']), what: v.string() })),
    v.description('Each fact, with the response that it is about.'),
  ),
  problem: v.pipe(v.string(), v.description('Why nothing was understood; empty where something was.')),
  redactions: v.array(v.strictObject({ what: v.string(), length: v.number() })),
});

export type ClassificationJson = v.InferOutput<typeof classificationSchema>;

export type ClassificationOptions = {
  readonly browser: Profile['id'];
  /** The page's, where the command has no Origin; null: any other. */
  readonly origin: string | null;
};

/** Says of a command, a call of fetch or a request's headers whether the browser sends a preflight, and why. */
export function classificationJson(
  text: string,
  { browser, origin }: ClassificationOptions,
): ClassificationJson {
  const reading = readEvidence(text);
  const one = casesToLookAt(reading).find(({ actual }) => actual !== null);
  const url = one === undefined || one.actual === null ? null : valueOf(one.actual.exchange.request.url);
  const redactions = [...reading.redactions];
  if (one === undefined || url === null || parseUrl(url) === null)
    return {
      outcome: 'not-understood',
      request: null,
      browser,
      isPreflighted: false,
      reasons: [],
      refused: null,
      preflight: null,
      serverHasToAnswer: [],
      problem: 'No request with an absolute URL is in it. Give a curl command, or a call of fetch.',
      redactions,
    };
  const told = valueOf(one.pageOrigin) ?? origin;
  const data: CaseData = {
    page: {
      origin: told ?? otherOriginFor(url),
      policies: [],
    },
    request: requestOf(one, url, {}),
    responses: [],
    assumed: [],
  };
  const { method, block, exchanges, needs, preflightTriggers } = predict(
    caseScenario(data),
    profiles[browser],
  );
  const preflight = exchanges.find(({ kind }) => kind === 'preflight');
  return {
    outcome: block === null ? 'nothing-blocked' : 'blocked',
    request: {
      method,
      url,
      headers: (data.request.headers ?? []).map(([name, value]) => [name, value]),
      origin: data.page.origin,
      isOriginAssumed: told === null,
    },
    browser,
    isPreflighted: preflight !== undefined,
    reasons: preflightTriggers.map((trigger) => ({
      sentence: triggerClaim(trigger),
      rule: ruleJson(triggerRule(trigger)),
    })),
    refused: block && {
      kind: block.kind,
      title: blockKinds[block.kind].title,
      sentence: blockClaim(block),
    },
    preflight:
      preflight === undefined
        ? null
        : { headers: preflight.request.headers.map(([name, value]) => [name, value]) },
    serverHasToAnswer: needs.map((need) => ({
      to: exchanges[need.exchange]?.kind ?? 'actual',
      what: needInWords(need),
    })),
    problem: '',
    redactions,
  };
}
