import { expect, test } from 'vitest';
import { causeLines } from './cause-lines';

test.each([
  [
    'certificate',
    'The browser does not trust the certificate, or could not agree on TLS. CORS has no part in it.',
    ['The browser does not trust the certificate, or could not agree on TLS', 'CORS has no part in it.'],
  ],
  [
    'not-told',
    "The evidence doesn't say why the request failed.",
    ["The evidence doesn't say why the request failed"],
  ],
  [
    'header-not-allowed',
    'x-a is not in Access-Control-Allow-Headers.',
    ['A header is not in Access-Control-Allow-Headers', 'x-a is not in Access-Control-Allow-Headers.'],
  ],
])('%s is told once', (kind, sentence, lines) => {
  expect(causeLines({ kind, sentence })).toEqual(lines);
});
