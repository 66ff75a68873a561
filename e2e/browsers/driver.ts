import type { Engine } from '../../lib/cors/profile';

export type BrowserName = Engine;

/**
 * Pages at these ports of this machine count as pages of the internet, which need the user's permission for anything else
 * on it; the user has given it to every page, or denied it.
 * @see https://wicg.github.io/local-network-access/
 */
export type PublicPages = { readonly ports: readonly number[]; readonly permission: 'granted' | 'denied' };

/** A real browser with one page open. Nothing stands between it and the network. */
export type Driver = {
  readonly name: BrowserName;
  /** Such as "156.0.8078.79". */
  readonly version: string;
  /** Loads a page and waits for its load event. @throws Error when it can't be loaded */
  readonly open: (url: string) => Promise<void>;
  /**
   * Calls a function of the page.
   * @param name property of the page's window
   * @param argument what JSON can hold
   * @returns what the function returned or promised, as JSON hands it over
   * @throws Error when the function fails, or has not answered after `timeoutMs` milliseconds
   */
  readonly call: (name: string, argument: unknown, timeoutMs: number) => Promise<unknown>;
  /** Ends the browser, also one that hangs. Never throws. */
  readonly close: () => Promise<void>;
};
