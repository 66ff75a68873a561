import { describe, expect, test } from 'vitest';
import { readEvidence } from '../read-evidence';
import { madeEvidence, type MadeEvidence } from '../test-data/made-evidence';
import { diagnose } from './diagnose';

const made = madeEvidence();

/** Pieces that lack what decides; a diagnosis may then name something else first, but not as certain. */
const lacking: readonly (readonly [why: string, isSo: (piece: MadeEvidence) => boolean])[] = [
  [
    "Safari's line is the same whatever Access-Control-Allow-Origin says; Firefox's when it is empty or the origin null",
    ({ form, engine, scenario }) =>
      /console|wording/.test(form) &&
      (engine === 'webkit' || engine === 'firefox' || form === 'older wording 2') &&
      /^(?:allow-origin-|null-origin|sandbox-and-api|redirect-origin)/.test(scenario),
  ],
  [
    "Firefox's line is the same for every failure of the network and of redirects",
    ({ form, engine, scenario }) =>
      /console|wording/.test(form) && engine === 'firefox' && /^(?:redirect-|event-stream-)/.test(scenario),
  ],
  [
    'the line only says that something failed',
    ({ form, scenario }) =>
      /console|wording/.test(form) && /^(?:redirect-mode-error|header-value-with)/.test(scenario),
  ],
  [
    "Safari's line is the same for several refusals of the call",
    ({ form, engine, scenario }) =>
      /console|wording/.test(form) &&
      engine === 'webkit' &&
      /^(?:redirect-location-empty|same-origin-mode|event-stream|url-with|stream-)/.test(scenario),
  ],
  [
    'an older line of Firefox lacks the status',
    ({ form, engine, scenario }) =>
      form === 'older wording 1' && engine === 'firefox' && scenario === 'preflight-redirect',
  ],
  [
    'whether the request is made with credentials',
    ({ form, scenario }) =>
      /HAR|raw headers/.test(form) && /^(?:credentials-|wildcard-)|-use-credentials$/.test(scenario),
  ],
  [
    "the page's Connection-Allowlist, and Chrome's line is that of any redirect that can't be followed",
    ({ scenario }) => scenario.startsWith('allowlist-redirect'),
  ],
  [
    'how long the page waits, and how long the server takes',
    ({ form, scenario }) => !/console|wording/.test(form) && /^(?:xhr-)?timeout/.test(scenario),
  ],
  [
    'the hash that the page asks for',
    ({ form, scenario }) => !/^(?:console lines|.*wording.*)$/.test(form) && scenario.includes('integrity'),
  ],
  [
    'that the element refused the status: the line is that of any status, or names none',
    ({ form, scenario }) =>
      /console|wording/.test(form) &&
      /^(?:script-(?:not-found|multiple-choices)|(?:track|video)-not-found)$/.test(scenario),
  ],
  [
    "the page's policy",
    ({ form, scenario }) => !/console|wording/.test(form) && scenario.startsWith('connect-src-redirect'),
  ],
];

/** A call with its responses is complete in all but the hash: without it, nothing was blocked. */
const isHashLeftOut = ({ scenario, form }: MadeEvidence): boolean =>
  scenario.includes('integrity') && form === 'fetch and headers';

/** In Firefox the page's policy, which is not in such evidence, is asked before the CORS check. */
const isPolicyFirst = ({ scenario, form, engine }: MadeEvidence): boolean =>
  scenario === 'connect-src-redirect-refused' && engine === 'firefox' && !/console|wording/.test(form);

const isComplete = (piece: MadeEvidence): boolean => !lacking.some(([, isSo]) => isSo(piece));

/** Why Chromium was redirected is told too, where the evidence has the redirect. */
const isNamed = (cause: string | undefined, piece: MadeEvidence): boolean =>
  cause === piece.cause || (piece.scenario === 'hsts-put' && cause === 'hsts');

const diagnosisOf = ({ text, engine }: MadeEvidence) => diagnose(readEvidence(text), engine)[0];

const label = ({ form, scenario, engine }: MadeEvidence): string => `${form}: ${scenario}, ${engine}`;

describe("evidence that scenarios leave behind, in each form and in each browser's wording", () => {
  const complete = made.filter(isComplete);

  test('there are hundreds of pieces', () => {
    expect(complete.length).toBeGreaterThan(850);
    expect(new Set(complete.map(({ cause }) => cause)).size).toBeGreaterThan(30);
  });

  test('the right cause comes first', () => {
    const wrong = complete
      .filter((piece) => !isNamed(diagnosisOf(piece)?.causes[0].kind, piece))
      .map((piece) => `${label(piece)}: ${piece.cause}, not ${diagnosisOf(piece)?.causes[0].kind}`);
    expect(wrong).toEqual([]);
  });

  test('where the evidence lacks what decides, nothing wrong is certain', () => {
    const wrong = made
      .filter((piece) => !isComplete(piece) && !isPolicyFirst(piece) && !isHashLeftOut(piece))
      .filter((piece) => {
        const diagnosis = diagnosisOf(piece);
        return diagnosis?.certainty === 'certain' && diagnosis.causes[0].kind !== piece.cause;
      });
    expect(wrong.map(label)).toEqual([]);
  });
});

describe('with the decisive fact removed', () => {
  // A call in mode "same-origin" fails by itself; one in mode "no-cors" by a header that is not of CORS.
  const blockedResponses = made.filter(
    ({ form, scenario }) => form === 'fetch and headers' && !/^(?:same-origin-mode|no-cors)/.test(scenario),
  );

  test("a call without its responses can't be told of, and what to send is asked for", () => {
    const sure = blockedResponses.filter((piece) => {
      const call = piece.text.slice(0, piece.text.indexOf('\n'));
      const diagnosis = diagnosisOf({ ...piece, text: call });
      return diagnosis === undefined || diagnosis.certainty === 'certain' || diagnosis.question === null;
    });
    expect(sure.map(label)).toEqual([]);
    expect(blockedResponses.length).toBeGreaterThan(100);
  });

  test("of a failure in Chrome's HAR without the preflight, the console's line is asked for", () => {
    const hars = made.filter(
      ({ form, engine, text }) =>
        form === 'HAR' &&
        engine === 'chromium' &&
        text.includes('"preflight"') &&
        text.includes('"status":0'),
    );
    const sure = hars.filter((piece) => {
      const text = piece.text.replaceAll(/\{"_resourceType":"preflight".*?\},"pageref":"page_1"\},/g, '');
      return diagnosisOf({ ...piece, text })?.certainty === 'certain';
    });
    expect(sure.map(label)).toEqual([]);
    expect(hars.length).toBeGreaterThan(10);
  });
});
