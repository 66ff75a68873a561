import { accept128Bytes } from './accept-128-bytes';
import { accept129Bytes } from './accept-129-bytes';
import { acceptBeyondAscii } from './accept-beyond-ascii';
import { acceptLanguage } from './accept-language';
import { acceptLanguageUnderscore } from './accept-language-underscore';
import { acceptWithQuotes } from './accept-with-quotes';
import { allowOriginEmpty } from './allow-origin-empty';
import { allowOriginExact } from './allow-origin-exact';
import { allowOriginList } from './allow-origin-list';
import { allowOriginNull } from './allow-origin-null';
import { allowOriginOther } from './allow-origin-other';
import { allowOriginSubdomains } from './allow-origin-subdomains';
import { allowOriginTrailingSlash } from './allow-origin-trailing-slash';
import { allowOriginTwice } from './allow-origin-twice';
import { allowOriginTwiceOnPreflight } from './allow-origin-twice-on-preflight';
import { allowOriginUpperCase } from './allow-origin-upper-case';
import { allowOriginWithoutScheme } from './allow-origin-without-scheme';
import { allowOriginWrongPort } from './allow-origin-wrong-port';
import { allowOriginWrongScheme } from './allow-origin-wrong-scheme';
import { badPort } from './bad-port';
import { beacon } from './beacon';
import { beaconJson } from './beacon-json';
import { beaconBlobWithoutType } from './beacon-blob-without-type';
import { beaconFromOpaquePage } from './beacon-from-opaque-page';
import { beaconToFtp } from './beacon-to-ftp';
import { beaconToBadPort } from './beacon-to-bad-port';
import { beaconWithPassword } from './beacon-with-password';
import { ftpUnderPolicy } from './ftp-under-policy';
import { beaconTooLong } from './beacon-too-long';
import { bearerToken } from './bearer-token';
import { bearerTokenUnderWildcard } from './bearer-token-under-wildcard';
import { bodyOnGet } from './body-on-get';
import { cacheNoStore } from './cache-no-store';
import { chicken } from './chicken';
import { connectSrcAny } from './connect-src-any';
import { connectSrcApi } from './connect-src-api';
import { connectSrcExactPath } from './connect-src-exact-path';
import { connectSrcIpAddress } from './connect-src-ip-address';
import { connectSrcNone } from './connect-src-none';
import { connectSrcOtherHost } from './connect-src-other-host';
import { connectSrcPathAfterRedirect } from './connect-src-path-after-redirect';
import { connectSrcPathWithoutSlash } from './connect-src-path-without-slash';
import { connectSrcQuery } from './connect-src-query';
import { connectSrcRedirect } from './connect-src-redirect';
import { connectSrcRedirectRefused } from './connect-src-redirect-refused';
import { connectSrcScheme } from './connect-src-scheme';
import { connectSrcSelf } from './connect-src-self';
import { connectSrcWebSocketScheme } from './connect-src-web-socket-scheme';
import { connectSrcWithoutQuotes } from './connect-src-without-quotes';
import { contentTypeOnGet } from './content-type-on-get';
import { contentTypeWithComma } from './content-type-with-comma';
import { cookieCrossSiteLax } from './cookie-cross-site-lax';
import { cookieCrossSiteNone } from './cookie-cross-site-none';
import { cookieCrossSitePartitioned } from './cookie-cross-site-partitioned';
import { cookieCrossSiteSent } from './cookie-cross-site-sent';
import { cookieDeleted } from './cookie-deleted';
import { cookieSent } from './cookie-sent';
import { cookieSet } from './cookie-set';
import { cookieSetStrict } from './cookie-set-strict';
import { cookieWithoutInclude } from './cookie-without-include';
import { credentialsAllowed } from './credentials-allowed';
import { credentialsNotMentioned } from './credentials-not-mentioned';
import { credentialsNotOnPreflight } from './credentials-not-on-preflight';
import { credentialsOmitted } from './credentials-omitted';
import { credentialsTrueInCapitals } from './credentials-true-in-capitals';
import { credentialsUnderWildcard } from './credentials-under-wildcard';
import { defaultSrcFallback } from './default-src-fallback';
import { deleteScenario } from './delete';
import { deleteUnderWildcard } from './delete-under-wildcard';
import { directiveTwice } from './directive-twice';
import { eventStream } from './event-stream';
import { eventStream404 } from './event-stream-404';
import { eventStreamRedirectedToNowhere } from './event-stream-redirected-to-nowhere';
import { eventStreamAsJson } from './event-stream-as-json';
import { everythingAtOnce } from './everything-at-once';
import { exposedNone } from './exposed-none';
import { exposedOne } from './exposed-one';
import { exposedWildcardWithCredentials } from './exposed-wildcard-with-credentials';
import { forbiddenHeaders } from './forbidden-headers';
import { head } from './head';
import { headerInOtherCase } from './header-in-other-case';
import { headerNameWithSpace } from './header-name-with-space';
import { headerNotListed } from './header-not-listed';
import { headerValueWithLineBreak } from './header-value-with-line-break';
import { headersWithSemicolons } from './headers-with-semicolons';
import { jsonAsPlainText } from './json-as-plain-text';
import { jsonBlob } from './json-blob';
import { keepaliveTooLong } from './keepalive-too-long';
import { keptPreflightFailedAnswer } from './kept-preflight-failed-answer';
import { lowerCasePatch } from './lower-case-patch';
import { lowerCasePost } from './lower-case-post';
import { manyCauses } from './many-causes';
import { maxAge0 } from './max-age-0';
import { maxAge600 } from './max-age-600';
import { maxAgeDay } from './max-age-day';
import { maxAgeMissing } from './max-age-missing';
import { maxAgeWithSign } from './max-age-with-sign';
import { maxAgeWithUnit } from './max-age-with-unit';
import { methodInOtherCase } from './method-in-other-case';
import { methodNotListed } from './method-not-listed';
import { methodOverride } from './method-override';
import { methodWithSpace } from './method-with-space';
import { methodsWithoutCommas } from './methods-without-commas';
import { modeMisspelt } from './mode-misspelt';
import { modeNavigate } from './mode-navigate';
import { noAllowOrigin } from './no-allow-origin';
import { noCors } from './no-cors';
import { noCorsGetFromOpaquePage } from './no-cors-get-from-opaque-page';
import { opaquePageSameSiteResource } from './opaque-page-same-site-resource';
import { noCorsPostRedirected } from './no-cors-post-redirected';
import { noCorsHeaderDropped } from './no-cors-header-dropped';
import { noCorsJson } from './no-cors-json';
import { noCorsManualRedirect } from './no-cors-manual-redirect';
import { noCorsPut } from './no-cors-put';
import { noCorsReferrerPolicy } from './no-cors-referrer-policy';
import { noCorsRefusedByServer } from './no-cors-refused-by-server';
import { nullOrigin } from './null-origin';
import { nullOriginNamed } from './null-origin-named';
import { nullOriginRefused } from './null-origin-refused';
import { onlyIfCached } from './only-if-cached';
import { onlyIfCachedCrossOrigin } from './only-if-cached-cross-origin';
import { opaquePageSelf } from './opaque-page-self';
import { opaquePageOwnSite } from './opaque-page-own-site';
import { connectSrcAnyPort } from './connect-src-any-port';
import { optionsBehindLogin } from './options-behind-login';
import { otherDirective } from './other-directive';
import { overTheLimit } from './over-the-limit';
import { ownOrigin } from './own-origin';
import { policyAllowsCorsRefuses } from './policy-allows-cors-refuses';
import { policyAndBeacon } from './policy-and-beacon';
import { policyAndEventSource } from './policy-and-event-source';
import { policyAndNoCors } from './policy-and-no-cors';
import { policyAndWebSocket } from './policy-and-web-socket';
import { postForm } from './post-form';
import { postFormData } from './post-form-data';
import { postJson } from './post-json';
import { postText } from './post-text';
import { preflightAllowedAnswerNot } from './preflight-allowed-answer-not';
import { preflightRedirect } from './preflight-redirect';
import { preflightStatus200 } from './preflight-status-200';
import { preflightStatus401 } from './preflight-status-401';
import { preflightStatus404 } from './preflight-status-404';
import { preflightWithoutAllowOrigin } from './preflight-without-allow-origin';
import { put } from './put';
import { putAmongListedHeaders } from './put-among-listed-headers';
import { putWithCredentials } from './put-with-credentials';
import { putWithUnlistedHeader } from './put-with-unlisted-header';
import { putWithoutCredentials } from './put-without-credentials';
import { rangeFirstBytes } from './range-first-bytes';
import { rangeHuge } from './range-huge';
import { rangeInCapitals } from './range-in-capitals';
import { rangeLastBytes } from './range-last-bytes';
import { rangeTwoParts } from './range-two-parts';
import { redirectLocationEmpty } from './redirect-location-empty';
import { redirectLocationMissing } from './redirect-location-missing';
import { redirectLoop } from './redirect-loop';
import { redirectLoopKeptAlive } from './redirect-loop-kept-alive';
import { redirectModeError } from './redirect-mode-error';
import { redirectErrorWithoutLocation } from './redirect-error-without-location';
import { redirectModeManual } from './redirect-mode-manual';
import { redirectOriginNull } from './redirect-origin-null';
import { redirectPost302 } from './redirect-post-302';
import { redirectPost307 } from './redirect-post-307';
import { redirectPostJson302 } from './redirect-post-json-302';
import { redirectPut303 } from './redirect-put-303';
import { redirectPut307 } from './redirect-put-307';
import { clientHintRedirected } from './client-hint-redirected';
import { redirectToFragment } from './redirect-to-fragment';
import { redirectDelete307 } from './redirect-delete-307';
import { redirectSameOrigin } from './redirect-same-origin';
import { redirectTargetRefusesPreflight } from './redirect-target-refuses-preflight';
import { redirectThereAndBack } from './redirect-there-and-back';
import { redirectToLogin } from './redirect-to-login';
import { redirectToOtherSite } from './redirect-to-other-site';
import { redirectTokenDropped } from './redirect-token-dropped';
import { redirectTokenKept } from './redirect-token-kept';
import { redirectTwice } from './redirect-twice';
import { redirectWithPassword } from './redirect-with-password';
import { redirectWithoutAllowOrigin } from './redirect-without-allow-origin';
import { repeatedAccept } from './repeated-accept';
import { reportOnly } from './report-only';
import { reportOnlyBesideEnforced } from './report-only-beside-enforced';
import { safelistedMethodNotListed } from './safelisted-method-not-listed';
import { safelistedTotal1024 } from './safelisted-total-1024';
import { safelistedTotal1025 } from './safelisted-total-1025';
import { sameOriginMode } from './same-origin-mode';
import { sameOriginModeUnderPolicy } from './same-origin-mode-under-policy';
import { sameOriginModeWithStream } from './same-origin-mode-with-stream';
import { saveData } from './save-data';
import type { CatalogueScenario } from './scenario-data';
import { simpleGet } from './simple-get';
import { slowAnswer } from './slow-answer';
import { slowPreflight } from './slow-preflight';
import { status404 } from './status-404';
import { status429WithoutAllowOrigin } from './status-429-without-allow-origin';
import { status500WithoutAllowOrigin } from './status-500-without-allow-origin';
import { streamInNoCors } from './stream-in-no-cors';
import { streamKeptAlive } from './stream-kept-alive';
import { streamUpload } from './stream-upload';
import { streamWithoutDuplex } from './stream-without-duplex';
import { trace } from './trace';
import { tracingHeaders } from './tracing-headers';
import { twoHeaders } from './two-headers';
import { headerGivenEmpty } from './header-given-empty';
import { headerGivenTwice } from './header-given-twice';
import { twoPolicies } from './two-policies';
import { uploadListenerWithoutBody } from './upload-listener-without-body';
import { uploadProgress } from './upload-progress';
import { uploadListenerMethodNotListed } from './upload-listener-method-not-listed';
import { urlFtp } from './url-ftp';
import { urlInvalid } from './url-invalid';
import { urlWithPassword } from './url-with-password';
import { userAgent } from './user-agent';
import { varyOrigin } from './vary-origin';
import { webSocket } from './web-socket';
import { wildcardHeaders } from './wildcard-headers';
import { wildcardHeadersWithCredentials } from './wildcard-headers-with-credentials';
import { wildcardMethods } from './wildcard-methods';
import { wildcardMethodsWithCredentials } from './wildcard-methods-with-credentials';
import { windowGiven } from './window-given';
import { xFoobar } from './x-foobar';
import { xRequestedWith } from './x-requested-with';
import { xhrGet } from './xhr-get';
import { xhrWithCredentials } from './xhr-with-credentials';

