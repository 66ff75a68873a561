import type { CspProfile } from '../csp/csp-profile';
import type { Violation } from '../csp/violation';
import type { HeaderList } from '../http/header-list';
import type { WireResponse } from '../http/message';
import type { Block, BlockKind } from './block';
import type { ReferrerProfile } from './referrer-profile';
import type { FetchMetadataProfile } from './fetch-metadata/fetch-metadata';
import type { CacheMode, FetchRequest } from './fetch-request';
import type { HttpCacheProfile } from './gates/http-cache-profile';
import type { ServiceWorkerProfile } from './gates/service-worker-profile';
import type { ConnectionAllowlistProfile } from './gates/connection-allowlist-profile';
import type { ElementsProfile } from './gates/elements-profile';
import type { IntegrityProfile } from './gates/integrity-profile';
import type { LocalNetworkAccessProfile } from './gates/local-network-access-profile';
import type { WebSocketProfile } from './gates/web-socket-profile';
import type { AskPolicies, FetchSoFar, Hop, PolicyAnswers, Upgrade } from './hop';
import type { RequestApi, RequestBody } from '../http/request-input';

/** The engines whose departures are known. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

/** The named points where an engine may depart from the standard. Every other rule is the same for all. */
export type Profile = ReferrerProfile & {
  readonly id: 'spec' | Engine;
  /** Where it is not `specCspProfile`, which is loaded with the pages that have policies. */
  readonly csp: Partial<CspProfile>;

  /** Lower-case names of request headers that are dropped besides the forbidden ones. */
  readonly droppedRequestHeaders: ReadonlySet<string>;
  /** Whether a header that the standard does not safelist is safelisted. */
  readonly isAlsoSafelisted: (lowerCaseName: string, value: string) => boolean;
  /** Whether the value's bytes over 0x7F are safe in Accept and Content-Type. */
  readonly isNonAsciiByteSafe: (lowerCaseName: string) => boolean;
  /** The essence of a Content-Type value; null when it has none. */
  readonly contentTypeEssence: (value: string) => string | null;
  readonly isRangeUnitCaseSensitive: boolean;
  /** The largest first or last byte of a Range that is safelisted. */
  readonly largestRangeNumber: bigint | number;
  /** Whether `init.window` is looked at. */
  readonly isWindowMemberRead: boolean;
  /** Headers of one name count as one header with the combined value. */
  readonly areRepeatedHeadersCombined: boolean;
  /** White space is taken off the combined value. */
  readonly isCombinedValueTrimmed: boolean;
  /** Safelisted headers are unsafe together when their values have more than 1024 bytes. */
  readonly isSafelistedTotalLimited: boolean;
  /** A preflight asks for a header as often as it was given. */
  readonly areRepeatedNamesListed: boolean;
  /** A listener on `xhr.upload` forces a preflight also when there is no body to upload. */
  readonly doesUploadListenerCountWithoutBody: boolean;
  /** It does so also where the page waits for the response. */
  readonly doesUploadListenerCountWhenSynchronous: boolean;
  readonly streamBody: 'sent' | 'sent-as-string' | 'not-supported';
  /** Whether an API sends a Blob's type as Content-Type. */
  readonly isBlobTypeSent: (api: RequestApi, type: string) => boolean;
  /** The Origin of a no-cors beacon is that of the page's URL, also where a sandbox makes the page's origin opaque. */
  readonly isBeaconOriginThePageUrls: boolean;
  /** The Origin of a request outside the CORS protocol, null for none; undefined where the standard says it. */
  readonly originOutsideCors: (soFar: FetchSoFar) => string | null | undefined;
  /** The same, asked first: what only a method other than GET and HEAD has. */
  readonly originOutsideCorsOfPost: (soFar: FetchSoFar) => 'null' | undefined;
  /**
   * How many `securitypolicyviolation` events the page gets for one violation at one URL; whether the request needs a
   * preflight there can be asked.
   */
  readonly violationEventCount: (
    violation: Violation,
    hop: Hop,
    soFar: FetchSoFar,
    isPreflightNeeded: () => boolean,
  ) => number;
  /** What the page's policies report of preflights, besides what they report of the request. */
  readonly preflightViolations: (soFar: FetchSoFar) => readonly Violation[];
  /** The request whose preflight the page's policies are asked about by itself; null where they are not. */
  readonly preflightBeforePolicies: (request: FetchRequest) => FetchRequest | null;
  /**
   * The request as a response to a CORS request would redirect it, where the page's policies are asked about it before
   * the CORS check; null where they are not.
   */
  readonly targetBeforeCorsCheck: (request: FetchRequest, response: WireResponse) => FetchRequest | null;
  /** A request in mode "same-origin" to another origin is preflighted before it fails. */
  readonly isPreflightedInSameOriginMode: (request: FetchRequest) => boolean;
  /** Whether a URL with a user name or a password is blocked when this API asks for it. */
  readonly isCredentialedUrlBlocked: (api: RequestApi) => boolean;
  /** What the mode allows (the URL for "same-origin", the redirect mode for "no-cors") is looked at before the page's policies. */
  readonly isModeCheckedFirst: boolean;
  /** What goes on of a keepalive request whose signal has timed out: nothing, what it sends, or what is reported of that too. */
  readonly keepaliveAfterTimeout: 'nothing' | 'sent' | 'sent and reported';
  /** The mode "no-cors" allows no other redirect mode than "follow" for a data: URL either. */
  readonly isNoCorsDataRefused: boolean;
  /** What `Headers.set()` in the mode "no-cors" judges its value together with; null for nothing. */
  readonly earlierValueOfSet: (headers: HeaderList, name: string) => string | null;
  /** Policies that are asked about a request's URL; less than all for one that this API, method or origin can't ask for. */
  readonly policiesAsked: (request: FetchRequest, api: RequestApi) => 'all' | 'report-only' | 'none';
  /** In the mode "no-cors" the Content-Type that comes with a body is sent where it is safelisted only. */
  readonly isBodyTypeGuarded: boolean;
  /** The Content-Type that an author gave with a body to XMLHttpRequest, its charset now UTF-8; null where it stays. */
  readonly contentTypeInUtf8: (contentType: string, kind: RequestBody['kind']) => string | null;
  /** The Content-Type that is sent where a redirect took it away; null for none. */
  readonly contentTypeAfterRedirect: (soFar: FetchSoFar) => string | null;
  /** Whether Referer holds no more than an origin, whatever the referrer policy says. */
  readonly isReferrerTrimmed: (request: FetchRequest) => boolean;
  /** What a preflight tells of the page in Referer. */
  readonly referrerOfPreflight: (soFar: FetchSoFar) => FetchRequest['referrer'];
  /** What is sent of a request's headers where one of them is given more than once. */
  readonly withoutRepetition: (headers: HeaderList, request: FetchRequest) => HeaderList;
  /** What is sent of a request's headers. */
  readonly headersSent: (headers: HeaderList, api: RequestApi) => HeaderList;
  /** Where the use-CORS-preflight flag made the preflight, an answer without Access-Control-Allow-Methods allows the method. */
  readonly doesPreflightFlagAllowMethod: boolean;
  readonly isFetchLaterKnown: boolean;
  /** `sendBeacon` refuses more than 64 KiB in flight. */
  readonly isBeaconSizeLimited: boolean;
  /** It does so once the page's policies were asked, not before. */
  readonly isBeaconSizeLimitedLate: boolean;
  /** What XMLHttpRequest sends as Content-Type where its method drops the body and the author gave no type; null for nothing. */
  readonly typeOfDroppedBody: (kind: RequestBody['kind']) => string | null;
  /** Whether the browser has a response to about:blank. */
  readonly isAboutBlankFetched: boolean;

  /** A secure page may not fetch from this machine over http:, as from any other. */
  readonly isLoopbackMixedContent: (request: FetchRequest) => boolean;
  /** `upgrade-insecure-requests` upgrades requests to this machine too. */
  readonly isLoopbackUpgraded: (request: FetchRequest) => boolean;
  /** What the policies say of an upgraded request, as it was asked for and as it became. */
  readonly policiesAroundUpgrade: (ask: AskPolicies, around: Upgrade) => PolicyAnswers;
  /** The policies are asked about a request that `upgrade-insecure-requests` leaves at http: as if it were upgraded. */
  readonly isLoopbackHeldAsUpgraded: boolean;
  /** Where `upgrade-insecure-requests` leaves a request of the page's own host at http:, CORS does not apply to it. */
  readonly isCorsPreventedByUpgrade: (soFar: FetchSoFar) => boolean;
  /** HSTS answers a request with a redirect of the browser's own, instead of changing its URL. */
  readonly isHstsRedirect: boolean;
  /** Whether a redirect hides the origin is decided by its Location as it was written, before any upgrade. */
  readonly isRedirectTaintedBeforeUpgrade: boolean;
  /** A response with this status is tried for once more, over another connection. */
  readonly isAskedAgain: (status: number, request: FetchRequest) => boolean;
  /** Why a response is a network error as soon as it is there; null when it is none. */
  readonly responseBlock: (response: WireResponse, exchange: number) => Block | null;
  /** A redirect of a preflight is refused before its CORS check; one without Location is a status like any other. */
  readonly isPreflightRedirectRefusedFirst: boolean;
  /** A preflight's Access-Control-Allow-Headers of "*" covers Authorization (without credentials). */
  readonly doesWildcardCoverAuthorization: boolean;
  /** The author's User-Agent is also sent on the preflight. */
  readonly doesPreflightCarryUserAgent: boolean;
  /** A preflight after a redirect between other origins says `Origin: null`, as the request does. */
  readonly isPreflightOriginTainted: boolean;
  /** The CORS check is asked of a preflight to the page's own origin too. */
  readonly isOwnPreflightChecked: boolean;
  /** The request that decides on a preflight: as it now is or, after redirects, as it was. */
  readonly requestToPreflight: (soFar: FetchSoFar) => FetchRequest;
  /** Which of the CORS-unsafe request-header names the preflight asks for. */
  readonly namesAskedFor: (unsafeNames: readonly string[], soFar: FetchSoFar) => readonly string[];
  /** Lower-case names of the request headers that a redirect does not keep. */
  readonly headersDroppedByRedirect: (request: FetchRequest) => readonly string[];
  /** The redirect mode "error" lets a redirect without a Location pass as an answer. */
  readonly doesRedirectErrorNeedLocation: boolean;
  /** Whether the response to a request with that mode is a redirect. */
  readonly isRedirect: (response: WireResponse, mode: FetchRequest['mode']) => boolean;
  /** A WebSocket's handshake follows redirects, of which no policy is asked. */
  readonly isWebSocketRedirected: boolean;
  /** An empty Location leads to the same URL again, or is as good as none, or ends in a network error. */
  readonly emptyLocation: 'followed' | 'as-none' | 'network-error';
  /** What blocks a request whose preflight passed: a check of the redirect before it that came so late. */
  readonly blockAfterPreflight: (soFar: FetchSoFar) => Block | null;
  /** The request that the CORS check of a response is of. */
  readonly requestToCheck: (soFar: FetchSoFar, response: WireResponse) => FetchRequest;
  /** What several Location lines come to; null where they fail. */
  readonly repeatedLocation: (values: readonly string[], request: FetchRequest) => string | null;
  /** The cache mode "only-if-cached" means something. */
  readonly isOnlyIfCachedKnown: boolean;
  /** An opaque page is of the site of its URL, for Cross-Origin-Resource-Policy: same-site. */
  readonly isOpaquePageOfItsUrlsSite: boolean;
  /** Most redirects of a keepalive request that are followed. */
  readonly keepaliveRedirectLimit: number;
  /** A redirect to another origin turns DELETE into GET, whatever its status. */
  readonly doesDeleteBecomeGetAcrossOrigins: boolean;
  /** The Origin of a no-cors request other than GET and HEAD follows the referrer policy. */
  readonly doesReferrerPolicyHideOrigin: boolean;
  /** Whether `Cross-Origin-Embedder-Policy: credentialless` is known. */
  readonly isCredentiallessKnown: boolean;

  /** Seconds that a preflight's answer is kept. */
  readonly preflightMaxAge: (headers: HeaderList) => number;
  /** Longest time a preflight's answer is kept, in seconds. */
  readonly preflightMaxAgeLimit: number;
  /** What of the current URL's fragment counts for the preflight cache. */
  readonly fragmentInPreflightCacheKey: (asking: Pick<FetchSoFar, 'request' | 'api'>) => string;
  /** A wildcard that was kept serves this request. */
  readonly doesCachedWildcardMatch: (
    entry: { readonly credentials: boolean },
    request: FetchRequest,
  ) => boolean;
  readonly doesCachedWildcardMatchAuthorization: boolean;
  /** An entry that was stored with credentials also serves requests without. */
  readonly doesCredentialedEntryServeAll: boolean;
  /** A new preflight's answer replaces the earlier ones for its origin and URL. */
  readonly doesNewPreflightReplaceEntries: boolean;
  /** A method that an entry need not list to serve it. */
  readonly isMethodServedUnlisted: (method: string) => boolean;
  /** Anything that is kept for the URL serves a request that only the use-CORS-preflight flag has preflighted. */
  readonly doesAnyEntryServeUploadListener: boolean;
  /** An answer that is not to be kept leaves what is kept as it is. */
  readonly isShortestMaxAgePassedOver: boolean;
  /** An answer that does not allow the method, or a header, is kept like another. */
  readonly isRefusedGrantKept: boolean;
  /** What is kept for a URL, and does not serve a request, goes at once. */
  readonly doesMissClearPreflightCache: boolean;
  /** What the cache mode of a request means for its preflight. */
  readonly preflightCaching: (soFar: FetchSoFar) => PreflightCaching;
  /** A preflight that fails takes what is kept for its URL out of the preflight cache, where its caching says so too. */
  readonly doesFailedPreflightClearPreflightCache: boolean;
  /** So does a preflighted request that fails after its preflight. */
  readonly doesFailedRequestClearPreflightCache: boolean;
  /** So does one that fails without a preflight. */
  readonly doesFailedSimpleRequestClearPreflightCache: boolean;

  /** Nothing is sent to a host that means every address of this machine, such as 0.0.0.0. */
  readonly isUnspecifiedHostRefused: (hostname: string) => boolean;
  /** Why a redirect that is not followed fails all the same. */
  readonly manualRedirectBlock: (response: WireResponse, exchange: number, base: URL) => Block | null;
  /** Whether a keepalive request that this API makes is limited. */
  readonly isKeepaliveLimited: (api: RequestApi) => boolean;
  /** What may not be sent is looked at before its preflight, not after. */
  readonly isKeepaliveLimitedFirst: boolean;
  /** A Cross-Origin-Resource-Policy of another value than the three is one that allows, for a page that needs one. */
  readonly isUnknownResourcePolicyTaken: boolean;
  /** A report-only policy reports the response too. */
  readonly isResponseReported: boolean;
  /** What tells a fetchLater of its error, in place of `toldErrors`. */
  readonly fetchLaterError: ToldError;
  /** What a script notices of some kinds of block instead of the usual error. */
  readonly toldErrors: Readonly<Partial<Record<BlockKind, ToldError>>>;
  /** Values of the option `targetAddressSpace`; null where it is not read. */
  readonly targetAddressSpaces: readonly string[] | null;
  /** Where it is not `specLocalNetworkAccess`, which is loaded with the pages that have it. */
  readonly localNetworkAccess: Partial<LocalNetworkAccessProfile>;
  /** Where it is not as the standard says it; what compares a run asks it. */
  readonly fetchMetadata: Partial<FetchMetadataProfile>;
  /** Where it is not `specServiceWorker`. */
  readonly serviceWorker: Partial<ServiceWorkerProfile>;
  /** Where it is not `specHttpCache`. */
  readonly httpCache: Partial<HttpCacheProfile>;
  /** Where it is not `specConnectionAllowlist`. */
  readonly connectionAllowlist: Partial<ConnectionAllowlistProfile>;
  /** Where it is not `specElements`. */
  readonly elements: Partial<ElementsProfile>;
  /** Where it is not `specIntegrity`. */
  readonly integrity: Partial<IntegrityProfile>;
  /** Where it is not `specWebSocket`. */
  readonly webSocket: Partial<WebSocketProfile>;
};

/** How a preflight is made, and what becomes of the preflight cache. */
export type PreflightCaching = {
  /** The preflight's own cache mode. */
  readonly mode: CacheMode;
  /** An earlier preflight's answer may take its place. */
  readonly isCacheAsked: boolean;
  readonly isAnswerKept: boolean;
  /** Where it fails, what was kept for its URL goes. */
  readonly doesFailureClear: boolean;
};

/**
 * What a script notices of a block when it used that API: an exception's name, "error event", what sendBeacon()
 * returns, or "no event" when it never learns; undefined for the usual error.
 */
export type ToldError = (block: Block, api: RequestApi, soFar: FetchSoFar) => string | undefined;
