import { expect, test } from 'vitest';
import { triggerReason } from './trigger-reason';

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
