import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, renderMessage } from './message-template';

const render = (template: string, values: Record<string, string>): string =>
  renderMessage({ code: 'x', template, source: 'x' }, values);

describe('message templates', () => {
  it.each([
    ['a {b} c', { b: '1' }, 'a 1 c'],
    ['a {b} c', {}, 'a {b} c'],
    ['a[[b| and {b}]].', { b: '1' }, 'a and 1.'],
    ['a[[b| and {b}]].', {}, 'a.'],
    ['[[a|x[[b|y{b}]]z]]', { a: 'true', b: '2' }, 'xy2z'],
    ['[[a|x[[b|y{b}]]z]]', { a: 'true' }, 'xz'],
    ['[[a|x[[b|y{b}]]z]]', { b: '2' }, ''],
    ['[Report Only] {b}', { b: '$&' }, '[Report Only] $&'],
    ['[[isNone|[x] ]]y', { isNone: 'true' }, '[x] y'],
  ])('%s with %o: %s', (template, values, expected) => {
    expect(render(template, values)).toBe(expected);
  });

  it('never fails to parse', () => {
    fc.assert(fc.property(fc.string(), (template) => void parseTemplate(template)));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[[a|', ']]', '{b}', 'c')), (parts) => {
        parseTemplate(parts.join(''));
      }),
    );
  });
});
