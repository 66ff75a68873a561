import type { WireResponse } from '../../http/message';
import type { ElementApi } from '../../http/request-input';

/** Where an engine may depart from the standards in what elements load; their own values are `specElements`. */
export type ElementsProfile = {
  readonly isFontFetchedWithCors: boolean;
  /** The page's policies are not asked about a worker's script of another origin. */
  readonly isWorkerOriginCheckedFirst: boolean;
  /** A response that its page could not read is kept from an element, by what it seems to be. */
  readonly isOpaqueResponseBlocked: (response: WireResponse) => boolean;
  /** Such a response gets to a service worker without its body and type, which is no image, and any other element takes. */
  readonly isOpaqueOfWorkerEmptied: (response: WireResponse) => boolean;
  /** What it loads without `crossorigin` is opaque to the page, also where a service worker has a readable response. */
  readonly isOpaqueWithoutCors: (api: ElementApi) => boolean;
  /** The lowest status from 300 on that an element refuses, where it refuses any. */
  readonly leastStatusRefused: (api: ElementApi) => number;
  /** A style sheet has to be text/css, also where the response has no `X-Content-Type-Options: nosniff`. */
  readonly isStyleSheetTypeNeeded: boolean;
  /** Of what a service worker answers, `X-Content-Type-Options` counts where the page could not read it, too. */
  readonly isNosniffOfWorkerSeen: boolean;
  /** The page is told that a module does not parse. */
  readonly isUnparsedModuleTold: boolean;
  /** A module that a service worker answers has to have a Content-Type. */
  readonly isModuleTypeOfWorkerNeeded: boolean;
  /** What of this type is in an image's response is not looked at: it is what its type says. */
  readonly isImageTypeTaken: (essence: string) => boolean;
};

/** HTML, CSS Fonts and Fetch as they stand. */
export const specElements: ElementsProfile = {
  isFontFetchedWithCors: true,
  isWorkerOriginCheckedFirst: false,
  isOpaqueResponseBlocked: () => false,
  isOpaqueOfWorkerEmptied: () => false,
  isOpaqueWithoutCors: () => false,
  leastStatusRefused: () => 300,
  isStyleSheetTypeNeeded: true,
  isNosniffOfWorkerSeen: true,
  isUnparsedModuleTold: true,
  isModuleTypeOfWorkerNeeded: true,
  // https://mimesniff.spec.whatwg.org/#sniffing-images-specifically
  isImageTypeTaken: (essence) => /^(?:text|application)\/xml$|\+xml$/.test(essence),
};
