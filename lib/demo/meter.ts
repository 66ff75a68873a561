import type { MeterState } from './answer';
import { Holders, type Holder } from './holders';
import { OrderedSet } from './ordered-set';

export type MeterOptions = {
  /** Requests an account may make in a window. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Accounts remembered; beyond it, the client that has the most loses its first. */
  readonly maxAccounts: number;
};

/** Counts requests per account in windows of fixed length, each beginning with its first request. */
export type Meter = {
  readonly read: (account: string) => MeterState;
  /**
   * Counts a request of that client's account, unless the account has used up its limit (or the one given instead).
   * Returns the counters from before it.
   */
  readonly charge: (account: string, client?: string, limit?: number) => MeterState;
};

type Account = {
  readonly name: string;
  readonly endsAt: number;
  used: number;
  readonly holder: Holder<Account>;
};

/** A meter in this process's memory, with no accounts yet. `now` gives milliseconds. */
export function createMeter(
  { limit: planLimit, windowSeconds, maxAccounts }: MeterOptions,
  now: () => number = Date.now,
): Meter {
  const accounts = new Map<string, Account>();
  const byWindow = new OrderedSet<Account>();
  const holders = new Holders<Account>(1);

  function current(name: string): Account | undefined {
    const account = accounts.get(name);
    return account !== undefined && account.endsAt > now() ? account : undefined;
  }

  function stateOf(account: Account | undefined): MeterState {
    if (account === undefined) return { limit: planLimit, used: 0, resetSeconds: windowSeconds };
    return {
      limit: planLimit,
      used: account.used,
      resetSeconds: Math.ceil((account.endsAt - now()) / 1000),
    };
  }

  function open(name: string, client: string): void {
    forget(accounts.get(name));
    const holder = holders.of(client);
    const account = { name, endsAt: now() + windowSeconds * 1000, used: 1, holder };
    accounts.set(name, account);
    byWindow.add(account);
    holder.items.add(account);
    holders.changed(holder);
    while ((byWindow.first?.endsAt ?? Infinity) <= now()) forget(byWindow.first);
    if (accounts.size > maxAccounts) forget(holders.largest('number')?.items.first);
  }

  function forget(account: Account | undefined): void {
    if (account === undefined) return;
    accounts.delete(account.name);
    byWindow.delete(account);
    account.holder.items.delete(account);
    holders.changed(account.holder);
  }

  return {
    read: (name) => stateOf(current(name)),
    charge(name, client = name, limit = planLimit) {
      const account = current(name);
      const before = stateOf(account);
      if (before.used >= limit) return before;
      if (account === undefined) open(name, client);
      else account.used += 1;
      return before;
    },
  };
}
