import type { PagePolicy } from '../csp/page-policy';

/** Longest policy a frame document is served with, in UTF-16 code units. */
export const maxPolicyLength = 4096;

/** The address of a blank same-origin document that is served with these policies. */
export function frameUrl(policies: readonly PagePolicy[]): string {
  const query = new URLSearchParams();
  for (const policy of policies) query.append(policy.disposition, policy.value);
  return query.size === 0 ? '/frame' : `/frame?${query}`;
}

/** Reads a frame address back; a policy that can't be a header value is an error that says why. */
export function policiesFromQuery(
  query: URLSearchParams,
): { readonly ok: true; readonly policies: PagePolicy[] } | { readonly ok: false; readonly message: string } {
  const policies: PagePolicy[] = [];
  for (const [name, value] of query) {
    if (name !== 'enforce' && name !== 'report') {
      return {
        ok: false,
        message: `Unknown parameter "${name}". A frame takes "enforce" and "report", each a Content-Security-Policy.`,
      };
    }
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      return {
        ok: false,
        message: `"${name}" has a character that a policy can't hold: only printable ASCII and tabs are allowed.`,
      };
    }
    policies.push({ value, disposition: name });
  }
  if (policies.reduce((sum, policy) => sum + policy.value.length, 0) > maxPolicyLength) {
    return { ok: false, message: `The policies are longer than ${maxPolicyLength} characters together.` };
  }
  return { ok: true, policies };
}
