import { createHash } from 'node:crypto';
import { createClient } from 'redis';
import { newRunId } from '../record/run-path';
import { readExchange } from '../record/run-record';
import type { MeterState } from './answer';
import { exchangeEvent } from './followers';
import { locationTarget, urlTarget } from './hop';
import { createMeter, type MeterOptions } from './meter';
import { recordStart } from './record-texts';
import type { RecorderBounds } from './recorder';
import { readChange, RedisFollower, type Change } from './redis-follower';
import { channelOf, chargesOf, redisScripts } from './redis-scripts';
import { settledExchange } from './settled-exchange';
import { accountOf, type Store } from './store';
import { sizeOfRequest, sizeOfResponse } from './stored-run';

/** What is to be added to an account's counter, and who holds the account. */
type Debt = { readonly payer: string; readonly amount: number };

/** A run's pages at this instance. */
type Followed = { readonly pages: Set<RedisFollower>; isSubscribed: Promise<void> };

const maxMissedRuns = 10_000;
const encoder = new TextEncoder();
const outOfReach = {
  isComplete: false,
  epoch: null,
  droppedExchanges: 0,
  totals: { billed: 0, unbilled: 0 },
  exchanges: [],
};

/**
 * A store in Redis, for several instances. While Redis can't be reached, requests are metered in this process's memory and
 * not recorded; what was metered is added, and the runs are marked as incomplete, once Redis is back.
 * @param url such as "redis://localhost:6379"
 * @param said is told when Redis goes and when it comes back
 */
