import type { MeterState } from './answer';

export type MeterOptions = {
  /** Requests an account may make in a window. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Accounts remembered; beyond it the one whose window began first is forgotten. */
  readonly maxAccounts: number;
};

/** Counts requests per account in windows of fixed length, each beginning with its first request. */
export type Meter = {
  readonly read: (account: string) => MeterState;
  readonly charge: (account: string) => void;
};

/** A meter with no accounts yet. `now` gives milliseconds. */
export function createMeter(
  { limit, windowSeconds, maxAccounts }: MeterOptions,
  now: () => number = Date.now,
): Meter {
  const accounts = new Map<string, { readonly endsAt: number; used: number }>();

  function current(account: string) {
    const entry = accounts.get(account);
    return entry !== undefined && entry.endsAt > now() ? entry : undefined;
  }

  function forget(): void {
    for (const [account, { endsAt }] of accounts) {
      if (endsAt > now() && accounts.size <= maxAccounts) return;
      accounts.delete(account);
    }
  }

  return {
    read(account) {
      const entry = current(account);
      if (entry === undefined) return { limit, used: 0, resetSeconds: windowSeconds };
      return { limit, used: entry.used, resetSeconds: Math.ceil((entry.endsAt - now()) / 1000) };
    },
    charge(account) {
      const entry = current(account);
      if (entry !== undefined) {
        entry.used += 1;
        return;
      }
      accounts.delete(account);
      accounts.set(account, { endsAt: now() + windowSeconds * 1000, used: 1 });
      forget();
    },
  };
}
