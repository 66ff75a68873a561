import type { Block, BlockKind } from '../cors/block';
import type { Profile, ToldError } from '../cors/profile';
import type { FetchRequest } from '../cors/fetch-request';
import { specProfile } from '../cors/spec-profile';
import type { RequestApi } from '../http/request-input';
import type { CspProfile } from '../csp/csp-profile';
import { cspProfiles } from './csp-departures';
import { isSameOrigin } from '../http/origin';
import { clientHintsUnlessKeepalive, isClientHint } from './client-hints';
import { withoutValuesBeforeEmpty } from './empty-header-values';
import { firefoxContentTypeEssence } from './firefox-content-type';
import { combinedMaxAge, maxAgeOfInteger } from './max-age';
import {
  originKeptByRedirect,
  storageAccessOrigin,
  storageAccessOriginOfFirstHop,
} from './origin-outside-cors';
import { preflightViolations } from './preflight-violations';
import { rangeUpTo } from './range-limits';
import { refusedRedirectTarget } from './redirect-target';
import { violationEventCount, type ReportOnlyEvents } from './report-only-events';
import { namesThatRedirectKept, requestAsFirstMade } from './request-as-first-made';

type Engine = Exclude<Profile['id'], 'spec'>;

/** What one departure changes in the profile of each engine concerned. */
export type DepartureValues = Readonly<Partial<Record<Engine, Partial<Omit<Profile, 'id' | 'csp'>>>>>;

/** An error told of a block at the request's first URL; what redirects lead to comes too late for it. */
const told = (kind: BlockKind, api: RequestApi, name: string): ToldError => ({
  api,
  isToldOf: (block) => block.kind === kind && !('hop' in block && (block.hop ?? 0) > 0),
  name,
});

const counts = (events: ReportOnlyEvents): { violationEventCount: Profile['violationEventCount'] } => ({
  violationEventCount: (violation, hop, soFar) => violationEventCount(events, violation, hop, soFar),
});

const all = <V>(values: V): Record<Engine, V> => ({ chromium: values, firefox: values, webkit: values });

