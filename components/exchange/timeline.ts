import type { Message } from './messages';

/** When an arrow sets out and how long it travels, in milliseconds. */
export type Travel = { readonly delay: number; readonly duration: number };

const wholeMs = 560;
const longestTravelMs = 80;

/**
 * When each arrow travels, one after the other, within 560 ms: half of it at most is travel, the rest are the waits
 * that the record tells, in their proportion.
 */
export function timelineOf(messages: readonly Pick<Message, 'afterMs'>[]): Travel[] {
  const duration = Math.min(longestTravelMs, wholeMs / 2 / Math.max(1, messages.length));
  const waits = messages.reduce((sum, { afterMs }) => sum + afterMs, 0);
  const perMs = waits === 0 ? 0 : (wholeMs - messages.length * duration) / waits;
  let delay = 0;
  return messages.map(({ afterMs }) => {
    delay += afterMs * perMs;
    const travel = { delay, duration };
    delay += duration;
    return travel;
  });
}
