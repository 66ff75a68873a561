import { decidingDirective } from '../csp/effective-directive';
import type { PagePolicy } from '../http/page-policy';
import { parsePolicies } from '../csp/parse-policy';
import { serializePolicy } from '../csp/serialize-policy';

/** A policy as its author wrote it, and as it is served. */
export type ServedPolicy = {
  readonly original: string;
  readonly served: string;
  readonly disposition: PagePolicy['disposition'];
};

/**
 * The policies in a form that lets one inline script run and judges every connection as before. A policy without a say
 * in scripts stays as it is.
 * @param source the script's source expression, such as "'sha256-...'"
 * @see https://w3c.github.io/webappsec-csp/#directive-fallback-list
 */
export function withScriptSource(policies: readonly PagePolicy[], source: string): ServedPolicy[] {
  return parsePolicies(policies).map((policy) => {
    const { text: original, disposition } = policy;
    const governing = decidingDirective(policy, 'script-src-elem');
    if (governing === null) return { original, served: original, disposition };
    const value = [...governing.value.filter((token) => token.toLowerCase() !== "'none'"), source];
    const directives =
      governing.name === 'default-src'
        ? [...policy.directives, { name: 'script-src', value }]
        : policy.directives.map((directive) =>
            directive === governing ? { name: directive.name, value } : directive,
          );
    return { original, served: serializePolicy({ ...policy, directives }), disposition };
  });
}
