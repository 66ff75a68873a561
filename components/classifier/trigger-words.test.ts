import { expect, test } from 'vitest';
import { adviceAgainst, changeWords, triggerReason } from './trigger-words';

test.each([
  [
    { kind: 'header-name', header: ['X-FooBar', 'hello'] },
    'X-FooBar is a header of your own. The browser asks the server before it sends it.',
  ],
  [
    { kind: 'header-name', header: ['Authorization', 'Bearer a'] },
    'Authorization is not one of the few headers that need no permission. The browser asks the server before it sends it.',
  ],
  [
    { kind: 'method', method: 'PUT' },
    'PUT is a method that no form could send. The browser asks the server before it sends it.',
  ],
  [
    { kind: 'content-type', header: ['Content-Type', 'application/json'], essence: 'application/json' },
    'application/json is a type that no form could send. The browser asks the server before it sends it.',
  ],
] as const)('%o', (trigger, words) => {
  expect(triggerReason(trigger)).toBe(words);
});

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
