import { checkPolicies, type PoliciesCheck } from './check-policies';
import type { CspProfile } from './csp-profile';
import type { CspRequest } from './csp-request';
import { mismatchedPart } from './mismatched-part';
import type { PagePolicy } from '../http/page-policy';
import { parseUrlSource } from './url-source';

/**
 * Holds every policy of the page against one URL of a script's connection (`connect-src`): a verdict for each, without
 * the reasons that `shouldBlockRequest` gives. `pageOrigin` is serialised, "null" when opaque, and then `secureSelf` is what
 * `'self'` matches all the same. Never fails.
 * https://w3c.github.io/webappsec-csp/#directive-connect-src
 */
export function shouldBlockConnection(
  pagePolicies: readonly PagePolicy[],
  pageOrigin: string,
  request: Pick<CspRequest, 'url' | 'firstUrl' | 'redirectCount'>,
  profile: CspProfile,
  secureSelf?: URL | 'any',
): PoliciesCheck<{ readonly matches: boolean }> {
  return checkPolicies(pagePolicies, pageOrigin, request, profile, {
    fallbackList: ['connect-src', 'default-src'],
    secureSelf,
    matchList: ({ value }, context) =>
      value.map((expression) => {
        const source = parseUrlSource(expression);
        return { matches: source !== null && mismatchedPart(source, context, profile) === null };
      }),
  });
}
