import { ruleName, ruleUrl } from '../cors/algorithms';
import type { Block } from '../cors/block';
import { claimOf } from '../cors/claim-of';
import type { Fix } from '../scenarios/fixes';
import type { Prediction, PredictedResult, ServerNeed, Step } from '../cors/prediction';
import { triggerClaim } from '../cors/preflight-trigger-kinds';
import type { Profile } from '../cors/profile';
import { profiles } from '../browsers/profiles';
import type { HeaderList } from '../http/header-list';
import type { PartialResponse } from '../http/message';
import type { Parameter } from '../permalink/parameters';
import { scenarioParameters } from '../permalink/scenario-parameters';
import { compare, type Comparison } from '../comparison/compare';
import type { Gate } from '../comparison/gate';
import { gateOf } from '../comparison/gate-of';
import { withoutRun } from '../record/run-path';
import type { Observation, ObservedViolation } from '../run/observation';
import { observedVerdict } from '../comparison/observed-verdict';
import { predictedVerdict, type Verdict } from '../comparison/verdict';
import type { ScenarioData } from '../scenarios/scenario-data';
import type { Redaction } from './redaction';
import { reportTitle } from './report-title';

/** What a report is made of. */
export type ReportInput = {
  readonly data: ScenarioData;
  readonly prediction: Prediction;
  /** Whose rules predicted. */
  readonly rules: Profile['id'];
  /** Null when the scenario was not run. */
  readonly observation: Observation | null;
  /** Why it can only be predicted; null where it can be run. */
  readonly notRun: string | null;
  /** What was offered, each tried out on the engine. */
  readonly fixes: readonly Pick<Fix, 'sentence' | 'isUnsafe'>[];
  /** Absolute URL that opens the scenario; it goes in as it is, with secrets if it has them. */
  readonly link: string;
};

type ReportStep = {
  readonly claim: string;
  /** Such as "CORS check, step 4", and its address. */
  readonly rule: string;
  readonly url: string;
  /** The two values that were laid side by side, each with its label. */
  readonly compared: readonly { readonly label: string; readonly value: string | null }[];
};

export type ReportExchange = {
  readonly kind: 'preflight' | 'actual';
  /** 0 for the first URL, 1 after one redirect, and so on. */
  readonly hop: number;
  readonly request: { readonly method: string; readonly url: string; readonly headers: HeaderList };
  /** Null without one. */
  readonly response: {
    /** Null where it is not known. */
    readonly status: number | null;
    readonly headers: HeaderList;
    /** Whether there may be other headers; absent: no. */
    readonly mayHaveMore?: true;
  } | null;
  /** Nothing was sent: the HTTP cache had the response. */
  readonly isFromHttpCache?: true;
};

/** What is known of one scenario, without its secrets. */
export type Report = {
  /** Version of this format. */
  readonly report: 2;
  readonly link: string;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly story: string;
    /** Named as in the permalink. */
    readonly parameters: readonly Parameter[];
  };
  readonly prediction: {
    readonly rules: Profile['id'];
    readonly verdict: Verdict;
    /** Why there is a preflight: every reason. */
    readonly preflightBecause: readonly string[];
    readonly failedSteps: readonly ReportStep[];
    readonly block: Block | null;
    /** What the server has to send for the result to come true, where it is not known. */
    readonly needs: readonly ServerNeed[];
    readonly result: PredictedResult;
    readonly exchanges: readonly ReportExchange[];
  };
  readonly observation: {
    readonly browser: string;
    readonly durationMs: number;
    readonly verdict: Verdict;
    readonly gate: Gate;
    /** What the script saw. Of a body, its length in characters. */
    readonly script: readonly Parameter[];
    /** Of a response, what the script could read. */
    readonly readableHeaders: HeaderList;
    readonly violations: readonly ObservedViolation[];
    readonly record: Observation['record']['kind'];
    /** The record may lack exchanges. */
    readonly isRecordPartial: boolean;
    readonly exchanges: readonly ReportExchange[];
  } | null;
  /** Why the scenario can only be predicted; null where it can be run. */
  readonly notRun: string | null;
  /** Null when the scenario was not run. */
  readonly comparison: Comparison | null;
  readonly fixes: ReportInput['fixes'];
};

/** Gathers a report. The values of headers are without secrets; what quotes them is not yet, nor are URLs. */
export function reportOf(input: ReportInput, redaction: Redaction): Report {
  const { data, prediction, rules, observation, notRun, fixes, link } = input;
  const { result } = prediction;
  return {
    report: 2,
    link,
    scenario: {
      id: data.id,
      ...reportTitle(data),
      parameters: scenarioParameters(data)
        .filter(([name]) => name !== 'id' && name !== 'title' && name !== 'story')
        .map(redaction.parameter),
    },
    prediction: {
      rules,
      verdict: predictedVerdict(prediction, data.request.api),
      preflightBecause: prediction.preflightTriggers.map(triggerClaim),
      failedSteps: prediction.steps.filter(({ outcome }) => outcome === 'failed').map(reportStep),
      block: prediction.block,
      needs: prediction.needs,
      result:
        result.kind === 'error'
          ? result
          : {
              ...result,
              readableHeaders: redaction.headers(result.readableHeaders),
              hiddenHeaders: redaction.headers(result.hiddenHeaders),
            },
      exchanges: prediction.exchanges.map((exchange) => reportExchange(exchange, redaction)),
    },
    observation: observation && reportObservation(observation, redaction),
    notRun,
    comparison: observation && compare(prediction, observation, profiles[rules]),
    fixes: fixes.map(({ sentence, isUnsafe }) => ({ sentence, isUnsafe })),
  };
}

function reportStep(step: Step): ReportStep {
  const { rule, compared } = step;
  return {
    claim: claimOf(step),
    rule: ruleName(rule),
    url: ruleUrl(rule),
    compared: compared === undefined ? [] : [compared.left, compared.right],
  };
}

/** One that was predicted, or recorded. */
type AnyExchange = Omit<ReportExchange, 'response' | 'isFromHttpCache'> & {
  readonly isFromHttpCache?: true;
  readonly response: Pick<PartialResponse, 'status' | 'headers' | 'isHeaderUnknown'> | null;
};

function reportExchange(
  { kind, hop, request, response, isFromHttpCache }: AnyExchange,
  redaction: Redaction,
): ReportExchange {
  const { method, url, headers } = request;
  return {
    kind,
    hop,
    request: { method, url: withoutRun(url), headers: redaction.headers(headers) },
    response: response && {
      status: response.status,
      headers: redaction.headers(response.headers),
      ...(response.isHeaderUnknown === undefined ? {} : { mayHaveMore: true }),
    },
    ...(isFromHttpCache && { isFromHttpCache }),
  };
}

function reportObservation(observation: Observation, redaction: Redaction): Report['observation'] {
  const { outcome, violations, record, durationMs, browser } = observation;
  return {
    browser,
    durationMs: Math.round(durationMs),
    verdict: observedVerdict(observation),
    gate: gateOf(observation),
    script: Object.entries<unknown>(outcome).flatMap(([name, value]) => scriptParameter(name, value)),
    readableHeaders: outcome.kind === 'response' ? redaction.headers(outcome.headers) : [],
    violations,
    record: record.kind,
    isRecordPartial: record.kind === 'read' && record.isPartial === true,
    exchanges:
      record.kind === 'read' ? record.exchanges.map((exchange) => reportExchange(exchange, redaction)) : [],
  };
}

function scriptParameter(name: string, value: unknown): Parameter[] {
  if (name === 'body') return [[name, `${String(value).length} characters`]];
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? [[name, String(value)]] : [];
}
