import { expect, test } from 'vitest';
import { adviceAgainst, changeWords } from './trigger-words';

test.each([
  [{ kind: 'set-request', members: { method: 'POST' } }, 'Send as POST'],
  [{ kind: 'remove-request-header', name: 'X-Requested-With' }, 'Drop X-Requested-With'],
  [
    { kind: 'remove-request-header', name: 'Authorization' },
    'Drop Authorization: the request is then anonymous',
  ],
  [{ kind: 'set-request-header', header: ['Content-Type', 'text/plain'] }, 'Send Content-Type: text/plain'],
] as const)('%o is a button that says what it does', (change, words) => {
  expect(changeWords(change)).toBe(words);
});

test('what says who is asking is not to be dropped first', () => {
  expect(adviceAgainst({ kind: 'remove-request-header', name: 'X-API-Key' })).toContain('Keep X-API-Key');
  expect(adviceAgainst({ kind: 'remove-request-header', name: 'X-Requested-With' })).toBeNull();
});
