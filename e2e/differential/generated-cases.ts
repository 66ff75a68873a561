import fc from 'fast-check';
import type { PagePolicy } from '../../lib/http/page-policy';
import { publicPage, type Answered } from '../../lib/scenarios/public-page';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { arbitraryPolicies } from '../../lib/scenarios/test-data/arbitrary-policies';
import { arbitraryScenario } from '../../lib/scenarios/test-data/arbitrary-scenario';
import { weighted } from '../../lib/scenarios/test-data/weighted';

/** Cases that are run together. */
export const batchSize = 200;

const policiesOfBatch = 10;
/** Of pages of the internet, what the user has answered them; null of other pages. */
const answers = weighted<Answered | null>([8, null], [1, 'granted'], [1, 'denied']);
const mostWords = 40;

/**
 * A batch of generated scenarios; their ids number them through all batches: "case-0", "case-1" ... In a fifth of them the
 * page is one of the internet, and the user has granted or denied it this machine. Of what is around a page, they do not
 * reach:
 * - pages and servers on the local network, and names that resolve to such addresses: the names and addresses of this
 *   machine are loopback, whatever port a browser is told to take for another;
 * - a prompt that is open: a run waits for it, and nobody answers;
 * - HSTS: browsers take it from https: only, and never for localhost or an IP address;
 * - mixed content, and ancestors that are secure where the page is not: the site is at http:, and runs are made in a frame
 *   of it;
 * - frames of another origin, the attribute `allow`, Permissions-Policy, Cross-Origin-Embedder-Policy and the page's
 *   Referrer-Policy: the documents in which runs are made have none that a scenario chooses;
 * - the HTTP cache beside keepalive, where the page is one of the internet: Firefox refuses such a request only as it
 *   connects.
 * @param seed a whole number; the same seed and number give the same batch
 */
export function generateBatch(seed: number, batch: number): ScenarioData[] {
  const parameters = parametersOf(seed, batch);
  return fc
    .sample(scenariosOf(parameters.seed), { ...parameters, numRuns: batchSize })
    .map((data, index) => ({ ...data, id: idOf(batch * batchSize + index) }));
}

/**
 * Makes a generated scenario as small as it gets while it still shows what it is to show, by fast-check's own shrinking.
 * @param seed that of its batch's generation
 * @param number that in its id
 * @param timeoutMs when to leave it at the smallest found
 * @returns null when it does not show it now
 */
export async function shrinkCase(
  seed: number,
  number: number,
  isShown: (candidate: ScenarioData) => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<ScenarioData | null> {
  const parameters = parametersOf(seed, Math.floor(number / batchSize));
  const named = scenariosOf(parameters.seed).map((data) => ({ ...data, id: idOf(number) }));
  const { counterexample } = await fc.check(
    fc.asyncProperty(named, async (candidate) => !(await isShown(candidate))),
    {
      ...parameters,
      path: String(number % batchSize),
      numRuns: 1,
      ignoreEqualValues: true,
      interruptAfterTimeLimit: timeoutMs,
    },
  );
  return counterexample?.[0] ?? null;
}

/** The number of a generated case; null for another scenario. */
export function caseNumber({ id }: ScenarioData): number | null {
  const [, digits] = /^case-(\d+)$/.exec(id) ?? [];
  return digits === undefined ? null : Number(digits);
}

function idOf(number: number): string {
  return `case-${number}`;
}

function parametersOf(seed: number, batch: number) {
  return { seed: (Math.imul(seed, 0x9e3779b1) + batch) | 0, unbiased: true };
}

/** The scenarios of a batch. Their pages share a few policies, because each needs a document of its own. */
function scenariosOf(seedOfBatch: number): fc.Arbitrary<ScenarioData> {
  const shared = fc.sample(arbitraryPolicies, {
    seed: seedOfBatch,
    numRuns: policiesOfBatch,
    unbiased: true,
  });
  const areKept = fc.array(weighted([1, false], [9999, true]), {
    minLength: mostWords,
    maxLength: mostWords,
    size: 'max',
  });
  const scenarios = arbitraryScenario(
    fc.tuple(fc.constantFrom(...shared), areKept).map(([policies, kept]) => withWords(policies, kept)),
  );
  return fc
    .tuple(scenarios, answers)
    .map(([data, answered]) => (answered === null ? data : ofPublicPage(data, answered)));
}

/** The scenario as one of a page of the internet; one that asks the page's own server as it is, since that is public then. */
export function ofPublicPage(data: ScenarioData, answered: Answered): ScenarioData {
  const isStored = data.page?.earlier !== undefined && data.request.keepalive === true;
  return data.host === 'docs' || isStored
    ? data
    : { ...data, page: { ...data.page, ...publicPage(answered) } };
}

/** The policies without the words that are not kept, and without those that have none then. */
function withWords(policies: readonly PagePolicy[], areKept: readonly boolean[]): PagePolicy[] {
  let from = 0;
  return policies.flatMap(({ value, ...policy }) => {
    const all = value.split(' ');
    const words = all.filter((_, index) => areKept[from + index] !== false);
    from += all.length;
    return words.length === 0 ? [] : [{ ...policy, value: words.join(' ') }];
  });
}
