import { expect, it } from 'vitest';
import { Streams } from './streams';

function open() {
  const streams = new Streams({ maxSubscribersPerRun: 2, maxSubscribersPerClient: 3, maxSubscribers: 4 });
  const ended: string[] = [];
  const follow = (runId: string, client: string) => {
    const close = streams.open(runId, client, () => {
      ended.push(`${runId} ${client}`);
      close();
    });
    return close;
  };
  return { streams, ended, follow };
}

it('have bounds: per run and per client; and give their room back', () => {
  const { streams, follow } = open();
  const first = follow('r', 'c');
  follow('r', 'c');
  expect(streams.hasRoomFor('r', 'other')).toBe(false);
  expect(streams.hasRoomFor('s', 'c')).toBe(true);
  follow('s', 'c');
  expect(streams.hasRoomFor('t', 'c')).toBe(false);
  expect(streams.hasRoomFor('t', 'other')).toBe(true);
  first();
  first();
  expect(streams.hasRoomFor('r', 'c')).toBe(true);
  expect(streams.count).toBe(2);
});

it('in all: whoever has the most gives its oldest up to a newcomer', () => {
  const { streams, ended, follow } = open();
  for (const runId of ['r', 's', 't']) follow(runId, 'many');
  follow('u', 'one');
  expect(streams.hasRoomFor('v', 'one')).toBe(true);
  expect(streams.hasRoomFor('v', 'newcomer')).toBe(true);
  follow('v', 'newcomer');
  expect(ended).toEqual(['r many']);
  expect(streams.count).toBe(4);
});

it('in all: equals do not push each other out', () => {
  const { streams, follow } = open();
  for (const client of ['a', 'b', 'c', 'd']) follow(client, client);
  expect(streams.hasRoomFor('e', 'e')).toBe(false);
  expect(streams.hasRoomFor('e', 'a')).toBe(false);
});
