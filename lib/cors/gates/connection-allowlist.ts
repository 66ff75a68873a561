import { isInnerList, parseList, Token, type InnerList } from 'structured-headers';
import type { WireResponse } from '../../http/message';
import { isRedirectStatus } from '../../http/status';
import type { Block } from '../block';
import type { FetchParams } from '../fetch-params';
import { currentUrl } from '../fetch-request';
import { hasLocation } from '../has-location';
import type { Page } from '../scenario';
import { stepsOf } from '../trace';
import { originOfUrl } from './origin-of-url';
import { specConnectionAllowlist } from './connection-allowlist-profile';
import { isNeverConnected } from './is-never-connected';

const rule = stepsOf('abstract-opdef-should-request-be-blocked-by-connection-allowlists')();

/** @see https://wicg.github.io/connection-allowlists/#connection-allowlist */
type ConnectionAllowlist = {
  readonly patterns: readonly URLPattern[];
  readonly areRedirectsAllowed: boolean;
};

/**
 * Whether the page's Connection-Allowlist keeps the request from its current URL, which is a redirect's target after the
 * first; null when it may go. The draft looks at it beside the page's policies; here it comes after what the mode refuses,
 * as in Chromium 156.
 * @see https://wicg.github.io/connection-allowlists/#abstract-opdef-should-request-be-blocked-by-connection-allowlists
 */
export function connectionAllowlistBlock(params: FetchParams): Block | null {
  const { request, page, profile, trace } = params;
  const rules = { ...specConnectionAllowlist, ...profile.connectionAllowlist };
  if (!rules.isKnown || isNeverConnected(request, profile)) return null;
  const reported = page.connectionAllowlistReportOnly;
  const url = currentUrl(request);
  const hop = request.redirectCount;
  const refusal = (value: string): 'redirect' | 'not-listed' | null => {
    const allowlist = parseConnectionAllowlist(value, page, rules.isMalformedEmpty);
    if (allowlist === null) return null;
    // 2.1
    if (hop > 0) return allowlist.areRedirectsAllowed ? null : 'redirect';
    // 2.2
    return allowlist.patterns.some((pattern) => pattern.test(url.href)) ? null : 'not-listed';
  };
  if (reported !== undefined && refusal(reported) !== null)
    trace.passed(rule, `Connection-Allowlist-Report-Only: ${reported} would refuse ${url.href}.`);
  const value = page.connectionAllowlist;
  if (value === undefined) return null;
  const reason = refusal(value);
  if (reason !== null)
    return trace.failed(rule, { kind: 'connection-allowlist', url: url.href, hop, reason, allowlist: value });
  trace.passed(rule, `Connection-Allowlist: ${value} allows ${url.href}.`);
  return null;
}

/**
 * Whether the page's Connection-Allowlist refuses to follow the redirect that was just answered, whatever else it says;
 * only where an engine does not wait for the redirect to be followed.
 */
export function redirectBlock(params: FetchParams, response: WireResponse): Block | null {
  const { request, page, profile, trace } = params;
  const rules = { ...specConnectionAllowlist, ...profile.connectionAllowlist };
  const value = page.connectionAllowlist;
  if (value === undefined || !rules.isKnown || !rules.isRedirectRefusedAtOnce) return null;
  if (!isRedirectStatus(response.status) || !hasLocation(response, profile)) return null;
  const allowlist = parseConnectionAllowlist(value, page, rules.isMalformedEmpty);
  if (allowlist === null || allowlist.areRedirectsAllowed) return null;
  const { href } = currentUrl(request);
  const hop = request.redirectCount;
  return trace.failed(rule, {
    kind: 'connection-allowlist',
    url: href,
    hop,
    reason: 'redirect',
    allowlist: value,
  });
}

/**
 * Null where there is no allowlist in it.
 * @param isMalformedEmpty what is none allows nothing
 * @see https://wicg.github.io/connection-allowlists/#abstract-opdef-parse-a-connection-allowlist-header
 */
function parseConnectionAllowlist(
  value: string,
  page: Page,
  isMalformedEmpty: boolean,
): ConnectionAllowlist | null {
  const list = firstInnerList(value);
  // 1, 2
  if (list === null) {
    return isMalformedEmpty && value !== '' ? { patterns: [], areRedirectsAllowed: false } : null;
  }
  const [items, parameters] = list;
  // 4
  const patterns = items.flatMap(([item]) => {
    if (typeof item === 'string') return patternOf(item);
    return item instanceof Token && item.toString() === 'response-origin' ? patternOf(originOfUrl(page)) : [];
  });
  // 5.2
  const redirects = parameters.get('redirects');
  return {
    patterns,
    areRedirectsAllowed: redirects instanceof Token && redirects.toString() !== 'block',
  };
}

function firstInnerList(value: string): InnerList | null {
  try {
    const [first] = parseList(value);
    return first !== undefined && isInnerList(first) ? first : null;
  } catch {
    return null;
  }
}

/** @see https://urlpattern.spec.whatwg.org/#build-a-url-pattern-from-an-http-structured-field-value */
function patternOf(text: string): readonly URLPattern[] {
  try {
    const pattern = new URLPattern(text);
    return pattern.hasRegExpGroups ? [] : [pattern];
  } catch {
    return [];
  }
}
