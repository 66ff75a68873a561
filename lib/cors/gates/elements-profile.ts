import type { WireResponse } from '../../http/message';
import type { ElementApi } from '../../http/request-input';

/** Where an engine may depart from the standards in what elements load; their own values are `specElements`. */
export type ElementsProfile = {
  readonly isFontFetchedWithCors: boolean;
  /** The page's policies are not asked about a worker's script of another origin. */
  readonly isWorkerOriginCheckedFirst: boolean;
  /** A response that its page could not read is kept from an element, by what it seems to be. */
  readonly isOpaqueResponseBlocked: (response: WireResponse, api: ElementApi) => boolean;
  /** What it loads without `crossorigin` is opaque to the page, also where a service worker has a readable response. */
  readonly isOpaqueWithoutCors: (api: ElementApi) => boolean;
  /** The lowest status from 300 on that an element refuses, where it refuses any. */
  readonly leastStatusRefused: (api: ElementApi) => number;
  /** A style sheet has to be text/css, also where the response has no `X-Content-Type-Options: nosniff`. */
  readonly isStyleSheetTypeNeeded: boolean;
};

/** HTML, CSS Fonts and Fetch as they stand. */
export const specElements: ElementsProfile = {
  isFontFetchedWithCors: true,
  isWorkerOriginCheckedFirst: false,
  isOpaqueResponseBlocked: () => false,
  isOpaqueWithoutCors: () => false,
  leastStatusRefused: () => 300,
  isStyleSheetTypeNeeded: true,
};
