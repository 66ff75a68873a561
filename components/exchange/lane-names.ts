import type { Lane, Message } from './messages';

/** From left to right. */
export const lanes: readonly Lane[] = ['script', 'browser', 'server'];

export const laneNames: Readonly<Record<Lane, string>> = {
  script: 'Page script',
  browser: 'Browser',
  server: 'Server',
};

const fates: Readonly<Record<Message['ends'], string>> = {
  arrives: '',
  'stops at the wall': ', stopped by the browser',
  'is held back': ', not sent',
  'is answered here': ', answered by the browser itself',
  'is missing': ', nothing came',
  'is not known': ', not known',
};

/** Who says it to whom, and what becomes of it, in words. */
export function wayOf({ from, to, ends }: Message): string {
  return `${laneNames[from]} to ${laneNames[to].toLowerCase()}${fates[ends]}`;
}

/** Whether a message goes from left to right, and through which of the two gaps. */
export function directionOf({ from, to }: Pick<Message, 'from' | 'to'>): {
  readonly isRight: boolean;
  readonly gap: 0 | 1;
} {
  return {
    isRight: lanes.indexOf(to) > lanes.indexOf(from),
    gap: from === 'script' || to === 'script' ? 0 : 1,
  };
}
