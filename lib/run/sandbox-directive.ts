import type { PagePolicy } from '../http/page-policy';

/** What a sandbox leaves a document. */
export type SandboxFlags = { readonly isSameOriginAllowed: boolean; readonly areScriptsAllowed: boolean };

/** Whether a document's origin is opaque: by its frame's sandbox, or by a policy of its own. */
export function isOpaque({
  isSandboxed,
  policies,
}: {
  isSandboxed: boolean;
  policies: readonly PagePolicy[];
}): boolean {
  return isSandboxed || !sandboxFlags(policies).isSameOriginAllowed;
}

/**
 * What the sandbox directives of a document's policies leave it; everything, where there is none. Those of policies that
 * only report, or that stand in a meta element, mean nothing.
 * @see https://w3c.github.io/webappsec-csp/#directive-sandbox
 */
export function sandboxFlags(policies: readonly PagePolicy[]): SandboxFlags {
  const sandboxes = policies
    .filter(({ disposition, delivery }) => disposition === 'enforce' && delivery !== 'meta')
    .flatMap(({ value }) => value.split(','))
    .flatMap((policy) => {
      const directives = policy.split(';').map((text) =>
        text
          .trim()
          .toLowerCase()
          .split(/[\t ]+/),
      );
      // Of directives with one name, the first counts.
      const found = directives.find(([name]) => name === 'sandbox');
      return found ? [new Set(found.slice(1))] : [];
    });
  const isAllowed = (flag: string) => sandboxes.every((flags) => flags.has(flag));
  return {
    isSameOriginAllowed: isAllowed('allow-same-origin'),
    areScriptsAllowed: isAllowed('allow-scripts'),
  };
}
