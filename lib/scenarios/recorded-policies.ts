import { hostPartMatches } from '../csp/match-hosts';
import type { PagePolicy } from '../http/page-policy';
import { parseSourceExpression } from '../csp/source-expression';
import { recordedPath, recordedRoot, type RecordKey } from '../record/run-path';

/**
 * The policies with the demo API's paths moved to where the attempt's URLs are recorded, so that a path matches in a run
 * as it is written. A path under which runs are recorded stays.
 * @param apiPrefixes URL prefixes of the demo API, without a trailing slash
 */
export function recordedPolicies(
  policies: readonly PagePolicy[],
  { runId, attempt }: RecordKey,
  apiPrefixes: readonly string[],
): readonly PagePolicy[] {
  const prefixes = apiPrefixes.map((prefix) => new URL(prefix));
  const moved = (token: string): string => {
    const source = parseSourceExpression(token);
    if (source.kind !== 'host' || source.path === '' || source.path === '/') return token;
    const { host, port, path } = source;
    const api = prefixes.find(
      (url) => hostPartMatches(host, url.hostname) && (port === null || port === '*' || port === url.port),
    );
    const base = api?.pathname.replace(/\/$/, '');
    if (base === undefined || !path.startsWith(`${base}/`)) return token;
    if (path.startsWith(`${base}${recordedRoot}/`)) return token;
    const schemeEnd = token.indexOf('://');
    const start = token.indexOf('/', schemeEnd === -1 ? 0 : schemeEnd + 3);
    return `${token.slice(0, start)}${base}${recordedPath(runId, attempt, token.slice(start + base.length))}`;
  };
  return policies.map((policy) => ({ ...policy, value: policy.value.replaceAll(/[^\s;,]+/g, moved) }));
}
