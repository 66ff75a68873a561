/** Scripts of a page with one of these directives run only where a policy says so. */
const saysOfScripts = /(?:^|[;,])[\t ]*(?:default-src|script-src(?:-elem)?)(?=[\t ;,]|$)/i;
const ownDirective = /((?:^|;)[\t ]*script-src-elem(?=[\t ;]|$)[^;]*)/i;

/**
 * The author's text of a policy with something added that lets one inline script run, and nothing else changed: a
 * `script-src-elem` directive at the end of each policy of the list, with the sources of the directive that stands in for it
 * after that one, or the source at the end of the one that is there.
 * Text without a say in scripts stays as it is.
 * @param policies text of one `Content-Security-Policy` header, a list with commas too
 * @param source the script's source expression, such as "'sha256-...'"
 * @see https://w3c.github.io/webappsec-csp/#directive-script-src-elem
 */
export function withScriptSource(policies: string, source: string): string {
  return policies
    .split(',')
    .map((policy) => {
      if (!saysOfScripts.test(policy)) return policy;
      return ownDirective.test(policy)
        ? policy.replace(ownDirective, (directive: string) => `${directive} ${source}`)
        : `${policy}; script-src-elem ${[source, ...standIn(policy)].join(' ')}`;
    })
    .join(',');
}

/** The sources of the directive that decides on script elements where there is none for them alone. */
function standIn(policy: string): string[] {
  const directives = policy.split(';').map((directive) => directive.trim().split(/[\t ]+/));
  const [, ...sources] =
    directives.find(([name]) => name?.toLowerCase() === 'script-src') ??
    directives.find(([name]) => name?.toLowerCase() === 'default-src') ??
    [];
  return sources.filter((expression) => expression.toLowerCase() !== "'none'");
}
