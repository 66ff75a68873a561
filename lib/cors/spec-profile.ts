import { specCspProfile } from '../csp/csp-profile';
import { extractDeltaSeconds } from '../http/extract-header-list-values';
import { mimeTypeEssence } from '../http/mime-type';
import type { Profile } from './profile';

/** The Fetch Standard as it stands. */
export const specProfile: Profile = {
  id: 'spec',
  csp: specCspProfile,
  droppedRequestHeaders: new Set(),
  isAlsoSafelisted: () => false,
  isNonAsciiByteSafe: () => true,
  contentTypeEssence: mimeTypeEssence,
  isRangeUnitCaseSensitive: true,
  largestRangeNumber: Infinity,
  isWindowMemberRead: true,
  areRepeatedHeadersCombined: false,
  isSafelistedTotalLimited: true,
  areRepeatedNamesListed: false,
  doesUploadListenerCountWithoutBody: true,
  streamBody: 'sent',
  apisThatDropInvalidBlobType: new Set(),
  isBeaconOriginThePageUrls: false,
  originOutsideCors: () => undefined,
  isCombinedValueTrimmed: false,
  violationEventCount: () => 1,
  preflightViolations: () => [],
  preflightBeforePolicies: () => null,
  targetBeforeCorsCheck: () => null,
  isPreflightedInSameOriginMode: () => false,
  isCredentialedUrlBlocked: () => false,
  isModeCheckedFirst: false,
  policiesAsked: () => 'all',
  headersSent: (headers) => headers,
  doesPreflightFlagAllowMethod: true,
  isBeaconSizeLimited: true,
  isLoopbackUpgraded: () => true,
  // Main fetch: what is only reported in step 4, the upgrade in step 5, what is enforced in step 7.
  policiesAroundUpgrade: (asked, { blocked, violations }) => ({
    blocked,
    violations: [
      ...asked.violations.filter(({ disposition }) => disposition === 'report'),
      ...violations.filter(({ disposition }) => disposition === 'enforce'),
    ],
  }),
  isLoopbackHeldAsUpgraded: false,
  isCorsPreventedByUpgrade: false,
  isHstsRedirect: false,
  isRedirectTaintedBeforeUpgrade: false,
  isAskedAgain: (status) => status === 421,
  // HTTP-network-or-cache fetch, step 16, would ask the user for a password: an answer like any other is all a page gets.
  isUnexpectedProxyAuthenticationRefused: false,
  isPreflightRedirectRefusedFirst: false,
  doesWildcardCoverAuthorization: false,
  doesPreflightCarryUserAgent: false,
  isPreflightOriginTainted: true,
  requestToPreflight: ({ request }) => request,
  namesAskedFor: (unsafeNames) => unsafeNames,
  headersDroppedByRedirect: () => [],
  doesRedirectErrorNeedLocation: false,
  emptyLocation: 'followed',
  isOnlyIfCachedKnown: true,
  isOpaquePageOfItsUrlsSite: false,
  keepaliveRedirectLimit: 20,
  doesDeleteBecomeGetAcrossOrigins: false,
  doesReferrerPolicyHideOrigin: true,
  isCredentiallessKnown: true,
  preflightMaxAge: (headers) => extractDeltaSeconds('access-control-max-age', headers) ?? 5,
  preflightMaxAgeLimit: Infinity,
  isFragmentPartOfPreflightCacheKey: false,
  doesCachedWildcardMatch: true,
  doesCachedWildcardMatchAuthorization: false,
  doesCredentialedEntryServeAll: true,
  doesNewPreflightReplaceEntries: false,
  preflightCaching: () => ({
    mode: 'default',
    isCacheAsked: true,
    isAnswerKept: true,
    doesFailureClear: true,
  }),
  doesFailedPreflightClearPreflightCache: true,
  doesFailedRequestClearPreflightCache: true,
  toldErrors: {
    // The fetch waits for the user's answer.
    'local-network-access': (block, api) =>
      'reason' in block && block.reason === 'permission-pending' && api !== 'sendBeacon'
        ? 'no event'
        : undefined,
  },
  targetAddressSpaces: ['public', 'local', 'loopback'],
  localNetworkAccess: {},
  connectionAllowlist: {},
};