export function createRedisStore(
  url: string,
  bounds: RecorderBounds & MeterOptions,
  said: (message: string) => void = () => undefined,
): Store {
  const client = createClient({
    url,
    scripts: redisScripts,
    disableOfflineQueue: true,
    pingInterval: 1000,
    // The socket's time-out is enough: one for each command costs more than the command.
    commandOptions: { timeout: 0 },
    socket: {
      connectTimeout: 2000,
      socketTimeout: 2500,
      reconnectStrategy: (retries) => Math.min(1000, 50 * 2 ** Math.min(retries, 10)),
    },
  });
  const subscriber = client.duplicate();
  const { maxAgeSeconds, limit: planLimit, windowSeconds, maxAccounts } = bounds;
  const followed = new Map<string, Followed>();
  /** What this instance metered by itself, and has to add. */
  let ownMeter = createMeter(bounds);
  const owed = new Map<string, Debt>();
  /** Charges that were sent and not answered: whether they were made is to be asked. */
  const uncertain = new Map<number, { readonly account: string } & Debt>();
  /** By account, the last request that is on its way to Redis, which answers the account's counters too. */
  const arrivals = new Map<string, Promise<Awaited<ReturnType<typeof client.arrive>> | null>>();
  const instance = newRunId();
  let charges = 0;
  /** Runs of which something could not be recorded. */
  const missed = new Set<string>();
  let everyRunMissedUntil = 0;
  let isUp = false;
  let isRestoring = false;

  client.on('error', down);
  subscriber.on('error', () => undefined);
  client.on('ready', () => void restore());
  subscriber.on('ready', () => void resume());
  void client.connect().catch(down);
  void subscriber.connect().catch(() => undefined);

  function down(): void {
    if (!isUp) return;
    isUp = false;
    said('Redis is out of reach: requests are answered, and their records are incomplete.');
    for (const runId of followed.keys()) tell(runId, { kind: 'incomplete' });
  }

  /** Brings to Redis what it missed; it is in use again when that is done. */
  async function restore(): Promise<void> {
    if (isRestoring) return;
    isRestoring = true;
    try {
      const made = Number(await client.get(chargesOf(instance)));
      for (const [number, { account, payer, amount }] of uncertain) {
        uncertain.delete(number);
        if (number > made) owe(account, payer, amount);
      }
      await settleDebts();
      if (isUp) return;
      isUp = true;
      ownMeter = createMeter(bounds);
      said('Redis is in use.');
      void resume();
    } catch {
      const timer = setTimeout(() => void (client.isReady && restore()), 500);
      timer.unref();
    } finally {
      isRestoring = false;
    }
  }

  /** Adds what this instance metered, and marks the runs that lack something, until nothing new has come meanwhile. */
  async function settleDebts(): Promise<void> {
    while (owed.size > 0 || missed.size > 0) {
      const debts = Array.from(owed);
      owed.clear();
      await Promise.all([
        ...debts.map(([account, debt]) => charged(account, debt, Number.MAX_SAFE_INTEGER)),
        ...Array.from(missed, async (runId) => {
          await client.markIncomplete(maxAgeSeconds, runId);
          missed.delete(runId);
        }),
      ]);
    }
  }

  /** What Redis answers; null when it does not. */
  async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
    if (!isUp || !client.isReady) return null;
    try {
      return await ask();
    } catch {
      down();
      if (client.isReady) void restore();
      return null;
    }
  }

  function miss(runId: string): void {
    if (missed.size < maxMissedRuns) missed.add(runId);
    else everyRunMissedUntil = Date.now() + maxAgeSeconds * 1000;
    tell(runId, { kind: 'incomplete' });
    if (isUp) void restore();
  }

  function tell(runId: string, change: Change): void {
    const pages = followed.get(runId)?.pages;
    if (pages === undefined) return;
    const text = change.kind === 'exchange' ? exchangeEvent(change.eventId, change.json) : '';
    for (const page of pages) page.change(change, text);
  }

  /** The run as Redis has it; null when it does not answer. */
  async function snapshotOf(runId: string) {
    const run = await asked(() => client.readRun(runId, maxAgeSeconds));
    if (run === null) return null;
    const { isIncomplete, epoch, droppedExchanges, totals, exchanges } = run;
    const isComplete = !isIncomplete && !missed.has(runId) && Date.now() >= everyRunMissedUntil;
    return { epoch, isComplete, droppedExchanges, totals, exchanges };
  }

  /** `resume` tries again where this did not work. */
  async function subscribe(runId: string): Promise<void> {
    if (!subscriber.isReady) return;
    try {
      await subscriber.unsubscribe(channelOf(runId));
      await subscriber.subscribe(channelOf(runId), (message) => tell(runId, readChange(message)));
    } catch {
      down();
    }
  }

  /** After Redis was out of reach: what happened meanwhile. */
  async function resume(): Promise<void> {
    if (!isUp) return;
    for (const [runId, ofRun] of followed) {
      ofRun.isSubscribed = subscribe(runId);
      await ofRun.isSubscribed;
      const snapshot = await snapshotOf(runId);
      for (const page of ofRun.pages) page.catchUp(snapshot);
    }
  }

  function owe(account: string, payer: string, amount: number): void {
    owed.set(account, { payer, amount: (owed.get(account)?.amount ?? 0) + amount });
  }

  async function charged(account: string, { payer, amount }: Debt, limit: number) {
    charges += 1;
    const number = charges;
    if (uncertain.size < maxAccounts) uncertain.set(number, { account, payer, amount });
    const holder = { name: account, client: payer };
    const counters = await client.charge(holder, amount, { ...bounds, limit }, { instance, number });
    uncertain.delete(number);
    return counters;
  }

  async function read(account: string): Promise<MeterState> {
    const arriving = arrivals.get(account);
    const counters =
      arriving === undefined
        ? await asked(() => client.charge({ name: account, client: '' }, 0, bounds, { instance, number: 0 }))
        : ((await arriving)?.counters ?? null);
    return counters === null ? ownMeter.read(account) : { limit: planLimit, ...counters };
  }

  async function charge(account: string, payer: string, limit = planLimit): Promise<MeterState> {
    const isSent = isUp && client.isReady;
    const counters = await asked(() => charged(account, { payer, amount: 1 }, limit));
    if (counters !== null) return { limit: planLimit, ...counters };
    const before = ownMeter.charge(account, payer, limit);
    const isOwed = !isSent && before.used < limit && (owed.has(account) || owed.size < maxAccounts);
    if (isOwed) owe(account, payer, 1);
    return before;
  }

  return {
    async arrive(runId, payer, arrival) {
      const { attempt, kind, startedAt, request, isRaw, url: target } = arrival;
      const size = sizeOfRequest(arrival);
      const unsettled = { state: 'arrived', durationMs: null, billed: 0, response: null };
      const members = JSON.stringify({ attempt, kind, startedAt, request, isRaw, ...unsettled }).slice(1);
      const account = accountOf(runId, payer);
      const arriving = asked(() =>
        client.arrive(
          { runId, client: payer, attempt, startedAt, target: digest(urlTarget(target)), size, members },
          { name: account, limit: planLimit, windowSeconds },
          bounds,
        ),
      );
      arrivals.set(account, arriving);
      const place = (await arriving)?.place ?? null;
      if (arrivals.get(account) === arriving) arrivals.delete(account);
      if (place === null) miss(runId);
      return async (outcome) => {
        if (place === null) return;
        const { location } = outcome;
        const isSettled = await asked(() =>
          client.settle(
            {
              runId,
              attempt,
              startedAt,
              ...place,
              target: location === null ? '' : digest(locationTarget(location, target)),
              size: size + sizeOfResponse(outcome.response),
              isBilled: outcome.billed === 1,
              isAnswered: kind === 'actual' && outcome.state === 'answered',
              json: JSON.stringify(settledExchange(arrival, outcome, place)),
            },
            bounds,
          ),
        );
        if (isSettled === null) miss(runId);
      };
    },
    async read(runId) {
      const { exchanges, ...run } = (await snapshotOf(runId)) ?? outOfReach;
      return { ...run, exchanges: exchanges.map(({ json }) => readExchange(json)) };
    },
    async recordText(runId) {
      const { exchanges, ...run } = (await snapshotOf(runId)) ?? outOfReach;
      return encoder.encode(recordStart({ runId, ...run }, exchanges.map(({ json }) => json).join(',')));
    },
    meter: read,
    charge,
    async follow(runId, since, send) {
      const page = new RedisFollower(since, send);
      const ofRun = followed.get(runId) ?? { pages: new Set(), isSubscribed: subscribe(runId) };
      ofRun.pages.add(page);
      followed.set(runId, ofRun);
      await ofRun.isSubscribed;
      page.catchUp(await snapshotOf(runId));
      return () => {
        ofRun.pages.delete(page);
        if (ofRun.pages.size > 0 || followed.get(runId) !== ofRun) return;
        followed.delete(runId);
        if (subscriber.isReady) void subscriber.unsubscribe(channelOf(runId)).catch(() => undefined);
      };
    },
    health: () => (isUp && client.isReady ? 'ok' : 'degraded'),
    size: () => ({ runs: 0, bytes: 0 }),
    close() {
      isUp = false;
      client.destroy();
      subscriber.destroy();
    },
  };
}

/** What is only compared is not kept in clear: a URL may hold secrets. */
function digest(target: string): string {
  return createHash('sha256').update(target).digest('base64');
}
