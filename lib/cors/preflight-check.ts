import { combinedValue } from '../http/header-list';
import { extractTokens } from '../http/extract-header-list-values';
import type { WireResponse } from '../http/message';
import { isCorsSafelistedMethod } from '../http/method';
import type { Block } from './block';
import { isUseCorsPreflightFlagSet, type CredentialsMode, type FetchRequest } from './fetch-request';
import type { HeaderReference } from './prediction';
import type { Profile } from './profile';
import type { Check, Trace } from './trace';

const check = (step: string, subject: string): Check => ({
  rule: { spec: 'fetch', anchor: 'cors-preflight-fetch-0', step, title: 'CORS-preflight fetch' },
  subject,
});
const lists = check(
  '7.3',
  'Access-Control-Allow-Methods and Access-Control-Allow-Headers are lists of tokens.',
);
const method = check('7.5', 'The preflight allows the method.');
const authorization = check('7.6', 'The preflight names Authorization.');
const header = check('7.7', 'The preflight allows every header that needs it.');

/** What a preflight's answer allows, for the preflight cache. */
export type PreflightGrant = {
  readonly methods: readonly string[];
  readonly headerNames: readonly string[];
};

export type PreflightVerdict =
  | { readonly kind: 'granted'; readonly grant: PreflightGrant }
  | { readonly kind: 'refused'; readonly block: Block };

/** The checks of this algorithm, for one before it that failed. */
export function preflightCheckSteps(unsafeNames: readonly string[]): readonly Check[] {
  const steps = [lists, method];
  if (unsafeNames.includes('authorization')) steps.push(authorization);
  if (unsafeNames.length > 0) steps.push(header);
  return steps;
}

/**
 * Whether a preflight's answer, after its CORS check and status, lets the request go. `unsafeNames` are the
 * CORS-unsafe request-header names of the request.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 step 7
 */
export function preflightCheck(
  request: FetchRequest,
  unsafeNames: readonly string[],
  response: WireResponse,
  exchange: number,
  trace: Trace,
  profile: Profile,
): PreflightVerdict {
  const steps = preflightCheckSteps(unsafeNames);
  const methodsReads: HeaderReference[] = [
    { exchange, side: 'request', name: 'access-control-request-method' },
    { exchange, side: 'response', name: 'access-control-allow-methods' },
  ];
  const headersReads: HeaderReference[] = [
    { exchange, side: 'request', name: 'access-control-request-headers' },
    { exchange, side: 'response', name: 'access-control-allow-headers' },
  ];
  const refuse = (failed: Check, block: Block, claim: string, reads: HeaderReference[]): PreflightVerdict => {
    trace.failed(failed, claim, reads);
    trace.notReached(steps.slice(steps.indexOf(failed) + 1));
    return { kind: 'refused', block };
  };

  // 7.1
  const extractedMethods = extractTokens('access-control-allow-methods', response.headers);
  // 7.2
  const extractedHeaders = extractTokens('access-control-allow-headers', response.headers);
  // 7.3
  if (extractedMethods?.kind === 'failure') {
    const value = combinedValue(response.headers, 'access-control-allow-methods') ?? '';
    const { item } = extractedMethods;
    const claim = `Access-Control-Allow-Methods is no list of methods: "${item}" is no token.`;
    const block = { kind: 'access-control-allow-methods-unparsable', exchange, value, item } as const;
    return refuse(lists, block, claim, methodsReads);
  }
  if (extractedHeaders?.kind === 'failure') {
    const value = combinedValue(response.headers, 'access-control-allow-headers') ?? '';
    const { item } = extractedHeaders;
    const claim = `Access-Control-Allow-Headers is no list of header names: "${item}" is no token.`;
    const block = { kind: 'access-control-allow-headers-unparsable', exchange, value, item } as const;
    return refuse(lists, block, claim, headersReads);
  }
  // 7.4
  const methods = extractedMethods?.values ?? (isUseCorsPreflightFlagSet(request) ? [request.method] : []);
  const headerNames = extractedHeaders?.values ?? [];
  trace.passed(
    lists,
    'Access-Control-Allow-Methods and Access-Control-Allow-Headers are absent or lists of tokens.',
    [...methodsReads.slice(1), ...headersReads.slice(1)],
  );

  // 7.5
  const methodFailure = refusedMethod(request.method, methods, request.credentialsMode, exchange);
  if (methodFailure) return refuse(method, methodFailure.block, methodFailure.claim, methodsReads);
  trace.passed(method, allowedMethodClaim(request.method, methods), methodsReads);

  // 7.6
  const allowed = new Set(headerNames.map((name) => name.toLowerCase()));
  if (unsafeNames.includes('authorization')) {
    const isNamed = isAuthorizationNamed(allowed);
    if (!isNamed && (!profile.doesWildcardCoverAuthorization || !allowed.has('*'))) {
      const block = allowed.has('*')
        ? ({ kind: 'authorization-not-covered-by-wildcard', exchange, allowed: headerNames } as const)
        : headerNotAllowed('authorization', headerNames, request.credentialsMode, exchange);
      const claim = allowed.has('*')
        ? 'Access-Control-Allow-Headers is "*", which does not cover Authorization; it must be named.'
        : `Access-Control-Allow-Headers (${listed(headerNames)}) does not name authorization.`;
      return refuse(authorization, block, claim, headersReads);
    }
    const claim = isNamed
      ? 'Access-Control-Allow-Headers names Authorization.'
      : 'Access-Control-Allow-Headers is "*", which this browser lets cover Authorization, against the standard.';
    trace.passed(authorization, claim, headersReads);
  }

  // 7.7
  const refusedName = refusedHeader(unsafeNames, allowed, request.credentialsMode);
  if (refusedName !== null) {
    const block = headerNotAllowed(refusedName, headerNames, request.credentialsMode, exchange);
    const claim =
      allowed.has('*') && request.credentialsMode === 'include'
        ? `Access-Control-Allow-Headers does not name ${refusedName}, and "*" means nothing when credentials are included.`
        : `Access-Control-Allow-Headers (${listed(headerNames)}) does not name ${refusedName}.`;
    return refuse(header, block, claim, headersReads);
  }
  if (unsafeNames.length > 0) {
    trace.passed(header, `Access-Control-Allow-Headers allows ${unsafeNames.join(', ')}.`, headersReads);
  }
  return { kind: 'granted', grant: { methods, headerNames } };
}

