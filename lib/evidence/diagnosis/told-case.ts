import { profiles } from '../../browsers/profiles';
import type { BlockKind } from '../../cors/block';
import { predict } from '../../cors/predict';
import type { Engine } from '../../cors/profile';
import type { Header } from '../../http/header-list';
import { isElementApi, type RequestInput } from '../../http/request-input';
import { caseScenario, type CaseData, type CaseResponse } from './case-data';
import { withoutFragment } from './exchange-index';
import type { RequestCase } from './request-case';

type Told = Partial<Pick<CaseResponse, 'status' | 'headers' | 'absent'>> & {
  /** Only a request with credentials is blocked so. */
  readonly isCredentialed?: boolean;
  /** The line says of the status that it is not ok, and not which it is. */
  readonly isStatusAssumed?: boolean;
};

const allowOrigin = 'access-control-allow-origin';

/** What a line says of the response that it blames: the fact at fault, and nothing else. Null where it names none. */
function toldOf(
  kind: BlockKind,
  { value, status, mimeType, isNosniff }: Readonly<Record<string, string>>,
): Told | null {
  const header = (name: string, text: string | undefined): Told | null =>
    text === undefined ? null : { headers: [[name, text] satisfies Header] };
  const told = Number(status);
  const isStatusTold = told >= 100 && told <= 599;
  switch (kind) {
    case 'access-control-allow-origin-missing':
      return { absent: [allowOrigin], ...(isStatusTold ? { status: told } : {}) };
    case 'access-control-allow-origin-mismatch':
    case 'access-control-allow-origin-invalid':
    case 'access-control-allow-origin-multiple':
      return header('Access-Control-Allow-Origin', value);
    case 'access-control-allow-origin-null':
      return header('Access-Control-Allow-Origin', 'null');
    case 'access-control-allow-origin-wildcard-with-credentials':
      return { headers: [['Access-Control-Allow-Origin', '*']], isCredentialed: true };
    case 'access-control-allow-credentials-not-true':
      return value === undefined || value === ''
        ? { absent: ['access-control-allow-credentials'], isCredentialed: true }
        : { headers: [['Access-Control-Allow-Credentials', value]], isCredentialed: true };
    case 'preflight-status':
      return isStatusTold ? { status: told } : { status: 403, isStatusAssumed: true };
    case 'preflight-redirect':
      return isStatusTold ? { status: told } : { status: 302, isStatusAssumed: true };
    case 'method-not-allowed':
      return { absent: ['access-control-allow-methods'] };
    case 'header-not-allowed':
      return { absent: ['access-control-allow-headers'] };
    case 'authorization-not-covered-by-wildcard':
      return header('Access-Control-Allow-Headers', '*');
    case 'access-control-allow-methods-unparsable':
      return header('Access-Control-Allow-Methods', value);
    case 'access-control-allow-headers-unparsable':
      return header('Access-Control-Allow-Headers', value);
    case 'element-content-type':
      return mimeType === undefined || mimeType === ''
        ? null
        : {
            headers: [
              ['Content-Type', mimeType],
              ...(isNosniff === undefined ? [] : [['X-Content-Type-Options', 'nosniff'] satisfies Header]),
            ],
          };
    default:
      return kind === 'csp' || kind === 'mixed-content' ? {} : null;
  }
}

/**
 * The case that a browser's line tells of: what it says of the server stands in place of what was assumed, what was seen
 * stays. Null where the line tells too little for the engine to come to the same block.
 */
export function toldCase(
  data: CaseData,
  kind: BlockKind,
  { lines }: RequestCase,
  engine: Engine,
): CaseData | null {
  const line = lines.find(({ line: { meaning } }) => meaning.is === 'block' && meaning.kinds.includes(kind));
  if (line === undefined) return null;
  const { values, code, text } = line.line;
  const told = toldOf(kind, values);
  if (told === null) return null;
  const { isCredentialed, isStatusAssumed, ...facts } = told;
  const isOnPreflight = /preflight/i.test(`${code} ${text}`);
  const url = withoutFragment(values['url'] ?? data.request.url);
  const to = isOnPreflight ? 'preflight' : 'actual';
  const seen = data.responses.filter((response) => response.to !== to || response.url !== url);
  const directive = values['directive'];
  const isPolicyTold = kind === 'csp' && directive !== undefined && data.page.policies.length === 0;
  const tried: CaseData = {
    assumed: [...data.assumed, ...(isStatusAssumed === true ? (['preflight-response'] as const) : [])],
    page: isPolicyTold
      ? { ...data.page, policies: [{ value: directive, disposition: 'enforce' }] }
      : data.page,
    request: isCredentialed === true ? withCredentials(data.request) : data.request,
    responses: [...seen, { to, url, status: null, headers: [], absent: [], ...facts }],
  };
  for (const candidate of isOnPreflight ? withTrigger(tried) : [tried]) {
    const { block } = predict(caseScenario(candidate), profiles[engine]);
    if (block?.kind === kind) return candidate;
  }
  return null;
}

function withCredentials(request: RequestInput): RequestInput {
  return isElementApi(request.api)
    ? { ...request, crossOrigin: 'use-credentials' }
    : { ...request, credentials: 'include' };
}

/** A preflight was made: by what the evidence names, or by a method that stands for what it doesn't. */
function withTrigger(data: CaseData): readonly CaseData[] {
  const { request, assumed } = data;
  return [data, { ...data, request: { ...request, method: 'PUT' }, assumed: [...assumed, 'method'] }];
}
