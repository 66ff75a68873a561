import { expect, test } from 'vitest';
import { checkClassifyRow } from './classify';

const row = (contentType: string, contentTypeMatch?: string) => ({
  id: 'row',
  api: 'fetch',
  pageOrigin: 'https://page.example',
  request: {
    url: 'https://api.example/',
    method: 'POST',
    headers: [],
    body: { kind: 'string', text: 'x' },
  },
  expect: { contentType, ...(contentTypeMatch !== undefined && { contentTypeMatch }) },
});

test.each([
  ['text/plain;charset=UTF-8', undefined, true],
  ['text/plain', undefined, false],
  ['text/plain', 'startsWith', true],
  ['charset', 'startsWith', false],
  ['charset', 'contains', true],
  ['boundary', 'contains', false],
])('%s, %s: %s', (contentType, match, pass) => {
  const { checks } = checkClassifyRow(row(contentType, match), 'row');
  expect(checks).toEqual([
    { name: 'contentType', expected: contentType, actual: 'text/plain;charset=UTF-8', pass },
  ]);
});

test('another way of matching is no row that is understood', () => {
  const { checks } = checkClassifyRow(row('text/plain', 'endsWith'), 'row');
  expect(checks.every(({ pass }) => !pass)).toBe(true);
});
