import { isBadPort } from './bad-port';
import type { Block } from './block';
import type { FetchParams } from './fetch-params';
import { currentUrl, keepaliveBlock, type FetchRequest } from './fetch-request';
import { includesCredentials } from '../http/origin';
import { isMixedContent } from './mixed-content';
import { rareGate } from './rare-gates';
import { stepsOf, type Check } from './trace';

export const contentSecurityPolicyRule = stepsOf('should-block-request')('2');
const blocking = stepsOf('concept-main-fetch')('7');
const badPort = stepsOf('block-bad-port')();
const mixedContent = stepsOf('should-block-fetch')('1');

/** The checks of a URL before anything is sent to it. */
export const preSendSteps: readonly Check[] = [
  { rule: badPort, subject: 'The port is not blocked.' },
  { rule: mixedContent, subject: 'The request is not mixed content.' },
  { rule: contentSecurityPolicyRule, subject: 'The policies of the page allow the URL.' },
];

/**
 * Why nothing may be sent to the request's current URL; null when something may. Notes the hop, with what the page's
 * policies report of it.
 * @param asked the request before any upgrade of its URL
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch steps 4 to 7
 */
export function preSendBlock(params: FetchParams, asked: FetchRequest): Block | null {
  const { request, page, trace } = params;
  const url = currentUrl(request);
  const hop = request.redirectCount;
  const elements = rareGate(page, 'elements', params);
  const policies = rareGate(page, 'content-security-policy')?.policyAnswers(params, asked, elements);
  const blocked = policies?.blocked ?? null;
  params.hops = [...params.hops, { request, violations: policies?.violations ?? [], triggers: null }];

  const { api, profile } = params;
  const tooLong = api === 'sendBeacon' && profile.isBeaconSizeLimitedLate && keepaliveBlock(request);
  if (!blocked && tooLong) return trace.failed(blocking, tooLong);
  if (!blocked && request.refusal) return trace.failed(request.refusal.rule, request.refusal.block);
  // 7
  if (!blocked && includesCredentials(url) && profile.isCredentialedUrlBlocked(api))
    return trace.failed(blocking, { kind: 'url-includes-credentials', url: url.href, hop });
  if (isBadPort(url))
    return trace.failed(badPort, { kind: 'bad-port', url: url.href, port: Number(url.port), hop });
  trace.passed(badPort, `${url.port === '' ? 'The default port' : `Port ${url.port}`} is not blocked.`);
  const localNetworkAccess = rareGate(page, 'local-network-access');
  const isLoopbackRestricted = profile.isLoopbackMixedContent(request);
  const isTaken = elements?.isMixedContentTaken(params) || localNetworkAccess?.isKnownLocal(params, url);
  if (isMixedContent(page, url, isLoopbackRestricted) && !isTaken)
    return trace.failed(mixedContent, { kind: 'mixed-content', url: url.href, hop });
  trace.passed(mixedContent, `${url.href} is not mixed content for a page from ${page.origin}.`);
  if (blocked) return trace.failed(contentSecurityPolicyRule, blocked);
  if (policies) {
    const claim = policies.isAsked
      ? `Every enforced policy allows ${url.href}`
      : 'No enforced policy is asked.';
    trace.passed(contentSecurityPolicyRule, claim);
  } else trace.expectNoLonger(contentSecurityPolicyRule);
  return (
    rareGate(page, 'connection-allowlist')?.connectionAllowlistBlock(params) ??
    localNetworkAccess?.localNetworkAccessBlock(params, rareGate(page, 'permissions-policy')) ??
    null
  );
}
