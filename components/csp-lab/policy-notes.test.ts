import { describe, expect, it } from 'vitest';
import { policyNotes } from './policy-notes';

const texts = (value: string, disposition: 'enforce' | 'report' = 'enforce') =>
  policyNotes({ value, disposition }).map(({ kind, text }) => `${kind}: ${text}`);

describe('what is said of a policy', () => {
  it.each([
    ["connect-src 'self'", []],
    ['  ', []],
    ["default-src 'self'; report-uri /reports; upgrade-insecure-requests", []],
    [';;', ['error: There is no directive in it.']],
    ['connect-src é', [`error: "é" can't be sent in a header: only printable ASCII can.`]],
    [
      "connect-src 'self'\u{1F600}",
      [`error: "\u{1F600}" can't be sent in a header: only printable ASCII can.`],
    ],
    ["connect-source 'self'", ['error: "connect-source" is not a directive that browsers know.']],
    [
      'connect-src a.example; connect-src b.example',
      [
        'error: "connect-src b.example" is ignored: the policy already has this directive, and only the first one counts.',
      ],
    ],
    [
      'connect-src self',
      [`hint: Without quotes, self in connect-src is a host's name. The keyword is 'self'.`],
    ],
    [
      "connect-src 'selfish'",
      [`error: "'selfish'" in connect-src is not a source expression: it matches nothing.`],
    ],
    [
      "default-src 'none' a.example",
      ["hint: 'none' in default-src has no effect beside other source expressions."],
    ],
    [
      'connect-src a.example, img-src b.example',
      ['hint: The commas make 2 policies of it, which all apply.'],
    ],
  ])('%s', (value, expected) => {
    expect(texts(value)).toEqual(expected);
    expect(texts(value, 'report')).toEqual(expected);
  });
});