/** Every scenario there is, theme by theme. */
export const scenarios: readonly CatalogueScenario[] = [
  simpleGet,
  acceptLanguage,
  head,
  postText,
  postForm,
  postFormData,
  lowerCasePost,
  xhrGet,
  ownOrigin,
  forbiddenHeaders,
  methodOverride,
  status404,
  status500WithoutAllowOrigin,
  status429WithoutAllowOrigin,
  overTheLimit,
  slowAnswer,

  xRequestedWith,
  xFoobar,
  postJson,
  jsonAsPlainText,
  jsonBlob,
  contentTypeOnGet,
  bearerToken,
  put,
  deleteScenario,
  lowerCasePatch,
  chicken,
  twoHeaders,
  headerGivenTwice,
  headerGivenEmpty,
  manyCauses,
  accept128Bytes,
  accept129Bytes,
  acceptWithQuotes,
  acceptLanguageUnderscore,
  safelistedTotal1024,
  safelistedTotal1025,
  repeatedAccept,
  rangeFirstBytes,
  rangeLastBytes,
  rangeTwoParts,
  rangeInCapitals,
  rangeHuge,
  uploadProgress,
  uploadListenerMethodNotListed,
  uploadListenerWithoutBody,
  streamUpload,
  saveData,
  userAgent,
  acceptBeyondAscii,
  contentTypeWithComma,

  preflightWithoutAllowOrigin,
  optionsBehindLogin,
  preflightStatus401,
  preflightStatus404,
  preflightStatus200,
  preflightRedirect,
  methodNotListed,
  methodInOtherCase,
  safelistedMethodNotListed,
  headerNotListed,
  tracingHeaders,
  headerInOtherCase,
  methodsWithoutCommas,
  headersWithSemicolons,
  wildcardMethods,
  wildcardHeaders,
  bearerTokenUnderWildcard,
  preflightAllowedAnswerNot,
  slowPreflight,

  maxAge600,
  maxAge0,
  maxAgeMissing,
  maxAgeDay,
  maxAgeWithSign,
  maxAgeWithUnit,
  cacheNoStore,
  keptPreflightFailedAnswer,
  putAmongListedHeaders,
  putWithUnlistedHeader,
  deleteUnderWildcard,

  noAllowOrigin,
  allowOriginExact,
  varyOrigin,
  allowOriginOther,
  allowOriginTrailingSlash,
  allowOriginWrongScheme,
  allowOriginWrongPort,
  allowOriginUpperCase,
  allowOriginWithoutScheme,
  allowOriginSubdomains,
  allowOriginEmpty,
  allowOriginNull,
  allowOriginList,
  allowOriginTwice,
  allowOriginTwiceOnPreflight,
  nullOrigin,
  nullOriginNamed,
  nullOriginRefused,

  credentialsAllowed,
  credentialsUnderWildcard,
  credentialsNotMentioned,
  credentialsTrueInCapitals,
  credentialsNotOnPreflight,
  credentialsOmitted,
  cookieSet,
  cookieSetStrict,
  cookieSent,
  cookieWithoutInclude,
  cookieDeleted,
  cookieCrossSiteLax,
  cookieCrossSiteNone,
  cookieCrossSitePartitioned,
  cookieCrossSiteSent,
  xhrWithCredentials,
  wildcardMethodsWithCredentials,
  wildcardHeadersWithCredentials,
  putWithCredentials,
  putWithoutCredentials,
  everythingAtOnce,

  exposedNone,
  exposedOne,
  exposedWildcardWithCredentials,

  redirectSameOrigin,
  redirectToOtherSite,
  redirectOriginNull,
  redirectWithoutAllowOrigin,
  redirectToLogin,
  redirectTwice,
  redirectThereAndBack,
  redirectPost302,
  redirectPost307,
  redirectPut303,
  redirectPut307,
  clientHintRedirected,
  redirectToFragment,
  redirectDelete307,
  redirectPostJson302,
  redirectTokenKept,
  redirectTokenDropped,
  redirectTargetRefusesPreflight,
  redirectModeError,
  redirectErrorWithoutLocation,
  redirectModeManual,
  redirectLoop,
  redirectLoopKeptAlive,
  redirectLocationEmpty,
  redirectLocationMissing,
  redirectWithPassword,

  connectSrcSelf,
  connectSrcNone,
  connectSrcApi,
  connectSrcScheme,
  connectSrcAny,
  connectSrcOtherHost,
  connectSrcWithoutQuotes,
  connectSrcExactPath,
  connectSrcPathWithoutSlash,
  connectSrcPathAfterRedirect,
  connectSrcQuery,
  connectSrcIpAddress,
  connectSrcWebSocketScheme,
  connectSrcRedirect,
  connectSrcRedirectRefused,
  defaultSrcFallback,
  otherDirective,
  directiveTwice,
  twoPolicies,
  reportOnly,
  reportOnlyBesideEnforced,
  policyAllowsCorsRefuses,
  opaquePageSelf,
  opaquePageOwnSite,
  connectSrcAnyPort,
  policyAndNoCors,
  policyAndBeacon,
  policyAndEventSource,
  policyAndWebSocket,

  noCors,
  noCorsGetFromOpaquePage,
  opaquePageSameSiteResource,
  noCorsPostRedirected,
  noCorsHeaderDropped,
  noCorsJson,
  noCorsReferrerPolicy,
  noCorsRefusedByServer,
  noCorsManualRedirect,
  sameOriginMode,
  sameOriginModeUnderPolicy,
  sameOriginModeWithStream,
  onlyIfCached,
  keepaliveTooLong,
  beacon,
  beaconJson,
  beaconBlobWithoutType,
  beaconFromOpaquePage,
  beaconTooLong,
  eventStream,
  eventStreamAsJson,
  eventStream404,
  eventStreamRedirectedToNowhere,
  webSocket,

  urlInvalid,
  urlWithPassword,
  urlFtp,
  badPort,
  methodWithSpace,
  trace,
  noCorsPut,
  headerNameWithSpace,
  headerValueWithLineBreak,
  bodyOnGet,
  modeMisspelt,
  modeNavigate,
  windowGiven,
  onlyIfCachedCrossOrigin,
  streamWithoutDuplex,
  streamInNoCors,
  streamKeptAlive,
  beaconToFtp,
  beaconToBadPort,
  beaconWithPassword,
  ftpUnderPolicy,
];

/**
 * The scenario of that id.
 * @throws Error that lists the ids there are, so that a mistyped id in a page fails the build
 */
export function scenarioById(id: string): CatalogueScenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) {
    throw new Error(
      `There is no scenario "${id}". There are: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
    );
  }
  return found;
}
