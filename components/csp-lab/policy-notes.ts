import type { PagePolicy } from '@/lib/http/page-policy';
import { parsePolicies } from '@/lib/csp/parse-policy';
import { parseSourceExpression } from '@/lib/csp/source-expression';

/** Something to know about a policy's text. An error keeps the policy from being sent, or a part of it from counting. */
export type PolicyNote = { readonly kind: 'error' | 'hint'; readonly text: string };

/** https://w3c.github.io/webappsec-csp/#directives, with those of other specifications that browsers know. */
const knownDirectives: ReadonlySet<string> = new Set([
  'base-uri',
  'block-all-mixed-content',
  'child-src',
  'connect-src',
  'default-src',
  'fenced-frame-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'object-src',
  'report-to',
  'report-uri',
  'require-trusted-types-for',
  'sandbox',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src',
  'style-src-attr',
  'style-src-elem',
  'trusted-types',
  'upgrade-insecure-requests',
  'webrtc',
  'worker-src',
]);

const ignoredBecause = {
  'not-ascii': 'it has a character outside ASCII',
  duplicate: 'the policy already has this directive, and only the first one counts',
  meta: 'a meta element cannot carry it',
} as const;

/** What is wrong with one policy's text, in words for the person who types it; empty when nothing is. */
export function policyNotes(policy: PagePolicy): readonly PolicyNote[] {
  if (policy.value.trim() === '') return [];
  const unsendable = /[^\t\x20-\x7e]/u.exec(policy.value)?.[0];
  if (unsendable !== undefined)
    return [{ kind: 'error', text: `"${unsendable}" can't be sent in a header: only printable ASCII can.` }];
  const policies = parsePolicies([policy]);
  if (policies.length === 0) return [{ kind: 'error', text: 'There is no directive in it.' }];
  const notes: PolicyNote[] = [];
  if (policies.length > 1)
    notes.push({
      kind: 'hint',
      text: `The commas make ${policies.length} policies of it, which all apply.`,
    });
  for (const { ignored, directives } of policies) {
    for (const { text, because } of ignored)
      notes.push({ kind: 'error', text: `"${text}" is ignored: ${ignoredBecause[because]}.` });
    for (const { name, value } of directives) {
      if (!knownDirectives.has(name))
        notes.push({ kind: 'error', text: `"${name}" is not a directive that browsers know.` });
      else if (name === 'connect-src' || name === 'default-src') notes.push(...sourceListNotes(name, value));
    }
  }
  return notes;
}

function sourceListNotes(name: string, value: readonly string[]): readonly PolicyNote[] {
  const notes: PolicyNote[] = [];
  for (const expression of value) {
    if (/^(?:self|none)$/i.test(expression))
      notes.push({
        kind: 'hint',
        text: `Without quotes, ${expression} in ${name} is a host's name. The keyword is '${expression.toLowerCase()}'.`,
      });
    else if (parseSourceExpression(expression).kind === 'invalid')
      notes.push({
        kind: 'error',
        text: `"${expression}" in ${name} is not a source expression: it matches nothing.`,
      });
  }
  if (value.length > 1 && value.some((expression) => expression.toLowerCase() === "'none'"))
    notes.push({ kind: 'hint', text: `'none' in ${name} has no effect beside other source expressions.` });
  return notes;
}
