import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goalKey, isPassed, readProgress, tutorialProgress } from './progress';
import { tutorialStepById } from './steps';

const kept = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
});
afterEach(() => {
  tutorialProgress.reset();
  kept.clear();
  vi.unstubAllGlobals();
});

test.each([
  [null, []],
  ['', []],
  ['{', []],
  ['null', []],
  ['{"first-request/read":true}', []],
  ['["first-request/read"]', ['first-request/read']],
  ['["no-such-step/read", 7, "first-request/read", "first-request/read"]', ['first-request/read']],
])('%j is read as %j', (text, keys) => {
  expect([...readProgress(text)]).toEqual(keys);
});

test('a step is passed once all its goals are reached', () => {
  const step = tutorialStepById('credentials');
  const [first, ...others] = step.goals.map(({ id }) => goalKey(step.id, id));
  expect(isPassed(new Set(others), step)).toBe(false);
  expect(isPassed(new Set([first ?? '', ...others]), step)).toBe(true);
});

test('progress is kept, told to listeners once, and can be reset', () => {
  const listener = vi.fn();
  const stop = tutorialProgress.subscribe(listener);
  tutorialProgress.add(['first-request/read']);
  tutorialProgress.add(['first-request/read']);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(kept.get('tutorial')).toBe('["first-request/read"]');
  tutorialProgress.reset();
  expect(kept.get('tutorial')).toBe('[]');
  expect(tutorialProgress.snapshot().size).toBe(0);
  stop();
  tutorialProgress.add(['first-request/read']);
  expect(listener).toHaveBeenCalledTimes(2);
});

test('where nothing can be kept, progress lasts as long as the page', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  tutorialProgress.add(['first-request/read']);
  expect([...tutorialProgress.snapshot()]).toEqual(['first-request/read']);
});
