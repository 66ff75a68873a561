import type { AskPolicies, PolicyAnswers, Upgrade } from '../cors/hop';
import { specProfile } from '../cors/spec-profile';
import type { Page } from '../cors/scenario';
import { isEnforced } from '../csp/parse-policy';
import { isMediaApi } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';

const { policiesAroundUpgrade } = specProfile;

/**
 * In Chromium: both URLs, but of a WebSocket the upgraded one only, of an image that is mixed content as in the standard, and after a redirect each policy one: that which is
 * enforced the upgraded one, that which only reports the original one.
 */
export function askedOfBoth(ask: AskPolicies, around: Upgrade): PolicyAnswers {
  const { asked, upgraded, page } = around;
  if (upgraded.mode === 'websocket') return ask(upgraded);
  if (around.api === 'img' && !page.policies?.some(isUpgrading)) return policiesAroundUpgrade(ask, around);
  if (upgraded.redirectCount > 0) {
    const { violations } = ask(
      asked,
      underPolicies(page, ({ disposition }) => disposition === 'report'),
    );
    const enforced = ask(
      upgraded,
      underPolicies(page, ({ disposition }) => disposition === 'enforce'),
    );
    return { ...enforced, violations: [...violations, ...enforced.violations] };
  }
  const answers = ask(asked);
  if (answers.blocked) return answers;
  return policiesAroundUpgrade((by) => (by === asked ? answers : ask(by)), around);
}

/** In WebKit: the upgraded URL, for an EventSource, sendBeacon, audio and video both. */
export function askedOfUpgraded(ask: AskPolicies, { asked, upgraded, api }: Upgrade): PolicyAnswers {
  if (api !== 'EventSource' && api !== 'sendBeacon' && !isMediaApi(api)) return ask(upgraded);
  const answers = ask(asked);
  if (answers.blocked) return answers;
  const { blocked, violations } = ask(upgraded);
  return { blocked, violations: [...answers.violations, ...violations] };
}

/**
 * In Firefox: of the upgraded URL only the policies that have the directive themselves; what is told is the original URL.
 */
export function askedByOwnUpgrade(ask: AskPolicies, around: Upgrade): PolicyAnswers {
  const { asked, page } = around;
  const own = policiesAroundUpgrade((by) => ask(by, underPolicies(page, isUpgrading)), around);
  const others = ask(
    asked,
    underPolicies(page, (policy) => !isUpgrading(policy)),
  );
  const told = own.violations.map((violation) => ({
    ...violation,
    blockedURI: violation.blockedURI.replace(/^(http|ws)s:/, '$1:'),
  }));
  return {
    blocked: firstOf(own.blocked, others.blocked),
    violations: [...told, ...others.violations].toSorted((one, other) => one.policyIndex - other.policyIndex),
  };
}

function isUpgrading(policy: PagePolicy): boolean {
  return isEnforced([policy], 'upgrade-insecure-requests');
}

/** The page with some of its policies only, in the same places. */
function underPolicies(page: Page, isHeld: (policy: PagePolicy) => boolean): Page {
  const { policies = [] } = page;
  const held = (one: PagePolicy): string =>
    (one.delivery === 'meta' ? [one.value] : one.value.split(','))
      .filter((value) => isHeld({ ...one, value }))
      .join(',');
  return { ...page, policies: policies.map((one) => ({ ...one, value: held(one) })) };
}

function firstOf(one: PolicyAnswers['blocked'], other: PolicyAnswers['blocked']): PolicyAnswers['blocked'] {
  return one && other && other.policyIndex < one.policyIndex ? other : (one ?? other);
}