/** Step 7.5: why the method is refused; null when it is allowed. */
export function refusedMethod(
  name: string,
  methods: readonly string[],
  credentialsMode: CredentialsMode,
  exchange: number,
): { readonly block: Block; readonly claim: string } | null {
  if (methods.includes(name) || isCorsSafelistedMethod(name)) return null;
  const hasWildcard = methods.includes('*');
  if (hasWildcard && credentialsMode !== 'include') return null;
  const differsInCase = methods.find((listed) => listed.toLowerCase() === name.toLowerCase()) ?? null;
  const block: Block = {
    kind: 'method-not-allowed',
    exchange,
    method: name,
    allowed: methods,
    isWildcardLiteral: hasWildcard,
    differsInCase,
  };
  if (hasWildcard) {
    return {
      block,
      claim: `Access-Control-Allow-Methods does not list ${name}, and "*" means nothing when credentials are included.`,
    };
  }
  if (differsInCase !== null) {
    return {
      block,
      claim: `Access-Control-Allow-Methods lists ${differsInCase}, not ${name}; case matters.`,
    };
  }
  return { block, claim: `Access-Control-Allow-Methods (${listed(methods)}) does not list ${name}.` };
}

/** Step 7.6: whether Authorization is among the allowed lower-case names. */
export function isAuthorizationNamed(allowed: ReadonlySet<string>): boolean {
  return allowed.has('authorization');
}

/** Step 7.7: the first unsafe name that the allowed lower-case names leave out; null when none. */
export function refusedHeader(
  unsafeNames: readonly string[],
  allowed: ReadonlySet<string>,
  credentialsMode: CredentialsMode,
): string | null {
  if (allowed.has('*') && credentialsMode !== 'include') return null;
  return unsafeNames.find((name) => !allowed.has(name)) ?? null;
}

function headerNotAllowed(
  name: string,
  allowed: readonly string[],
  credentialsMode: CredentialsMode,
  exchange: number,
): Block {
  const isWildcardLiteral = allowed.includes('*') && credentialsMode === 'include';
  return { kind: 'header-not-allowed', exchange, name, allowed, isWildcardLiteral };
}

function allowedMethodClaim(name: string, methods: readonly string[]): string {
  if (methods.includes(name)) return `Access-Control-Allow-Methods lists ${name}.`;
  if (isCorsSafelistedMethod(name)) return `${name} is a CORS-safelisted method, so it need not be listed.`;
  return `Access-Control-Allow-Methods is "*", which allows ${name}.`;
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? 'empty or absent' : values.join(', ');
}
