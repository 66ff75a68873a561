import type { BlockKind } from '../cors/block';
import type { Engine } from '../cors/profile';
import type { Page } from '../cors/scenario';
import type { HeaderList } from '../http/header-list';
import type { RequestInput } from '../http/request-input';
import type { ServerPlan } from '../record/server-plan';

/** Where a request goes: the demo API on the docs' own site, the same API on another site, or the docs app itself. */
export type Host = 'same-site' | 'cross-site' | 'docs';

/** One redirect: the status that sends the browser on, and where to. */
export type Redirect = {
  readonly status: 301 | 302 | 303 | 307 | 308;
  /** Absent: the same host as before. */
  readonly host?: Host;
  /** Absent: the same path as before. */
  readonly path?: string;
  /** How the target's answers depart from the default. */
  readonly server?: ServerPlan;
};

/** A scenario of the catalogue, with what it is grouped by there. */
export type CatalogueScenario = ScenarioData & { readonly theme: string };

/** Methods on the wire, kind of block, and what the page gets: type and status of a response, or the error's name. */
type Expected = readonly [methods: string, block: BlockKind | null, result: string];

/** A scenario as its theme's file has it: with what the standard makes of it, and each engine that differs from it. */
export type CatalogueEntry = ScenarioData & {
  readonly expected: readonly [...standard: Expected, engines?: Readonly<Partial<Record<Engine, Expected>>>];
};

/** A response as a reader gave it, or evidence tells it; its status need not be known. */
export type GivenResponse = {
  /** 100 to 599. */
  readonly status?: number;
  readonly headers: HeaderList;
  /**
   * Names of headers that it is known not to have, where it may have others besides those that are known; absent: it has
   * no others.
   */
  readonly absent?: readonly string[];
};

/** The page that makes the request, and what the browser knows around it. Of what is absent, the engine's defaults hold. */
export type PageData = {
  /** "opaque" puts the page in a sandbox, where its origin is "null"; absent: that of its URL. */
  readonly origin?: 'docs' | 'opaque';
  /** Absolute URL, or just the origin, of a page that is not ours; absent: the docs' own. See `page-origin.ts`. */
  readonly url?: string;
  /** URL or origin of the top-level page that frames it; absent: it is the top-level page. */
  readonly framedBy?: string;
} & Pick<
  Page,
  | 'policies'
  | 'referrerPolicy'
  | 'embedderPolicy'
  | 'addressSpace'
  | 'addressSpaces'
  | 'localNetworkPermissions'
  | 'permissionsPolicy'
  | 'frameAllow'
  | 'hstsHosts'
  | 'connectionAllowlist'
  | 'connectionAllowlistReportOnly'
  | 'earlier'
  | 'serviceWorker'
>;

/**
 * A scenario as data: one object feeds a guide page's widget, the unit test, the browser test and the playground.
 * Addresses are relative, so that the same scenario plays on any installation. In policies and in header values of
 * requests and server plans, `{docs}`, `{same-site}` and `{cross-site}` stand for those origins; see `placeholders.ts`.
 */
export type ScenarioData = {
  /** Kebab-case, unique; part of URLs. */
  readonly id: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly story: string;
  readonly page?: PageData;
  readonly request: Omit<RequestInput, 'url'> & {
    /** Path and query at the host, beginning with a slash. */
    readonly path: string;
    /** An absolute URL of the reader's own, in place of host and path; then no server plan applies and nothing is recorded. */
    readonly url?: string;
  };
  /** Absent: "same-site". */
  readonly host?: Host;
  /** How the demo API departs from its default answers to the first URL; absent: not at all. */
  readonly server?: ServerPlan;
  /** What the server of the request's own URL answers, as the reader gave it; a response that is absent is not known. */
  readonly given?: {
    readonly preflight?: GivenResponse;
    readonly actual?: GivenResponse;
  };
  /** The redirects that follow the first URL, in order. */
  readonly redirects?: readonly Redirect[];
};
