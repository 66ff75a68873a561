import type { PagePolicy } from '../http/page-policy';

/** Longest policies a frame document is served with, together, in UTF-16 code units. */
export const maxPolicyLength = 4096;

/** What a frame document is: its policies, and whether a sandbox gives it an opaque origin. */
export type FrameAddress = { readonly isSandboxed: boolean; readonly policies: readonly PagePolicy[] };

/** The address of a document of this site that is served so. */
export function frameUrl({ isSandboxed, policies }: FrameAddress): string {
  const query = new URLSearchParams();
  if (isSandboxed) query.append('sandbox', '');
  for (const { value, disposition, delivery } of policies) {
    if (delivery !== 'meta') query.append(disposition, value);
    else if (disposition === 'enforce') query.append('meta', value);
  }
  return query.size === 0 ? '/frame' : `/frame?${query}`;
}

/** Reads the query of a frame address back; a policy that can't be a header value is an error that says why. */
export function readFrameQuery(
  query: URLSearchParams,
): { readonly ok: true; readonly address: FrameAddress } | { readonly ok: false; readonly message: string } {
  const policies: PagePolicy[] = [];
  let isSandboxed = false;
  for (const [name, value] of query) {
    if (name === 'sandbox' && value === '') {
      isSandboxed = true;
      continue;
    }
    if (name !== 'enforce' && name !== 'report' && name !== 'meta') {
      return {
        ok: false,
        message: `Unknown parameter "${name}". A frame takes "enforce", "report" and "meta", each a Content-Security-Policy, and "sandbox" without a value.`,
      };
    }
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      return {
        ok: false,
        message: `"${name}" has a character that a policy can't hold: only printable ASCII and tabs are allowed.`,
      };
    }
    policies.push(
      name === 'meta' ? { value, disposition: 'enforce', delivery: 'meta' } : { value, disposition: name },
    );
  }
  if (policies.reduce((sum, policy) => sum + policy.value.length, 0) > maxPolicyLength) {
    return { ok: false, message: `The policies are longer than ${maxPolicyLength} characters together.` };
  }
  return { ok: true, address: { isSandboxed, policies } };
}
