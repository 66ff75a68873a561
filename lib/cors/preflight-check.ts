import { extractTokens } from '../http/extract-header-list-values';
import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { isCorsSafelistedMethod } from '../http/method';
import type { Block } from './block';
import { isUseCorsPreflightFlagSet, type CredentialsMode, type FetchRequest } from './fetch-request';
import type { HeaderReference } from './prediction';
import type { Rule } from './algorithms';
import type { Profile } from './profile';
import { readsOf, stepsOf, type Check, type Trace } from './trace';

const step = stepsOf('cors-preflight-fetch-0');
const lists = step('7.3');
const methodStep = step('7.5');
const authorizationStep = step('7.6');
const headerStep = step('7.7');
const readable = 'The lists of allowed methods and headers can be read.';

/** What a preflight's answer allows, for the preflight cache. */
export type PreflightGrant = {
  readonly methods: readonly string[];
  readonly headerNames: readonly string[];
};

export type PreflightVerdict = {
  /** Null when its lists can't be read. */
  readonly grant: PreflightGrant | null;
  /** Null when it lets the request go. */
  readonly block: Block | null;
};

/** The checks of this algorithm. */
export function preflightCheckSteps(unsafeNames: readonly string[]): readonly Check[] {
  const checks: Check[] = [
    { rule: lists, subject: readable },
    { rule: methodStep, subject: 'Access-Control-Allow-Methods allows the method.' },
  ];
  if (unsafeNames.includes('authorization')) {
    checks.push({ rule: authorizationStep, subject: 'Access-Control-Allow-Headers lists Authorization.' });
  }
  if (unsafeNames.length > 0)
    checks.push({
      rule: headerStep,
      subject: 'Access-Control-Allow-Headers allows every header that is not safelisted.',
    });
  return checks;
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
  const { method, credentialsMode } = request;
  const methodReads = readsOf(exchange, 'response', 'access-control-allow-methods');
  const headerReads = readsOf(exchange, 'response', 'access-control-allow-headers');
  let grant: PreflightGrant | null = null;
  const refuse = (rule: Rule, block: Block, reads: readonly HeaderReference[]): PreflightVerdict => ({
    grant,
    block: trace.failed(rule, block, reads),
  });

  // 7.1
  const methods = extractTokens('access-control-allow-methods', response.headers);
  // 7.2
  const headerNames = extractTokens('access-control-allow-headers', response.headers);
  // 7.3
  if (methods?.kind === 'failure') {
    const { item } = methods;
    const value = combinedValue(response.headers, 'access-control-allow-methods') ?? '';
    const block = { kind: 'access-control-allow-methods-unparsable', exchange, value, item } as const;
    return refuse(lists, block, methodReads);
  }
  if (headerNames?.kind === 'failure') {
    const { item } = headerNames;
    const value = combinedValue(response.headers, 'access-control-allow-headers') ?? '';
    const block = { kind: 'access-control-allow-headers-unparsable', exchange, value, item } as const;
    return refuse(lists, block, headerReads);
  }
  trace.passed(lists, readable, [...methodReads, ...headerReads]);
  grant = {
    // 7.4
    methods:
      methods?.values ??
      (isUseCorsPreflightFlagSet(request) && isAllowedByFlag(method, profile) ? [method] : []),
    headerNames: headerNames?.values ?? [],
  };

  // 7.5
  const bothMethodReads = [...readsOf(exchange, 'request', 'access-control-request-method'), ...methodReads];
  const methodRefusal = refusedMethod(method, grant.methods, credentialsMode, exchange);
  if (methodRefusal) return refuse(methodStep, methodRefusal, bothMethodReads);
  trace.passed(
    methodStep,
    allowedMethodClaim(method, grant.methods),
    grant.methods.includes(method) || !isCorsSafelistedMethod(method) ? bothMethodReads : [],
  );

  // 7.6
  const allowed = new Set(grant.headerNames.map((name) => name.toLowerCase()));
  const bothHeaderReads = [...readsOf(exchange, 'request', 'access-control-request-headers'), ...headerReads];
  const refuseHeader = (rule: Rule, name: string): PreflightVerdict => {
    const isWildcardLiteral = allowed.has('*') && credentialsMode === 'include';
    const block = {
      kind: 'header-not-allowed',
      exchange,
      name,
      allowed: grant.headerNames,
      isWildcardLiteral,
    } as const;
    return refuse(rule, block, bothHeaderReads);
  };
  if (unsafeNames.includes('authorization')) {
    const isNamed = isAuthorizationNamed(allowed);
    if (!isNamed && refusedHeader(['authorization'], allowed, credentialsMode) !== null) {
      return refuseHeader(authorizationStep, 'authorization');
    }
    if (!isNamed && !profile.doesWildcardCoverAuthorization) {
      return refuse(
        authorizationStep,
        { kind: 'authorization-not-covered-by-wildcard', exchange, allowed: grant.headerNames },
        bothHeaderReads,
      );
    }
    trace.passed(
      authorizationStep,
      isNamed
        ? 'Access-Control-Allow-Headers lists Authorization.'
        : 'Access-Control-Allow-Headers is "*", which covers Authorization in this browser.',
      bothHeaderReads,
    );
  }

  // 7.7
  const refusedName = refusedHeader(unsafeNames, allowed, credentialsMode);
  if (refusedName !== null) return refuseHeader(headerStep, refusedName);
  if (unsafeNames.length > 0) {
    trace.passed(
      headerStep,
      `Access-Control-Allow-Headers allows ${unsafeNames.join(', ')}.`,
      bothHeaderReads,
    );
  }
  return { grant, block: null };
}

/** Step 7.5: why the method is refused; null when it is allowed. */
export function refusedMethod(
  method: string,
  allowed: readonly string[],
  credentialsMode: CredentialsMode,
  exchange: number,
): Block | null {
  if (allowed.includes(method) || isCorsSafelistedMethod(method)) return null;
  const hasWildcard = allowed.includes('*');
  if (hasWildcard && credentialsMode !== 'include') return null;
  const differsInCase = allowed.find((listed) => listed.toLowerCase() === method.toLowerCase()) ?? null;
  return {
    kind: 'method-not-allowed',
    exchange,
    method,
    allowed,
    isWildcardLiteral: hasWildcard,
    differsInCase,
  };
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

function allowedMethodClaim(method: string, allowed: readonly string[]): string {
  if (allowed.includes(method)) return `Access-Control-Allow-Methods lists ${method}.`;
  return isCorsSafelistedMethod(method)
    ? `${method} is safelisted, so it need not be listed.`
    : `Access-Control-Allow-Methods is "*", which allows ${method}.`;
}

function isAllowedByFlag(method: string, { doesPreflightFlagAllowMethod }: Profile): boolean {
  return doesPreflightFlagAllowMethod || isCorsSafelistedMethod(method);
}