/** Every departure from the Fetch Standard, and from the specifications beside it, but CSP's, by its id. */
export const departureValues = {
  'authorization-covered-by-wildcard': all({ doesWildcardCoverAuthorization: true }),
  'repeated-headers-judged-together': {
    chromium: { areRepeatedHeadersCombined: true, isCombinedValueTrimmed: true },
    webkit: { areRepeatedHeadersCombined: true },
  },
  'client-hints-safelisted': { chromium: { isAlsoSafelisted: isClientHint } },
  'user-agent-dropped': { chromium: { droppedRequestHeaders: new Set(['user-agent']) } },
  'user-agent-on-preflight': { webkit: { doesPreflightCarryUserAgent: true } },
  'non-ascii-byte-unsafe': { firefox: { isNonAsciiByteSafe: () => false } },
  'content-type-parsed-strictly': { firefox: { contentTypeEssence: firefoxContentTypeEssence } },
  'range-limit': {
    chromium: { isSimpleRange: rangeUpTo(2n ** 63n - 2n) },
    firefox: { isSimpleRange: rangeUpTo(2n ** 64n - 1n) },
    webkit: { isSimpleRange: rangeUpTo(2n ** 64n - 1n) },
  },
  'range-unit-in-any-case': {
    webkit: {
      isSimpleRange: (value: string) => rangeUpTo(2n ** 64n - 1n)(value.replace(/^bytes/i, 'bytes')),
    },
  },
  'upload-listener-without-body': { chromium: { doesUploadListenerCountWithoutBody: false } },
  'stream-sent-as-string': { firefox: { streamBody: 'sent-as-string' } },
  'stream-not-supported': { webkit: { streamBody: 'not-supported' } },
  'beacon-without-limit': { firefox: { isBeaconSizeLimited: false } },
  'beacon-tells-of-policy': {
    firefox: {
      toldErrors: [told('csp', 'sendBeacon', 'false'), told('csp', 'WebSocket', 'NS_ERROR_CONTENT_BLOCKED')],
    },
  },
  'event-source-throws-for-policy': {
    webkit: {
      toldErrors: [told('csp', 'EventSource', 'SecurityError'), told('csp', 'WebSocket', 'SecurityError')],
    },
  },
  'redirect-judged-as-first-made': {
    firefox: { judgedRequest: requestAsFirstMade, namesAskedFor: namesThatRedirectKept },
    webkit: { judgedRequest: requestAsFirstMade },
  },
  'preflight-keeps-page-origin': { firefox: { isPreflightOriginTainted: false } },
  'preflight-cache-kept-after-failed-request': {
    chromium: { clearsPreflightCacheAfter: { failedPreflight: true, failedActual: false } },
    webkit: { clearsPreflightCacheAfter: { failedPreflight: true, failedActual: false } },
  },
  'preflight-cache-kept-after-failed-preflight': {
    webkit: { clearsPreflightCacheAfter: { failedPreflight: false, failedActual: false } },
  },
  'cached-wildcard-covers-authorization': { webkit: { doesCachedWildcardMatchAuthorization: true } },
  'cached-wildcard-not-used': { firefox: { doesCachedWildcardMatch: false } },
  'cached-credentials-kept-apart': { firefox: { doesCredentialedEntryServeAll: false } },
  'one-cached-preflight-a-url': {
    chromium: { doesNewPreflightReplaceEntries: true },
    webkit: { doesNewPreflightReplaceEntries: true },
  },
  'cache-mode-reaches-preflight': {
    chromium: { doesCacheModeReachPreflight: true },
    firefox: { doesCacheModeReachPreflight: true },
  },
  'max-age-signed': {
    chromium: { preflightMaxAge: maxAgeOfInteger },
    webkit: { preflightMaxAge: maxAgeOfInteger },
  },
  'max-age-invalid-is-none': { firefox: { preflightMaxAge: combinedMaxAge } },
  'max-age-limit': {
    chromium: { preflightMaxAgeLimit: 7200 },
    firefox: { preflightMaxAgeLimit: 86_400 },
    webkit: { preflightMaxAgeLimit: 600 },
  },
  'client-hints-dropped-by-redirect': { chromium: { headersDroppedByRedirect: clientHintsUnlessKeepalive } },
  'fragment-in-preflight-cache-key': all({ isFragmentPartOfPreflightCacheKey: true }),
  'invalid-blob-type-dropped': {
    chromium: { apisThatDropInvalidBlobType: new Set<RequestApi>(['sendBeacon', 'xhr']) },
    webkit: { apisThatDropInvalidBlobType: new Set<RequestApi>(['xhr']) },
  },
  'beacon-origin-of-page-url': { webkit: { isBeaconOriginThePageUrls: true } },
  'origin-kept-by-redirect': { webkit: { originOutsideCors: originKeptByRedirect } },
  'storage-access-origin': {
    chromium: { originOutsideCors: storageAccessOriginOfFirstHop },
    firefox: { originOutsideCors: storageAccessOrigin },
  },
  'delete-becomes-get-across-origins': { webkit: { doesDeleteBecomeGetAcrossOrigins: true } },
  'preflight-flag-allows-no-method': all({ doesPreflightFlagAllowMethod: false }),
  'redirect-target-before-cors-check': { firefox: { targetBeforeCorsCheck: refusedRedirectTarget } },
  'preflight-reported-by-itself': { firefox: { preflightViolations } },
  'csp-report-only-events': {
    chromium: counts({ fetch: 2, xhr: 1, preflighted: 1, isBadPortAsked: true, isAnySchemeAsked: false }),
    firefox: counts({ fetch: 1, xhr: 1, preflighted: 2, isBadPortAsked: false, isAnySchemeAsked: false }),
    webkit: counts({ fetch: 2, xhr: 2, preflighted: 2, isBadPortAsked: false, isAnySchemeAsked: true }),
  },
  'mode-before-policies': { firefox: { isModeCheckedFirst: true } },
  'url-refused-before-policies': {
    chromium: {
      isUrlRefusedBeforePolicies: ({ protocol, origin }: URL, api: RequestApi, ownOrigin: string) =>
        (protocol === 'ftp:' && api === 'xhr') ||
        (protocol === 'blob:' &&
          (api === 'EventSource' || (api === 'xhr' && !isSameOrigin(origin, ownOrigin)))),
    },
    firefox: {
      isUrlRefusedBeforePolicies: ({ protocol }: URL, api: RequestApi) =>
        !/^(?:https?|wss?|data):$/.test(protocol) || (protocol === 'data:' && api === 'EventSource'),
    },
  },
  'empty-value-replaces-header': { firefox: { headersSent: withoutValuesBeforeEmpty } },
  'only-if-cached-unknown': { webkit: { isOnlyIfCachedKnown: false } },
  'same-site-by-url-of-opaque-page': { chromium: { isOpaquePageOfItsUrlsSite: true } },
  'stream-preflighted-in-same-origin-mode': {
    chromium: {
      isPreflightedInSameOriginMode: ({ useCorsPreflight }: FetchRequest) => useCorsPreflight.stream,
    },
  },
  'credentialed-url-blocked': {
    chromium: {
      isCredentialedUrlBlocked: (api: RequestApi) => api !== 'xhr' && api !== 'WebSocket',
      toldErrors: [told('url-includes-credentials', 'sendBeacon', 'false')],
    },
  },
  'keepalive-redirect-limit': { chromium: { keepaliveRedirectLimit: 19 } },
  'beacon-tells-of-bad-port': {
    firefox: { toldErrors: [told('bad-port', 'sendBeacon', 'false')] },
    webkit: {
      toldErrors: [told('bad-port', 'sendBeacon', 'false'), told('bad-port', 'EventSource', 'no event')],
    },
  },
  'safelisted-total-unlimited': { firefox: { isSafelistedTotalLimited: false } },
  'repeated-names-listed': { firefox: { areRepeatedNamesListed: true } },
  'no-cors-origin-despite-referrer-policy': { chromium: { doesReferrerPolicyHideOrigin: false } },
  'credentialless-unknown': { webkit: { isCredentiallessKnown: false } },
  'empty-location-not-followed': {
    chromium: { emptyLocation: 'as-none' },
    webkit: { emptyLocation: 'network-error' },
  },
  'redirect-error-needs-location': {
    chromium: { doesRedirectErrorNeedLocation: true },
    webkit: { doesRedirectErrorNeedLocation: true },
  },
  'event-source-waits-after-empty-location': {
    webkit: {
      toldErrors: [
        {
          api: 'EventSource',
          isToldOf: (block: Block) => block.kind === 'redirect-location-invalid' && block.location === '',
          name: 'no event',
        },
      ],
    },
  },
  'window-member-unknown': {
    chromium: { isWindowMemberRead: false },
    firefox: { isWindowMemberRead: false },
  },
  'local-network-open': {
    firefox: { hasLocalNetworkAccess: false },
    webkit: { hasLocalNetworkAccess: false },
  },
} as const satisfies Readonly<Record<string, DepartureValues>>;

export type DepartureId = keyof typeof departureValues;

/** The standard's profile with an engine's departures, all but the one that is left out. */
export function profileOf(id: Engine, csp: CspProfile = cspProfiles[id], left?: string): Profile {
  const made = Object.entries<DepartureValues>(departureValues).filter(([departure]) => departure !== left);
  const changes = made.map(([, values]) => values[id] ?? {});
  const profile: Profile = { ...specProfile, id, csp };
  for (const change of changes) Object.assign(profile, change);
  return { ...profile, toldErrors: changes.flatMap((change) => change.toldErrors ?? []) };
}

/** The rules as each engine applies them: the standard's profile with the engine's departures. */
export const profiles = {
  spec: specProfile,
  chromium: profileOf('chromium'),
  firefox: profileOf('firefox'),
  webkit: profileOf('webkit'),
} as const satisfies Readonly<Record<Profile['id'], Profile>>;
