import { profiles } from '../../lib/browsers/profiles';
import { predict } from '../../lib/cors/predict';
import { hasHeader } from '../../lib/http/header-list';
import { parseUrl } from '../../lib/http/origin';
import type { Scenario } from '../../lib/cors/scenario';
import { diagnose, pagesFor } from '../../lib/evidence/diagnosis/diagnose';
import { readEvidence } from '../../lib/evidence/read-evidence';
import type { Case } from './case-schema';

/** One expectation of a case, and what came out; `isPassed` when it was met. */
export type Checked = {
  readonly what: string;
  readonly isPassed: boolean;
  readonly expected: string;
  readonly actual: string;
};

/** Finds pages for words, best first. */
export type FindPages = (words: string) => readonly string[];

/** Every expectation of a case, checked with the functions that read what people paste, and with the site's search. */
export function checkCase(one: Case, findPages: FindPages): readonly Checked[] {
  return [
    ...one.evidence.console.flatMap((line) => checkLine(line, one.expectedPages)),
    ...one.words.map(({ q, want }) => checkPage(`words "${q}"`, findPages(q)[0], want)),
    ...one.scenarios.flatMap(checkScenario),
    ...one.evidenceFiles.flatMap(checkEvidence),
  ];
}

function checkPage(what: string, first: string | undefined, want: readonly string[]): Checked {
  return {
    what,
    // A section of a page is that page.
    isPassed: first !== undefined && (want.includes(first) || want.includes(first.replace(/#.*$/, ''))),
    expected: want.join(' or '),
    actual: first ?? 'no page',
  };
}

/** A line's page comes first, or it is said that the line alone can't tell. */
function checkLine(
  given: Case['evidence']['console'][number],
  expectedPages: readonly string[],
): readonly Checked[] {
  const { line, want } = typeof given === 'string' ? { line: given, want: expectedPages } : given;
  if (want.length === 0) return [];
  const [diagnosis] = diagnose(readEvidence(line));
  const checked = checkPage(`line "${line.slice(0, 80)}"`, diagnosis && pagesFor(diagnosis)[0], want);
  const isNotTold = diagnosis?.causes[0].kind === 'not-told';
  return [{ ...checked, isPassed: checked.isPassed || isNotTold }];
}

function checkEvidence({ form, text, want }: Case['evidenceFiles'][number]): readonly Checked[] {
  const [diagnosis] = diagnose(readEvidence(text));
  const what = `evidence (${form})`;
  const checks: Checked[] = [];
  if (want.cause !== undefined) {
    const actual = diagnosis === undefined ? 'nothing' : diagnosis.causes.map(({ kind }) => kind).join(', ');
    const isNotTold =
      /can.?t be told|not.told|unknown/i.test(want.cause) && diagnosis?.certainty === 'not-told';
    checks.push({
      what: `${what}, cause`,
      isPassed: diagnosis?.causes[0].kind === want.cause || isNotTold,
      expected: want.cause,
      actual: `${actual} (${diagnosis?.certainty ?? 'not recognised'})`,
    });
  }
  if (want.pages !== undefined)
    checks.push(checkPage(`${what}, page`, diagnosis && pagesFor(diagnosis)[0], want.pages));
  return checks;
}

function checkScenario(given: Case['scenarios'][number]): readonly Checked[] {
  const scenario = scenarioOf(given);
  return given.profiles.flatMap((id) => {
    const { block, exchanges, preflightTriggers } = predict(scenario, profiles[id]);
    const checks: Checked[] = [];
    const check = (what: string, isPassed: boolean, expected: unknown, actual: unknown) =>
      checks.push({
        what: `${given.name}, ${id}: ${what}`,
        isPassed,
        expected: String(expected),
        actual: String(actual),
      });
    const kind = block?.kind ?? null;
    if (given.expected !== undefined) check('block', kind === given.expected, given.expected, kind);
    if (given.expectedAny !== undefined) {
      check('block', given.expectedAny.includes(kind), given.expectedAny.join(' or '), kind);
    }
    if (given.expectedUrl !== undefined) {
      const url = exchanges[0]?.request.url;
      check('URL', url === given.expectedUrl, given.expectedUrl, url);
    }
    if (given.expectedExchanges !== undefined) {
      check(
        'exchanges',
        exchanges.length === given.expectedExchanges,
        given.expectedExchanges,
        exchanges.length,
      );
    }
    if (given.wantTriggers !== undefined) {
      check(
        'triggers',
        preflightTriggers.length === given.wantTriggers,
        given.wantTriggers,
        preflightTriggers.length,
      );
    }
    return checks;
  });
}

function scenarioOf({ page, request, server }: Case['scenarios'][number]): Scenario {
  // A server that says so has made itself known by HSTS, by https:, before.
  const isKnownByHsts = server.some(({ headers }) => hasHeader(headers, 'strict-transport-security'));
  const host = parseUrl(request.url)?.hostname;
  return {
    page: { ...page, ...(isKnownByHsts && host !== undefined && { hstsHosts: [host] }) },
    request,
    server: ({ method, url }) => {
      const row = server.find(
        (each) => (each.method ?? method) === method && url.includes(each.urlIncludes ?? ''),
      );
      if (row === undefined) throw new Error(`The case has no row for ${method} ${url}.`);
      return row;
    },
  };
}
