import type { PagePolicy } from '../http/page-policy';
import type { Directive, IgnoredDirective, Policy } from './policy';

const asciiWhitespaceAround = /^[\t\n\f\r ]+|[\t\n\f\r ]+$/g;
const asciiWhitespace = /[\t\n\f\r ]+/;
const asciiOnly = /^[\0-\x7f]*$/;

/** https://w3c.github.io/webappsec-csp/#meta-element */
const ignoredInMeta: ReadonlySet<string> = new Set(['report-uri', 'frame-ancestors', 'sandbox']);

/**
 * Parses one serialised policy. Never fails: what cannot be used is in `ignored`.
 * https://w3c.github.io/webappsec-csp/#parse-serialized-policy
 */
function parsePolicy(text: string, page: PagePolicy, policyIndex: number): Policy {
  const directives: Directive[] = [];
  const ignored: IgnoredDirective[] = [];
  const names = new Set<string>();
  for (const part of text.split(';')) {
    const token = part.replace(asciiWhitespaceAround, '');
    if (token === '') continue;
    if (!asciiOnly.test(token)) {
      ignored.push({ text: token, because: 'not-ascii' });
      continue;
    }
    const [nameAsWritten = '', ...value] = token.split(asciiWhitespace);
    const name = nameAsWritten.toLowerCase();
    if (names.has(name)) {
      ignored.push({ text: token, because: 'duplicate' });
      continue;
    }
    names.add(name);
    if (page.delivery === 'meta' && ignoredInMeta.has(name)) ignored.push({ text: token, because: 'meta' });
    else directives.push({ name, value });
  }
  return {
    directives,
    ignored,
    disposition: page.disposition,
    policyIndex,
    text: text.replace(asciiWhitespaceAround, ''),
  };
}

/**
 * The policies a page is under, in the order delivered. A header value is split on commas; a meta element holds one
 * policy and cannot report only. Policies without directives are left out.
 * @param isMetaDivided a meta element's is split on commas too
 * https://w3c.github.io/webappsec-csp/#parse-response-csp
 */
export function parsePolicies(pagePolicies: readonly PagePolicy[], isMetaDivided = false): readonly Policy[] {
  return pagePolicies.flatMap((page, policyIndex) => {
    if (page.delivery === 'meta' && page.disposition === 'report') return [];
    const texts = page.delivery === 'meta' && !isMetaDivided ? [page.value] : page.value.split(',');
    return texts
      .map((text) => parsePolicy(text, page, policyIndex))
      .filter((policy) => policy.directives.length > 0);
  });
}

/** Whether a policy that is enforced has the directive; lower-case name. In one that only reports, some mean nothing. */
export function isEnforced(policies: readonly PagePolicy[], name: string): boolean {
  return parsePolicies(policies).some(
    ({ disposition, directives }) =>
      disposition === 'enforce' && directives.some((directive) => directive.name === name),
  );
}
