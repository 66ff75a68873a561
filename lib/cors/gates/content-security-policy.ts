import { cspProfileOf, type CspProfile } from '../../csp/csp-profile';
import { isEnforced } from '../../csp/parse-policy';
import { shouldBlockConnection } from '../../csp/should-block-connection';
import type { Block } from '../block';
import { currentUrl, isRefusedByMode, type FetchRequest } from '../fetch-request';
import type { Page } from '../scenario';
import { isHttpScheme, parseUrl } from '../../http/origin';
import type { FetchParams } from '../fetch-params';
import type { AskPolicies, PolicyAnswers } from '../hop';
import type { Profile } from '../profile';
import type { WireResponse } from '../../http/message';
import { isSameOrigin } from '../../http/origin';
import type * as elementsGate from './elements';
import { asIfUpgraded } from './upgrade-insecure-requests';

/**
 * What the page's policies, as far as they are asked, say of the request at its current URL.
 * @param asked the request before any upgrade of its URL
 * @param elements where an element makes the request
 */
export function policyAnswers(
  params: FetchParams,
  asked: FetchRequest,
  elements: Elements,
): PolicyAnswers & { readonly isAsked: boolean } {
  const which = policiesAsked(params);
  const held = answersAroundUpgrade(params, asked, elements);
  return {
    isAsked: which === 'all',
    blocked: which === 'all' ? held.blocked : null,
    violations: held.violations.filter(
      ({ disposition }) => which === 'all' || (which === 'report-only' && disposition === 'report'),
    ),
  };
}

type Elements = typeof elementsGate | null;

function answersAroundUpgrade(params: FetchParams, asked: FetchRequest, elements: Elements): PolicyAnswers {
  const { request, page, profile, api } = params;
  const upgraded = asked === request ? asIfUpgraded(params) : request;
  const ask: AskPolicies = (by, of = page) =>
    contentSecurityPolicyBlock({ profile, page: of, request: by }, elements);
  return upgraded ? profile.policiesAroundUpgrade(ask, { asked, upgraded, page, api }) : ask(asked);
}

/**
 * What the page's policies say of the request's current URL: the block of the first enforced policy that does not
 * allow it, and every report.
 * @see https://w3c.github.io/webappsec-csp/#should-block-request
 */
export function contentSecurityPolicyBlock(
  { request, page, profile }: Asking,
  elements: Elements = null,
): PolicyAnswers {
  const { policies = [] } = page;
  const { redirectCount, urlList, mode } = request;
  const csp = cspProfileOf(profile.csp);
  // A WebSocket's URL was ws: or wss: before the request was made.
  const asAuthored = (url: URL): URL =>
    mode === 'websocket' ? new URL(url.href.replace(/^http/, 'ws')) : url;
  const url = asAuthored(currentUrl(request));
  const urls = { url, firstUrl: asAuthored(urlList[0]), redirectCount };
  const selfOrigin = selfOriginOf(page, csp);
  const secure = csp.isSelfOfSandboxedPageItsUrl ? undefined : secureSelf(page);
  const result = elements
    ? elements.elementPoliciesCheck(policies, selfOrigin, request, urls, csp)
    : shouldBlockConnection(policies, selfOrigin, urls, csp, secure);
  const closed = result.verdicts.find(
    ({ policy, isAllowed }) => !isAllowed && policy.disposition === 'enforce',
  );
  if (!closed?.directive) return { blocked: null, violations: result.violations };
  const { policy, directive } = closed;
  return {
    blocked: {
      kind: 'csp',
      url: url.href,
      hop: redirectCount,
      policyIndex: policy.policyIndex,
      directive: directive.name,
      sourceList: directive.value,
      effectiveDirective: result.effectiveDirective ?? directive.name,
    },
    violations: result.violations,
  };
}

type Asking = {
  readonly request: FetchRequest;
  readonly page: Page;
  readonly profile: { readonly csp: Partial<CspProfile> };
};

/**
 * What `'self'` stands for: the origin of the page's URL, also where a sandbox gives the page an opaque origin.
 * @see https://w3c.github.io/webappsec-csp/#policy-self-origin
 */
function selfOriginOf({ origin, url }: Page, { isSelfOfSandboxedPageItsUrl }: CspProfile): string {
  if (origin !== 'null' || url === undefined || !isSelfOfSandboxedPageItsUrl) return origin;
  return parseUrl(url)?.origin ?? origin;
}

/** In a page that its own policy puts in a sandbox, its URL; in one that its frame does, anything. */
function secureSelf({ url = '', policies = [] }: Page): URL | 'any' | undefined {
  const own = parseUrl(url);
  if (!own || !isHttpScheme(own)) return undefined;
  return isEnforced(policies, 'sandbox') ? own : 'any';
}

function policiesAsked({ request, profile, api }: FetchParams): ReturnType<Profile['policiesAsked']> {
  const url = currentUrl(request);
  const { isModeCheckedFirst } = profile;
  const isFirst =
    isModeCheckedFirst || (request.destination === 'worker' && profile.elements.isWorkerOriginCheckedFirst);
  const isOther = isFirst && url.protocol !== 'data:' && !isSameOrigin(url.origin, request.origin);
  if (isOther && isRefusedByMode(request)) return 'none';
  return profile.policiesAsked(request, api);
}

/** What blocks a redirect's target, where the page's policies are asked about it before the CORS check. */
export function targetBlock(params: FetchParams, response: WireResponse, elements: Elements): Block | null {
  const request = params.profile.targetBeforeCorsCheck(params.request, response);
  if (!request) return null;
  const { blocked, violations } = contentSecurityPolicyBlock({ ...params, request }, elements);
  params.hops = [...params.hops, { request, violations, triggers: null }];
  return blocked;
}

/** What blocks the preflight, where the page's policies are asked about it by itself. */
export function preflightPolicyBlock(params: FetchParams): Block | null {
  const { hops, profile } = params;
  const { redirectCount } = params.request;
  const last = hops.at(-1);
  const request = profile.preflightBeforePolicies(params.request);
  if (!request || !last) return null;
  const { blocked, violations } = contentSecurityPolicyBlock({ ...params, request });
  params.hops = [...hops.slice(0, -1), { ...last, violations: [...last.violations, ...violations] }];
  return blocked && { ...blocked, hop: redirectCount };
}
