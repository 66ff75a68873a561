import { afterEach, expect, test } from 'vitest';
import { portFrame } from './port-frame';

const opened: MessagePort[] = [];
afterEach(() => {
  for (const port of opened.splice(0)) port.close();
});

/** A document that says this to every request. */
function answering(value: unknown) {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  port1.addEventListener('message', ({ data }) => {
    const id: unknown = Reflect.get(Object(data), 'id');
    port1.postMessage({ kind: 'answer', id, value });
  });
  port1.start();
  return portFrame(port2, 'https://shop.example/', new AbortController().signal);
}

const perform = (value: unknown) =>
  answering(value).perform({ url: 'https://api.example/' }, new AbortController().signal);

test('what the script got is the outcome', async () => {
  expect(await perform({ kind: 'beacon', isAccepted: true })).toEqual({ kind: 'beacon', isAccepted: true });
});

test('a request that the document does not make has no outcome: the run fails, with its reason', async () => {
  await expect(perform({ kind: 'declined', message: 'Not this one.' })).rejects.toThrow('Not this one.');
});
