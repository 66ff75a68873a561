import { specCspProfile, type CspProfile } from '../csp/csp-profile';
import { extractDeltaSeconds } from '../http/extract-header-list-values';
import type { HeaderList } from '../http/header-list';
import { mimeTypeEssence } from '../http/mime-type';
import { parseSingleRange } from '../http/single-range';

/** The named points where an engine may depart from the standard. Every other rule is the same for all. */
export type Profile = {
  readonly id: 'spec' | 'chromium' | 'firefox' | 'webkit';
  readonly csp: CspProfile;

  /** Lower-case names of request headers that are dropped besides the forbidden ones. */
  readonly droppedRequestHeaders: ReadonlySet<string>;
  /** Whether a header that the standard does not safelist is safelisted. */
  readonly isAlsoSafelisted: (lowerCaseName: string, value: string) => boolean;
  /** Whether the value's bytes over 0x7F are safe in Accept and Content-Type. */
  readonly isNonAsciiByteSafe: (lowerCaseName: string) => boolean;
  /** The essence of a Content-Type value; null when it has none. */
  readonly contentTypeEssence: (value: string) => string | null;
  /** Whether a Range value is one range with a start. */
  readonly isSimpleRange: (value: string) => boolean;
  /** Headers of one name are judged as one header with the combined value. */
  readonly areRepeatedHeadersCombined: boolean;
  /** When the safelisted values are over 1024 bytes together: which of their names become unsafe. */
  readonly namesOverTotal: 'all' | 'beyond';
  /** A listener on `xhr.upload` forces a preflight also when there is no body to upload. */
  readonly doesUploadListenerCountWithoutBody: boolean;
  readonly streamBody: 'sent' | 'sent-as-string' | 'not-supported';
  /** `sendBeacon` refuses more than 64 KiB in flight. */
  readonly isBeaconSizeLimited: boolean;

  /** A preflight's Access-Control-Allow-Headers of "*" covers Authorization (without credentials). */
  readonly doesWildcardCoverAuthorization: boolean;
  /** The author's User-Agent is also sent on the preflight. */
  readonly doesPreflightCarryUserAgent: boolean;
  /** A preflight after a redirect between other origins says `Origin: null`, as the request does. */
  readonly isPreflightOriginTainted: boolean;
  /** A request that was preflighted once is preflighted on every later hop; "as-first" also names its first headers. */
  readonly preflightAfterRedirect: 'as-needed' | 'always' | 'always-as-first';
  /** The Origin of a no-cors request other than GET and HEAD follows the referrer policy. */
  readonly doesReferrerPolicyHideOrigin: boolean;
  /** Whether `no-cors` requests of a `credentialless` page go without credentials. */
  readonly doesCredentiallessOmitCredentials: boolean;

  /** Seconds that a preflight's answer is kept. */
  readonly preflightMaxAge: (headers: HeaderList) => number;
  /** Longest time a preflight's answer is kept, in seconds. */
  readonly preflightMaxAgeLimit: number;
  readonly doesCachedWildcardMatch: boolean;
  readonly doesCachedWildcardMatchAuthorization: boolean;
  /** An entry that was stored with credentials also serves requests without. */
  readonly doesCredentialedEntryServeAll: boolean;
  /** A new preflight's answer replaces the earlier ones for its origin, URL and credentials. */
  readonly doesNewPreflightReplaceEntries: boolean;
  /** The cache modes no-store and reload go past the preflight cache. */
  readonly doesCacheModeBypassPreflightCache: boolean;
  readonly clearsPreflightCacheAfter: { readonly failedPreflight: boolean; readonly failedActual: boolean };

  /** Requests to a more private address space than the page's need permission. */
  readonly hasLocalNetworkAccess: boolean;
};

/** The Fetch Standard as it stands. */
export const specProfile: Profile = {
  id: 'spec',
  csp: specCspProfile,
  droppedRequestHeaders: new Set(),
  isAlsoSafelisted: () => false,
  isNonAsciiByteSafe: () => true,
  contentTypeEssence: mimeTypeEssence,
  isSimpleRange: (value) => (parseSingleRange(value)?.start ?? null) !== null,
  areRepeatedHeadersCombined: false,
  namesOverTotal: 'all',
  doesUploadListenerCountWithoutBody: true,
  streamBody: 'sent',
  isBeaconSizeLimited: true,
  doesWildcardCoverAuthorization: false,
  doesPreflightCarryUserAgent: false,
  isPreflightOriginTainted: true,
  preflightAfterRedirect: 'as-needed',
  doesReferrerPolicyHideOrigin: true,
  doesCredentiallessOmitCredentials: true,
  preflightMaxAge: (headers) => extractDeltaSeconds('access-control-max-age', headers) ?? 5,
  preflightMaxAgeLimit: Infinity,
  doesCachedWildcardMatch: true,
  doesCachedWildcardMatchAuthorization: false,
  doesCredentialedEntryServeAll: true,
  doesNewPreflightReplaceEntries: false,
  doesCacheModeBypassPreflightCache: false,
  clearsPreflightCacheAfter: { failedPreflight: true, failedActual: true },
  hasLocalNetworkAccess: true,
};
