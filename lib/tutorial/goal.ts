import { arrivedLessonCookies } from '../record/lesson-cookie';
import type { Exchange } from '../record/record';
import type { Gate } from '../comparison/gate';
import type { Observation } from '../run/observation';
import type { ScenarioData } from '../scenarios/scenario-data';

/** A finished run of a widget, with the scenario as the reader had edited it. */
export type SeenRun = {
  readonly data: ScenarioData;
  readonly observation: Observation;
  /** Which gate the run ended at. */
  readonly gate: Gate;
};

/** What a tutorial page has observed so far. */
export type Seen = {
  /** In the order in which they finished. */
  readonly runs: readonly SeenRun[];
  /** All that the page's run feed holds, in order of arrival. */
  readonly exchanges: readonly Exchange[];
};

/** One thing to do. */
export type Goal = {
  /** Kebab-case, unique within its step; part of what is kept of the reader's progress. */
  readonly id: string;
  /** What to do, as a sentence. */
  readonly task: string;
} & Met;

/** What meets a goal. */
type Met = {
  /** Id of the scenario whose live request, or whose shell lines, are to be run. */
  readonly scenario: string;
  readonly by: 'run' | 'terminal';
  /** What is missing yet, as a sentence; null when the page has seen it done. */
  readonly missing: (seen: Seen) => string | null;
};

/** Holds a run to one condition: a sentence where the run does not meet it, else null. */
export type Condition = (run: SeenRun) => string | null;

/** Met by a run in the browser that begins from the scenario and meets all conditions; else the last such run tells why not. */
export function byRun(scenario: string, conditions: readonly [Condition, ...Condition[]]): Met {
  const missing = ({ runs }: Seen) => {
    const own = runs.filter(({ data }) => data.id === scenario);
    const unmet = own.map((run) =>
      conditions.reduce<string | null>((sentence, condition) => sentence ?? condition(run), null),
    );
    if (unmet.includes(null)) return null;
    return unmet.at(-1) ?? 'Not run yet.';
  };
  return { scenario, by: 'run', missing };
}

/** Met by an answered exchange under the label of the scenario's curl lines. */
export function byTerminal(scenario: string, kind: Exchange['kind'], method: string): Met {
  const missing = ({ exchanges }: Seen) => {
    const own = exchanges.filter(({ attempt }) => attempt === `${scenario}.terminal`);
    const isDone = own.some(
      (exchange) =>
        exchange.kind === kind && exchange.request.method === method && exchange.state === 'answered',
    );
    if (isDone) return null;
    const last = own.at(-1);
    if (last === undefined) return 'Nothing has come from your terminal yet.';
    const wanted = kind === 'preflight' ? 'a preflight' : `the ${method}`;
    return `${last.kind === 'preflight' ? 'A preflight' : last.request.method} came from your terminal; ${wanted} has yet to come.`;
  };
  return { scenario, by: 'terminal', missing };
}

/** The script got the response, and the record shows what was sent for it. */
export const isRead: Condition = ({ observation, gate }) => {
  const { outcome, record } = observation;
  if (outcome.kind !== 'response') return `The page got no response. ${gate.sentence}`;
  if (outcome.type === 'opaque' || outcome.type === 'opaqueredirect')
    return 'The response is opaque: the page could not read it.';
  return record.kind === 'read'
    ? null
    : "The demo API's record could not be read, so nothing shows what was sent.";
};

/** That gate closed, and nothing else stopped the request. */
export function isClosedAt(kind: Gate['kind']): Condition {
  return ({ gate }) => {
    if (gate.kind === kind) return null;
    return gate.kind === 'none'
      ? 'The page read the response: nothing was blocked.'
      : `The run ended for another reason. ${gate.sentence}`;
  };
}

/** The browser asked first. */
export const isPreflighted: Condition = ({ observation: { record } }) =>
  record.kind === 'read' && record.exchanges.some(({ kind }) => kind === 'preflight')
    ? null
    : 'The browser sent the request without a preflight.';

/** One request crossed the wire. */
export const isOneRequest: Condition = ({ observation: { record } }) => {
  const count = record.kind === 'read' ? record.exchanges.length : 0;
  return count === 1 ? null : `The browser sent ${count} requests.`;
};

/** The request itself had that method when it arrived. */
export function hasMethod(method: string): Condition {
  return ({ observation: { record } }) => {
    const sent = record.kind === 'read' ? record.exchanges.find(({ kind }) => kind === 'actual') : undefined;
    if (sent?.request.method === method) return null;
    return sent === undefined
      ? 'The request itself has not arrived.'
      : `The request arrived as ${sent.request.method}, not as ${method}.`;
  };
}

/** The page asked for cookies to go along. */
export const hasCredentials: Condition = ({ observation: { request } }) =>
  request.credentials === 'include' ? null : 'The request was made without credentials.';

/** One of the lesson's cookies arrived with the request itself. */
export const hasCookie: Condition = ({ observation: { record } }) =>
  record.kind === 'read' &&
  record.exchanges.some(
    ({ kind, request }) => kind === 'actual' && arrivedLessonCookies(request.headers).length > 0,
  )
    ? null
    : 'The request carried no cookie of the lesson. First run the request whose response sets one.';

/** The page had a policy that is enforced. */
export const isGuarded: Condition = ({ data }) =>
  data.page?.policies?.some(({ disposition }) => disposition === 'enforce') === true
    ? null
    : 'The page had no Content-Security-Policy.';
