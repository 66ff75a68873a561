import { describe, expect, it } from 'vitest';
import { decidingDirective, effectiveDirectiveForDestination } from './effective-directive';
import { parsePolicies } from './parse-policy';

describe('https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request', () => {
  it.each([
    ['', 'connect-src'],
    ['json', 'connect-src'],
    ['text', 'connect-src'],
    ['webidentity', 'connect-src'],
    ['something-new', 'connect-src'],
    ['toString', 'connect-src'],
    ['audio', 'media-src'],
    ['track', 'media-src'],
    ['video', 'media-src'],
    ['embed', 'object-src'],
    ['object', 'object-src'],
    ['font', 'font-src'],
    ['frame', 'frame-src'],
    ['iframe', 'frame-src'],
    ['image', 'img-src'],
    ['manifest', 'manifest-src'],
    ['script', 'script-src-elem'],
    ['xslt', 'script-src-elem'],
    ['audioworklet', 'script-src-elem'],
    ['paintworklet', 'script-src-elem'],
    ['style', 'style-src-elem'],
    ['worker', 'worker-src'],
    ['sharedworker', 'worker-src'],
    ['serviceworker', 'worker-src'],
    ['report', null],
    ['document', null],
  ])('destination "%s": %s', (destination, expected) => {
    expect(effectiveDirectiveForDestination(destination)).toBe(expected);
  });
});

describe('https://w3c.github.io/webappsec-csp/#should-directive-execute', () => {
  it.each([
    ['connect-src', 'default-src a; connect-src b', 'connect-src'],
    ['connect-src', 'connect-src b; default-src a', 'connect-src'],
    ['connect-src', 'default-src a; script-src b', 'default-src'],
    ['connect-src', 'img-src a', undefined],
    ['frame-src', 'default-src a; child-src b', 'child-src'],
    ['worker-src', 'default-src a; script-src b', 'script-src'],
    ['worker-src', 'script-src-elem a', undefined],
    ['worker-src', 'script-src a; child-src b', 'child-src'],
    ['script-src-elem', 'script-src a; default-src b', 'script-src'],
    ['style-src-elem', 'style-src a; default-src b', 'style-src'],
    ['img-src', 'child-src a; script-src b; style-src c', undefined],
  ])('%s under "%s": %s decides', (effective, text, expected) => {
    const policies = parsePolicies([{ value: text, disposition: 'enforce' }]);
    expect(policies.map((policy) => decidingDirective(policy, effective)?.name)).toEqual([expected]);
  });
});
