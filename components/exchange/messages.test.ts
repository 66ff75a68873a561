import { expect, test } from 'vitest';
import { sitePlace } from '@/components/live/site-place';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { observedVerdict } from '@/lib/comparison/observed-verdict';
import { exchange, observed, read } from '@/lib/comparison/test-data/observed-run';
import { observedMessages, predictedMessages, type Message } from './messages';
import { predictedExchanges, recordedExchanges } from './shown-exchange';

const signs = { script: 'S', browser: 'B', server: 'A' } as const;

function sequenceOf(id: string): string[] {
  const scenario = resolveScenario(scenarioById(id), sitePlace);
  const prediction = predict(scenario);
  return predictedMessages(
    prediction,
    predictedExchanges(prediction, false),
    'call',
    scenario.request.api,
  ).map(inShort);
}

function inShort({ from, to, tone, ends, text }: Message): string {
  return `${signs[from]}${signs[to]} ${tone} ${ends}: ${text}`;
}

const call = 'SB neutral arrives: call';

test.each([
  [
    'one request, read',
    'simple-get',
    [
      call,
      'BA actual arrives: GET /v1/postcards',
      'AB actual arrives: 200 OK',
      'BS allowed arrives: 200, all headers readable',
    ],
  ],
  [
    'the preflight comes first',
    'x-foobar',
    [
      call,
      'BA preflight arrives: OPTIONS /v1/postcards',
      'AB preflight arrives: 204 No Content',
      'BA actual arrives: GET /v1/postcards',
      'AB actual arrives: 200 OK',
      'BS allowed arrives: 200, all headers readable',
    ],
  ],
  [
    'the response stops at the wall, an error goes to the script',
    'no-allow-origin',
    [
      call,
      'BA actual arrives: GET /v1/postcards',
      'AB actual arrives: 200 OK',
      'BS actual stops at the wall: 200 OK',
      'BS blocked arrives: TypeError',
    ],
  ],
  [
    'after a refused preflight the request never departs',
    'preflight-without-allow-origin',
    [
      call,
      'BA preflight arrives: OPTIONS /v1/postcards',
      'AB preflight arrives: 204 No Content',
      'BA off is held back: GET is never sent',
      'BS blocked arrives: TypeError',
    ],
  ],
  [
    "the page's own policy lets nothing out",
    'connect-src-self',
    [call, 'BA off is held back: GET is never sent', 'BS blocked arrives: TypeError'],
  ],
  [
    'an opaque response is neither readable nor an error',
    'no-cors',
    [
      call,
      'BA actual arrives: GET /v1/postcards',
      'AB actual arrives: 200 OK',
      'BS neutral arrives: opaque response',
    ],
  ],
  [
    'sendBeacon() has returned before anything is sent, and the script is told no more',
    'beacon',
    [
      call,
      'BS neutral arrives: returns true',
      'BA actual arrives: POST /v1/postcards',
      'AB actual arrives: 200 OK',
    ],
  ],
])('%s', (_, scenario, expected) => {
  expect(sequenceOf(scenario)).toEqual(expected);
});

test('of a run that was given up, what nobody saw is not known', () => {
  const given = { ...exchange({ method: 'OPTIONS' }), state: 'aborted', response: null } as const;
  const sequence = (...exchanges: (typeof given)[]) => {
    const observation = observed({ kind: 'timed out', afterMs: 20_000 }, read(...exchanges));
    const shown = recordedExchanges(exchanges, [], observation.outcome, false);
    return observedMessages(observation, observedVerdict(observation), shown, 'call', 'PUT').map(inShort);
  };
  expect(sequence(given)).toEqual([
    call,
    'BA preflight arrives: OPTIONS /v1',
    'AB off is missing: The client left before it got a response',
    'BA off is not known: Whether PUT would follow is not known',
    'BS off arrives: given up after 20 s',
  ]);
  expect(sequence()).toEqual([
    call,
    'BA off is not known: Not known: nothing was recorded',
    'BS off arrives: given up after 20 s',
  ]);
});
