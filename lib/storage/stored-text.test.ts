import { expect, test } from 'vitest';
import { storedText, storeText } from './stored-text';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > 10) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    key: () => null,
    get length() {
      return kept.size;
    },
  };
}

test('what is kept is there until it is taken away', () => {
  const storage = memory();
  expect(storedText('a', () => storage)).toBeNull();
  expect(storeText('a', 'x', () => storage)).toBe(true);
  expect(storedText('a', () => storage)).toBe('x');
  expect(storeText('a', null, () => storage)).toBe(true);
  expect(storedText('a', () => storage)).toBeNull();
});

test('a browser that keeps nothing, or has no room left, is no error', () => {
  const refused = (): Storage => {
    throw new DOMException('denied', 'SecurityError');
  };
  expect(storedText('a', refused)).toBeNull();
  expect(storeText('a', 'x', refused)).toBe(false);
  const storage = memory();
  expect(storeText('a', 'x'.repeat(11), () => storage)).toBe(false);
});
