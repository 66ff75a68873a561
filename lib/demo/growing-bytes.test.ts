import { expect, it } from 'vitest';
import { GrowingBytes } from './growing-bytes';

it('gives back what was added, however it was cut', () => {
  const all = new GrowingBytes();
  expect(all.bytes).toEqual(Buffer.alloc(0));
  for (const text of ['a', '', 'bc', 'd'.repeat(1000), 'e']) all.add(Buffer.from(text));
  expect(all.bytes.toString()).toBe(`abc${'d'.repeat(1000)}e`);
});

it('holds at most twice what was added, and nothing of what was added', () => {
  const all = new GrowingBytes();
  const chunk = Buffer.from('a');
  for (let length = 1; length <= 65_000; length += 1) {
    all.add(chunk);
    if (length % 1000 === 0) expect(all.bytes.buffer.byteLength).toBeLessThanOrEqual(2 * length);
  }
  chunk.fill('b');
  expect(all.bytes.equals(Buffer.alloc(65_000, 'a'))).toBe(true);
});
