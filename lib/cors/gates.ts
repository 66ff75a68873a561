import { isBadPort } from './bad-port';
import type { Block } from './block';
import { contentSecurityPolicyBlock } from './content-security-policy';
import type { FetchParams } from './fetch-params';
import { currentUrl } from './fetch-request';
import { isKnownLocal, localNetworkAccessBlock, localNetworkAccessRule } from './local-network-access';
import { isSameOrigin } from '../http/origin';
import { isMixedContent } from './mixed-content';
import { stepsOf, type Check } from './trace';

const badPort = stepsOf('block-bad-port', 'Port blocking')();
const mixedContent = stepsOf('should-block-fetch', 'Mixed content', 'mixed-content')('1');
const contentSecurityPolicy = stepsOf('should-block-request', 'Content Security Policy', 'csp')('2');

/** The checks of every gate. */
export const gateSteps: readonly Check[] = [
  { rule: badPort, subject: 'The port is not blocked.' },
  { rule: mixedContent, subject: 'The request is not mixed content.' },
  { rule: contentSecurityPolicy, subject: 'The policies of the page allow the URL.' },
];

/**
 * The gates between a request and its current URL, in their order; null when all are open. Reports of the page's
 * policies are added to the violations.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch steps 4 to 7
 */
export function closedGate(params: FetchParams): Block | null {
  const { request, page, trace } = params;
  const url = currentUrl(request);
  const hop = request.redirectCount;
  const { blocked, violations, claim } = isRefusedBeforePolicies(params)
    ? { blocked: null, violations: [], claim: 'The policies are not asked.' }
    : contentSecurityPolicyBlock(params);
  if (violations.length > 0)
    params.violatedHops.push({ violations, isBlocked: blocked !== null, redirectCount: hop });

  // 7
  if (isBadPort(url)) {
    trace.failed(badPort, `Port ${url.port} is blocked.`);
    return { kind: 'bad-port', url: url.href, port: Number(url.port), hop };
  }
  trace.passed(badPort, `${url.port === '' ? 'The default port' : `Port ${url.port}`} is not blocked.`);
  if (isMixedContent(page, url) && !isKnownLocal(params, url)) {
    trace.failed(mixedContent, `${url.href} is mixed content for a page from ${page.origin}.`);
    return { kind: 'mixed-content', url: url.href, hop };
  }
  trace.passed(mixedContent, `${url.href} is not mixed content for a page from ${page.origin}.`);
  if (blocked) {
    trace.failed(contentSecurityPolicy, claim);
    return blocked;
  }
  if (page.policies && page.policies.length > 0) trace.passed(contentSecurityPolicy, claim);
  else trace.pass(contentSecurityPolicy);

  const localNetworkBlock = localNetworkAccessBlock(params);
  if (localNetworkBlock) trace.failed(localNetworkAccessRule, localNetworkBlock.claim);
  return localNetworkBlock?.block ?? null;
}

function isRefusedBeforePolicies({ request, profile, api }: FetchParams): boolean {
  const url = currentUrl(request);
  if (profile.isUrlRefusedBeforePolicies(url.protocol, api)) return true;
  if (!profile.isModeCheckedFirst || isSameOrigin(url.origin, request.origin)) return false;
  return request.mode === 'same-origin' || (request.mode === 'no-cors' && request.redirectMode !== 'follow');
}
