import { isBadPort } from './bad-port';
import type { Block } from './block';
import { contentSecurityPolicyBlock } from './content-security-policy';
import type { FetchParams } from './fetch-params';
import { currentUrl } from './fetch-request';
import { localNetworkAccessBlock, localNetworkAccessCheck } from './local-network-access';
import { isMixedContent } from './mixed-content';
import type { Check } from './trace';

const badPort: Check = {
  rule: { spec: 'fetch', anchor: 'block-bad-port', step: '', title: 'Port blocking' },
  subject: 'The port is not blocked.',
};
const mixedContent: Check = {
  rule: { spec: 'mixed-content', anchor: 'should-block-fetch', step: '1', title: 'Mixed content' },
  subject: 'The request is no mixed content.',
};
const contentSecurityPolicy: Check = {
  rule: { spec: 'csp', anchor: 'should-block-request', step: '2', title: 'Content Security Policy' },
  subject: "The page's content security policies allow the URL.",
};

/** The checks of every gate, for an algorithm before them that failed. */
export const gateSteps: readonly Check[] = [badPort, mixedContent, contentSecurityPolicy];

/**
 * The gates between a request and its current URL, in their order; null when all are open. Reports of the page's
 * policies are added to the violations.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch steps 4 to 7
 */
export function closedGate(params: FetchParams): Block | null {
  const { request, page, trace } = params;
  const url = currentUrl(request);
  const hop = request.redirectCount;
  const { blocked, violations, claim } = contentSecurityPolicyBlock(params);
  params.violations.push(...violations);

  // 7
  if (isBadPort(url)) {
    trace.failed(badPort, `Port ${url.port} is blocked: other protocols than HTTP use it.`);
    trace.notReached([mixedContent, contentSecurityPolicy]);
    return { kind: 'bad-port', url: url.href, port: Number(url.port), hop };
  }
  trace.passed(badPort, `Port ${url.port === '' ? 'absent, so the default' : url.port} is not blocked.`);
  if (isMixedContent(page, url)) {
    trace.failed(
      mixedContent,
      `The page is from ${page.origin}, so it may not fetch ${url.protocol}//${url.host}.`,
    );
    trace.notReached([contentSecurityPolicy]);
    return { kind: 'mixed-content', url: url.href, hop };
  }
  trace.passed(
    mixedContent,
    `${url.protocol}//${url.host} is no mixed content for a page from ${page.origin}.`,
  );
  if (blocked) {
    trace.failed(contentSecurityPolicy, claim);
    return blocked;
  }
  if (page.policies && page.policies.length > 0) trace.passed(contentSecurityPolicy, claim);

  const localNetworkBlock = localNetworkAccessBlock(params);
  if (localNetworkBlock) trace.failed(localNetworkAccessCheck, localNetworkBlock.claim);
  return localNetworkBlock?.block ?? null;
}
