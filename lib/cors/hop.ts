import type { CspProfile } from '../csp/csp-profile';
import type { Violation } from '../csp/violation';
import type { RequestApi } from '../http/request-input';
import type { Block } from './block';
import type { FetchRequest } from './fetch-request';
import type { PredictedExchange, Step } from './prediction';
import type { PreflightTrigger } from './preflight-trigger';
import type { ReferrerProfile } from './referrer-profile';
import type { Page } from './scenario';

/** What a page's policies say of a request. */
export type PolicyAnswers = {
  readonly blocked: Extract<Block, { kind: 'csp' }> | null;
  readonly violations: readonly Violation[];
};

/** Asks the policies of the page, or of another in its place, about a request. */
export type AskPolicies = (request: FetchRequest, page?: Page) => PolicyAnswers;

/** A request whose URL is upgraded, or is held against the policies as if it were. */
export type Upgrade = {
  readonly asked: FetchRequest;
  readonly upgraded: FetchRequest;
  readonly page: Page;
  readonly api: RequestApi;
};

/** One URL of a request; its exchanges have the same number. */
export type Hop = {
  /** As it came to that URL. */
  readonly request: FetchRequest;
  /** What the page's policies reported of the URL. */
  readonly violations: readonly Violation[];
  /** Why the request is preflighted here, empty for not; null where the question did not come up. */
  readonly triggers: readonly PreflightTrigger[] | null;
};

/** What a profile may ask of a fetch that is under way. */
export type FetchSoFar = {
  /** As it now is. */
  readonly request: FetchRequest;
  /** The URLs that it came to, in order; the current one is the last. */
  readonly hops: readonly Hop[];
  readonly trace: { readonly exchanges: readonly PredictedExchange[]; readonly steps: readonly Step[] };
  readonly api: RequestApi;
  /** Milliseconds that the page waits for the response; 0, or absent, for as long as it takes. */
  readonly timeout?: number | undefined;
  readonly page: Page;
  /** Lower-case names of the headers that the author wrote. */
  readonly authorHeaders: ReadonlySet<string>;
  readonly profile: ReferrerProfile & { readonly csp: Partial<CspProfile> };
};
