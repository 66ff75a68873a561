import { expect, it } from 'vitest';
import { Quota } from './quota';

function shared() {
  const quota = new Quota({ perClient: 6, inAll: 10 });
  const evicted: string[] = [];
  const hold = (client: string, name = client) => quota.hold(client, () => evicted.push(name));
  return { quota, evicted, hold };
}

it('bounds each client, and all together; what is given back is there for others', () => {
  const { quota, hold } = shared();
  const [a, b] = [hold('a'), hold('b')];
  expect([a.resize(6), a.resize(7), quota.hasRoomFor('a', 1)]).toEqual([true, false, false]);
  expect([b.resize(4), b.resize(5), quota.hasRoomFor('b', 1)]).toEqual([true, true, true]);
  a.release();
  a.release();
  expect([quota.total, b.resize(6), b.resize(2), quota.total]).toEqual([5, true, true, 2]);
});

it('takes what is too much from the client that holds the most, of that what was used longest ago', () => {
  const { quota, evicted, hold } = shared();
  const many = [hold('many', 'first'), hold('many', 'second'), hold('many', 'third')];
  for (const one of many) one.resize(2);
  many[0]?.resize(1);
  const [other, newcomer] = [hold('other'), hold('newcomer')];
  other.resize(4);
  expect(newcomer.resize(2)).toBe(true);
  expect(evicted).toEqual(['second']);
  expect(quota.total).toBe(9);
  expect(many[1]?.resize(1)).toBe(false);
  many[1]?.release();
  expect(quota.total).toBe(9);
});

it('takes from several while more is needed', () => {
  const { quota, evicted, hold } = shared();
  for (const client of ['a', 'a', 'b', 'b']) hold(client).resize(2);
  hold('c').resize(2);
  expect(hold('d').resize(3)).toBe(true);
  expect(evicted).toEqual(['a', 'b']);
  expect(quota.total).toBe(9);
});

it('takes from none that holds no more than the other would then', () => {
  const { quota, evicted, hold } = shared();
  for (const client of ['a', 'b']) hold(client).resize(5);
  const c = hold('c');
  expect([c.resize(5), quota.hasRoomFor('c', 5)]).toEqual([false, false]);
  expect([c.resize(4), evicted]).toEqual([true, ['a']]);
  expect(quota.total).toBe(9);
});

it('takes from a site whose many clients hold the most together', () => {
  const { quota, evicted, hold } = shared();
  for (let network = 0; network < 9; network += 1) hold(`2001:db8:1:${network}::/64`).resize(1);
  hold('2001:db8:2:0::/64').resize(1);
  expect(hold('2001:db8:1:ff::/64').resize(1)).toBe(false);
  expect(quota.hasRoomFor('2001:db8:3:0::/64', 2)).toBe(true);
  expect(hold('2001:db8:3:0::/64').resize(2)).toBe(true);
  expect(hold('192.0.2.1').resize(1)).toBe(true);
  expect(evicted).toEqual(['2001:db8:1:0::/64', '2001:db8:1:1::/64', '2001:db8:1:2::/64']);
});
