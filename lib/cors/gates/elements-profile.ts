import type { HeaderList } from '../../http/header-list';
import type { WireResponse } from '../../http/message';
import type { ElementApi } from '../../http/request-input';
import { isPotentiallyTrustworthy } from '../potentially-trustworthy';
import type { Page } from '../scenario';
import { isMedia, isNoErrorStatus } from './media';

/** Where an engine may depart from the standards in what elements load; their own values are `specElements`. */
export type ElementsProfile = {
  readonly isFontFetchedWithCors: boolean;
  /** The page's policies are not asked about a worker's script of another origin. */
  readonly isWorkerOriginCheckedFirst: boolean;
  /** Without `crossorigin` on its media element, a track has to be of the page's own origin. */
  readonly isTrackOfOwnOrigin: boolean;
  readonly isTrackReferrerSent: boolean;
  /** What a worker imports is requested with credentials from other origins too. */
  readonly isImportCredentialed: boolean;
  /** What a worker whose script is a blob: URL imports is requested with its page as referrer. */
  readonly isImportReferrerSent: (page: Page) => boolean;
  /** What is thrown by an imported script that does not parse, where its errors are not kept from the worker. */
  readonly unparsedImportError: string;
  /** Such a response to what a worker imports from the URL is taken for a script, whatever its type. */
  readonly isImportTaken: (response: WireResponse, url: URL) => boolean;
  /** A track with an error's status is refused. */
  readonly isTrackStatusChecked: boolean;
  /** What a media element adds to its request. */
  readonly mediaHeaders: HeaderList;
  readonly isMediaStatusTaken: (response: WireResponse) => boolean;
  /** Whether what is of this type can be played. */
  readonly isMediaTaken: (essence: string, api: ElementApi) => boolean;
  /** The range that a media element asks for of what turned out to be none; undefined where it does not ask again. */
  readonly noMediaRange: string | undefined;
  /** Whether the http: URL of an image, audio or video that is mixed content is asked by https: instead. */
  readonly isMixedContentUpgraded: (url: URL, redirectCount: number) => boolean;
  /** A track at http: is mixed content to a page at https:. */
  readonly isTrackMixedContent: boolean;
  /** A response that its page could not read is kept from an element, by what it seems to be. */
  readonly isOpaqueResponseBlocked: (response: WireResponse, api: ElementApi) => boolean;
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
  isTrackOfOwnOrigin: true,
  isTrackReferrerSent: true,
  isImportCredentialed: false,
  isImportReferrerSent: () => false,
  unparsedImportError: 'SyntaxError',
  isImportTaken: () => false,
  isTrackStatusChecked: true,
  // The byte range is implementation-defined: https://html.spec.whatwg.org/multipage/media.html#concept-media-load-resource
  mediaHeaders: [],
  isMediaStatusTaken: isNoErrorStatus,
  isMediaTaken: isMedia,
  noMediaRange: undefined,
  // https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm step 1
  isMixedContentUpgraded: (url) => !isPotentiallyTrustworthy(url) && !isIpAddress(url.hostname),
  isTrackMixedContent: true,
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

function isIpAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
}
