import { engineNames } from '../browsers/engine-names';
import { listed } from '../browsers/listed';
import { profiles } from '../browsers/profiles';
import { needsPreflight } from '../cors/needs-preflight';
import { predict } from '../cors/predict';
import type { Header } from '../http/header-list';
import { caseScenario, type CaseData, type CaseResponse } from '../evidence/diagnosis/case-data';
import type { Fix } from '../scenarios/fixes';
import { advisedHeaders, fixedOrigin } from '../snippets/advised-headers';
import { adviceFor, type ServerAdvice } from '../snippets/server-advice';
import { engines } from '../cors/profile';

/** In which browsers a request goes through, as a sentence; null when in none. */
export function checkedIn(data: CaseData): string | null {
  const scenario = caseScenario(data);
  const passing = engines
    .map((engine) => ({ engine, prediction: predict(scenario, profiles[engine]) }))
    .filter(({ prediction }) => prediction.block === null);
  if (passing.length === 0) return null;
  const isOpen = passing.some(({ prediction }) => prediction.needs.length > 0);
  const where = listed(passing.map(({ engine }) => engineNames[engine]));
  const rest = isOpen ? ", if the rest of the server's response allows it" : '';
  return `Checked with the engine: with this change, the request goes through in ${where}${rest}`;
}

/**
 * The server's configuration that a fix comes to, where it is the server's to fix; null where it isn't, or where the
 * configuration alone would not do.
 */
export function serverAdviceFor(data: CaseData, fix: Fix<CaseData>): ServerAdvice | null {
  const known = knownAdvice.get(fix);
  if (known !== undefined) return known;
  const advice = triedAdvice(data, fix);
  knownAdvice.set(fix, advice);
  return advice;
}

/** A fix is of one case, and is asked for its configuration by all that show it. */
const knownAdvice = new WeakMap<Fix<CaseData>, ServerAdvice | null>();

function triedAdvice(data: CaseData, fix: Fix<CaseData>): ServerAdvice | null {
  const isOfServer = fix.changes.every(({ kind }) => kind.includes('response'));
  if (!isOfServer || data.assumed.length > 0) return null;
  const prediction = predict(caseScenario(fix.all));
  const { unsafeNames } = needsPreflight({
    method: prediction.method,
    headerList: data.request.headers ?? [],
  });
  const known = (to: CaseResponse['to']) => data.responses.find((response) => response.to === to)?.headers;
  const advice = adviceFor(
    {
      origin: data.page.origin,
      method: prediction.method,
      unsafeHeaderNames: unsafeNames,
      isCredentialed: data.request.credentials === 'include',
    },
    { preflight: known('preflight') ?? null, actual: known('actual') ?? [] },
  );
  const { every, preflight } = advisedHeaders(advice);
  const origin: Header = ['Access-Control-Allow-Origin', fixedOrigin(advice) ?? data.page.origin];
  const responses = prediction.exchanges.map(({ kind: to, request: { url } }): CaseResponse => {
    const own = fix.all.responses.find((response) => response.to === to && response.url === url);
    const rest = (own?.headers ?? []).filter(([name]) => !/^access-control-/i.test(name));
    const headers = [...rest, origin, ...every, ...(to === 'preflight' ? preflight : [])];
    return { to, url, status: to === 'preflight' ? 204 : (own?.status ?? 200), headers, absent: null };
  });
  return predict(caseScenario({ ...fix.all, responses })).block === null ? advice : null;
}
