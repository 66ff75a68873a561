import type { Engine } from '../cors/profile';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { predictWithState, type BrowserState } from '../cors/predict';
import type { PredictedExchange, Prediction } from '../cors/prediction';
import type { Page } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';
import { combinedValue, hasHeader, type Header } from '../http/header-list';
import type { Server, WireRequest, WireResponse } from '../http/message';
import { profiles } from './profiles';

type RecordedAnswer = readonly [status: number, ...headers: Header[]];
type RecordedStep = {
  readonly request: RequestInput;
  /** Milliseconds after the step before. */
  readonly after?: number;
  /** By URL without query: what the server answered there. */
  readonly answers?: Readonly<
    Record<string, { readonly preflight?: RecordedAnswer; readonly actual: RecordedAnswer }>
  >;
  /** The server redirects to the same URL for ever. */
  readonly isLoop?: boolean;
};
type RecordedOutcome = {
  /** Method, port, Origin and the two Access-Control-Request- headers of each request, in order. */
  readonly wire: readonly string[];
  /** What each step's script got. */
  readonly results: readonly string[];
  readonly violations?: readonly string[];
};
type RecordedCase = {
  readonly id: string;
  readonly note: string;
  readonly page?: Omit<Page, 'origin'> & { readonly origin?: string };
  readonly steps: readonly RecordedStep[];
  /** By names of engines, separated by spaces. */
  readonly engines: Readonly<Record<string, RecordedOutcome>>;
  /** Why the case is not one that the engine predicts. */
  readonly outside?: string;
};

/** What Chromium 156.0.8078.79, Firefox 153.7.0 and WebKitGTK 2.50.6 did, for a page of http://localhost:4200. */
const cases: readonly RecordedCase[] = JSON.parse(
  readFileSync(new URL('test-data/recorded-cases.json', import.meta.url), 'utf8'),
);
const docs = 'http://localhost:4200';
const betweenSteps = 50;

test('all 602 recorded cases are here', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(602);
});

const replayed = cases.filter(({ outside }) => outside === undefined);
for (const recorded of replayed) {
  for (const [names, outcome] of Object.entries(recorded.engines)) {
    for (const name of names.split(' ')) {
      test(`${recorded.id}, ${recorded.note}: ${name}`, () => {
        expect(replay(recorded, engineOf(name))).toEqual(outcome);
      });
    }
  }
}

function engineOf(name: string): Engine {
  if (name === 'chromium' || name === 'firefox' || name === 'webkit') return name;
  throw new Error(`${name} is none of the three engines.`);
}

function replay({ page = {}, steps }: RecordedCase, engine: Engine): RecordedOutcome {
  let state: BrowserState = { cache: [], now: 0 };
  const predictions: { readonly step: RecordedStep; readonly prediction: Prediction }[] = [];
  for (const step of steps) {
    const scenario = {
      page: { origin: docs, url: `${docs}/page`, ...page },
      request: step.request,
      server: answerOf(step),
    };
    const now = state.now + (step.after ?? betweenSteps);
    const { prediction, cache } = predictWithState(scenario, { ...state, now }, profiles[engine]);
    state = { cache, now };
    predictions.push({ step, prediction });
  }
  const violations = predictions.flatMap(({ prediction }) =>
    prediction.violations.map(
      ({ disposition, effectiveDirective }) => `${disposition} ${effectiveDirective}`,
    ),
  );
  return {
    wire: predictions.flatMap(({ prediction }) => prediction.exchanges.map(wireLine)),
    results: predictions.map(({ step, prediction }) => resultText(step, prediction)),
    ...(violations.length === 0 ? {} : { violations }),
  };
}

function wireLine({ request: { method, url, headers } }: PredictedExchange): string {
  const values = ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers'].map(
    (name) => combinedValue(headers, name) ?? '-',
  );
  return [method, new URL(url).port, ...values].join(' ');
}

function resultText({ request: { api } }: RecordedStep, { result }: Prediction): string {
  if (result.kind === 'error') return result.name;
  if (api === 'sendBeacon') return 'true';
  if (api === 'EventSource') return 'opened';
  const names = [...new Set(result.readableHeaders.map(([name]) => name.toLowerCase()))].toSorted().join(',');
  return `${api === 'xhr' ? 'xhr' : result.type} ${result.status} ${names}`.trim();
}

/** The recording server's answers: `$ORIGIN` echoes the request's Origin, `$ORIGIN_IF` leaves the header out without one. */
function answerOf({ answers = {}, isLoop = false }: RecordedStep): Server {
  return (request) => {
    const found = answers[request.url.replace(/\?.*/s, '')];
    const isPreflight =
      request.method === 'OPTIONS' && hasHeader(request.headers, 'Access-Control-Request-Method');
    if (isPreflight)
      return found?.preflight ? filled(found.preflight, request) : { status: 404, headers: [] };
    if (!found) return { status: 200, headers: [] };
    const { status, headers } = filled(found.actual, request);
    const hasNoLength = status === 204 || status === 304;
    const defaults: Header[] = [
      ['Content-Type', 'text/plain'],
      ...(new URL(request.url).protocol === 'https:' ? [] : [['Cache-Control', 'no-store'] as const]),
      ...(hasNoLength || new URL(request.url).protocol === 'https:'
        ? []
        : [['Content-Length', '4'] as const]),
    ];
    const added = defaults.filter(([name]) => !hasHeader(headers, name));
    return {
      status,
      headers: [...headers, ...added, ...(isLoop ? [['Location', request.url] as const] : [])],
    };
  };
}

function filled([status, ...headers]: RecordedAnswer, request: WireRequest): WireResponse {
  const origin = combinedValue(request.headers, 'Origin');
  return {
    status,
    headers: headers.flatMap(([name, value]): Header[] =>
      value === '$ORIGIN_IF'
        ? origin === null
          ? []
          : [[name, origin]]
        : [[name, value.replace('$ORIGIN', origin ?? '')]],
    ),
  };
}
