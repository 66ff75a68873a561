import type { EarlierRequest } from '../http/earlier-request';
import type { PagePolicy } from '../http/page-policy';
import type { Server } from '../http/message';
import type { ServiceWorker } from '../http/service-worker';
import type { RequestInput } from '../http/request-input';

/** The page that makes the request. */
export type Page = {
  /** The page's serialised origin; "null" for an opaque one (sandboxed frame, data: URL). */
  readonly origin: string;
  readonly policies?: readonly PagePolicy[];
  /** The page's URL: base of relative URLs, and referrer. Absent: the root of its origin. */
  readonly url?: string;
  /** The page's Referrer-Policy; absent: the default. */
  readonly referrerPolicy?: string;
  /** Origin of the top-level page, where this one is framed: it keys the preflight cache. */
  readonly topLevelOrigin?: string;
  /** The page's Cross-Origin-Embedder-Policy. */
  readonly embedderPolicy?: 'unsafe-none' | 'credentialless' | 'require-corp';
  /** Where the page came from. Absent: local network access is not checked. */
  readonly addressSpace?: AddressSpace;
  /** What the addresses are that names resolve to, by host; any other name is taken to be public. */
  readonly addressSpaces?: Readonly<Record<string, AddressSpace>>;
  /** Full names of hosts that the browser asks by https: only (HSTS). */
  readonly hstsHosts?: readonly string[];
  /**
   * The user's answers to the prompts for the local network; absent, or "prompt": they were not given yet, and what needs
   * one waits for it.
   */
  readonly localNetworkPermissions?: Readonly<Partial<Record<LocalNetworkPermission, PermissionAnswer>>>;
  /** The value of the page's Permissions-Policy header. */
  readonly permissionsPolicy?: string;
  /** The values of the page's Connection-Allowlist header, and of the one that reports only. */
  readonly connectionAllowlist?: string;
  readonly connectionAllowlistReportOnly?: string;
  /** The attribute `allow` of the frame that the page is in. */
  readonly frameAllow?: string;
  /** How the page requested the same URL before. Absent: nothing is in the HTTP cache. */
  readonly earlier?: EarlierRequest;
  /** What the page's service worker does with its requests to other origins. Absent: it has none. */
  readonly serviceWorker?: ServiceWorker;
};

/** https://wicg.github.io/local-network-access/#ip-address-space-section */
export type AddressSpace = 'loopback' | 'local' | 'public';

/** https://wicg.github.io/local-network-access/#integration-with-permissions */
export type LocalNetworkPermission = 'local-network' | 'loopback-network';

/** https://w3c.github.io/permissions/#dom-permissionstate */
export type PermissionAnswer = 'granted' | 'denied' | 'prompt';

/** Everything the engine needs to know: who asks, what for, and what the server would answer. */
export type Scenario = {
  readonly page: Page;
  readonly request: RequestInput;
  readonly server: Server;
};
