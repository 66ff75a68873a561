import { profiles } from '../../browsers/profiles';
import { predict } from '../../cors/predict';
import type { Prediction } from '../../cors/prediction';
import type { Scenario } from '../../cors/scenario';
import type { PartialResponse } from '../../http/message';
import { parseUrl } from '../../http/origin';
import { headerFact, rowsOf, valueOf, type SeenExchange } from '../seen';
import type { Engine } from '../../cors/profile';
import { apiOf, hasCrossOrigin, maySendCredentials } from './made-with';
import type { OpenFact } from './open-fact';
import type { RequestCase } from './request-case';
import { askedMethod, requestOf } from './request-of';
import { answerOf, isAnswerKnown } from './server-answers';
import { isSandboxed } from './told-origin';
import { unknownUrl } from './unknown-url';

/** One way in which everything may be, with what the engine makes of it. */
export type Hypothesis = {
  readonly scenario: Scenario;
  readonly engine: Engine;
  readonly prediction: Prediction;
  /** What was taken to be, for each fact that the evidence lacks. */
  readonly assumed: Readonly<Partial<Record<OpenFact, string>>>;
  /** Of these, the facts that nobody answered either. */
  readonly open: readonly OpenFact[];
  /** The response that the prediction ends with was seen, not assumed. */
  readonly isResponseSeen: boolean;
};

type Choice = { readonly fact: OpenFact; readonly options: readonly string[] };

/** Of another site and the same scheme, so that nothing but CORS comes between. */
export function otherOriginFor(url: string): string {
  return /^(?:http|ws):/i.test(url) ? 'http://page.example' : 'https://page.example';
}

/** Every way in which the request may have been, as far as the evidence leaves it open; none where it names no URL. */
export function hypothesesOf(
  one: RequestCase,
  engine: Engine | null,
  answered: Partial<Record<OpenFact, string>>,
): readonly Hypothesis[] {
  const url = urlOf(one);
  if (url === null) return [];
  const choices = choicesOf(one, url, engine).map(({ fact, options }): Choice => {
    const answer = answered[fact];
    return { fact, options: answer === undefined ? options : [answer] };
  });
  const open = choices.map(({ fact }) => fact).filter((fact) => answered[fact] === undefined);
  return combinations(choices).map((assumed) => ({ ...hypothesis(one, url, assumed, engine), open }));
}

function urlOf({ actual, preflight, lines, configurations, urlAlone }: RequestCase): string | null {
  for (const placed of [actual, preflight]) {
    const url = valueOf(placed?.exchange.request.url ?? { kind: 'unknown' });
    if (url !== null) return url;
  }
  for (const { line } of lines) {
    const url = line.values['firstUrl'] ?? line.values['url'];
    if (url !== undefined && parseUrl(url)) return url;
  }
  if (urlAlone !== null) return urlAlone;
  // Headers, and a configuration, say enough of a response, wherever it comes from.
  return actual || preflight || configurations.length > 0 ? unknownUrl : null;
}

function combinations(choices: readonly Choice[]): readonly Partial<Record<OpenFact, string>>[] {
  let all: Partial<Record<OpenFact, string>>[] = [{}];
  for (const { fact, options } of choices) {
    all = options.flatMap((option) => all.map((assumed) => ({ ...assumed, [fact]: option })));
  }
  return all;
}

function choicesOf(one: RequestCase, url: string, engine: Engine | null): readonly Choice[] {
  const { actual, preflight, pageOrigin } = one;
  const choices: Choice[] = [];
  const open = (fact: OpenFact, ...options: readonly string[]) => choices.push({ fact, options });
  if (engine === null) open('browser', 'chromium', 'firefox', 'webkit');
  if (pageOrigin.kind !== 'seen' && !isSandboxed(one)) {
    const allowed = [actual, preflight].flatMap((placed) =>
      placed
        ? rowsOf(placed.exchange.response.headers, 'access-control-allow-origin').map(({ value }) => value)
        : [],
    );
    const origins = [...allowed, ...one.configurations.flatMap((server) => server.origins)];
    const named = origins.find(
      (value) => parseUrl(value) !== null && parseUrl(value)?.origin !== parseUrl(url)?.origin,
    );
    const others = named === undefined ? [] : [named];
    // Who configures a server lists the pages that use it.
    if (one.configurations.length > 0) open('page-origin', ...others, otherOriginFor(url));
    else open('page-origin', otherOriginFor(url), ...others);
  }
  const api = apiOf(one);
  if (hasCrossOrigin(one, api) === null) open('crossorigin', 'absent', 'present');
  const credentials = actual?.exchange.call.credentials ?? { kind: 'unknown' };
  if (credentials.kind !== 'seen' && maySendCredentials(api)) open('credentials', 'same-origin', 'include');
  const isMethodTold =
    valueOf(actual?.exchange.request.method ?? { kind: 'unknown' }) !== null ||
    (preflight !== null && askedMethod(preflight.exchange) !== null) ||
    one.lines.some(({ line }) => line.values['method'] !== undefined || line.values['header'] !== undefined);
  if (preflight && !isMethodTold) open('method', 'PUT', 'GET');
  if (!preflight && !actual && one.configurations.length > 0 && !isMethodTold) open('method', 'GET', 'PUT');
  const authorization = actual && headerFact(actual.exchange.request.headers, 'authorization').kind;
  if (
    actual &&
    !preflight &&
    (authorization === 'hidden' || authorization === 'unknown') &&
    actual.exchange.source.form === 'har' &&
    !hasStatus(actual.exchange)
  )
    open('authorization', 'absent', 'present');
  if (
    !isAnswerKnown(preflight?.exchange) &&
    !(actual && hasStatus(actual.exchange) && actual.exchange.source.form === 'har')
  )
    open('preflight-response', 'allows', 'without CORS headers');
  if (!isAnswerKnown(actual?.exchange)) open('response', 'allows', 'without CORS headers');
  return choices;
}

function hasStatus({ response }: SeenExchange): boolean {
  return response.status.kind === 'seen';
}

function hypothesis(
  one: RequestCase,
  url: string,
  assumed: Partial<Record<OpenFact, string>>,
  engine: Engine | null,
): Omit<Hypothesis, 'open'> {
  const request = requestOf(one, url, assumed);
  const origin =
    valueOf(one.pageOrigin) ?? (isSandboxed(one) ? 'null' : (assumed['page-origin'] ?? otherOriginFor(url)));
  const seenAnswers = new Set<PartialResponse>();
  const scenario: Scenario = {
    page: {
      origin,
      policies: one.policies.map(({ value, disposition, delivery }) => ({
        value,
        disposition,
        ...(delivery === undefined ? {} : { delivery }),
      })),
    },
    request,
    server: (wire) => {
      const { response, isSeen } = answerOf(one, wire, assumed, origin);
      if (isSeen) seenAnswers.add(response);
      return response;
    },
  };
  const chosen: Engine = engine ?? engineNamed(assumed.browser);
  const prediction = predict(scenario, profiles[chosen]);
  const block = prediction.block;
  const index = block && 'exchange' in block ? block.exchange : undefined;
  const last = prediction.exchanges[index ?? prediction.exchanges.length - 1];
  return {
    scenario,
    engine: chosen,
    prediction,
    assumed,
    isResponseSeen: last !== undefined && seenAnswers.has(last.response),
  };
}

function engineNamed(name: string | undefined): Engine {
  return name === 'firefox' || name === 'webkit' ? name : 'chromium';
}
