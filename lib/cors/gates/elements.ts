import type { CspProfile } from '../../csp/csp-profile';
import type { PoliciesCheck } from '../../csp/check-policies';
import { shouldBlockRequest } from '../../csp/should-block-request';
import { combinedValue, type Header } from '../../http/header-list';
import { statusName, type WireResponse } from '../../http/message';
import { extractMimeTypeEssence, isJavaScriptMimeType } from '../../http/mime-type';
import type { PagePolicy } from '../../http/page-policy';
import { isNullBodyStatus } from '../../http/status';
import { isMediaApi, type ElementApi } from '../../http/request-input';
import type { Rule } from '../algorithms';
import type { Block } from '../block';
import { corsFilteredHeaders } from '../exposed-headers';
import type { FetchOutcome, FetchParams } from '../fetch-params';
import { elementDestinations } from '../../http/destination';
import { currentUrl, type FetchRequest } from '../fetch-request';
import type { PredictedResult } from '../prediction';
import { elementKinds } from './element-kinds';
import { isNoErrorStatus } from './media';
import { specElements, type ElementsProfile } from './elements-profile';
import { isNosniff } from './needed-header';
import { readsOf, stepsOf } from '../trace';

export { constructElement } from './construct-element';
export { neededHeader } from './needed-header';
export { isMixedContentTaken, upgradeMixedContent } from './mixed-content-of-elements';

const opaqueResponseBlocking = stepsOf('processing-model')();
const nosniff = stepsOf('should-response-to-request-be-blocked-due-to-nosniff?')();
const mimeType = stepsOf('should-response-to-request-be-blocked-due-to-mime-type?')();

/** Holds the page's policies against one URL of an element's request. */
export function elementPoliciesCheck(
  policies: readonly PagePolicy[],
  selfOrigin: string,
  { destination }: Pick<FetchRequest, 'destination'>,
  urls: { readonly url: URL; readonly firstUrl: URL; readonly redirectCount: number },
  profile: CspProfile,
): PoliciesCheck<{ readonly matches: boolean }> {
  return shouldBlockRequest(policies, selfOrigin, { ...urls, destination }, profile);
}

type Answered = Extract<FetchOutcome, { kind: 'response' }>;

/** What an element makes of a response: a block, or what the page has of it. */
export type ReceivedByElement =
  | { readonly block: Block; readonly result?: never }
  | { readonly block: null; readonly result: PredictedResult };

/**
 * Hands the response to the element, which loads or refuses it. What is in the response is taken to be what its server says,
 * unless that is known.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 19
 */
export function receivedByElement(
  api: ElementApi,
  answered: Answered,
  params: FetchParams,
): ReceivedByElement {
  const { trace } = params;
  const { response, exchange } = answered;
  const namesOfPart = isMediaApi(api) && response.status === 206 ? ['content-range'] : [];
  const reads = exchange === null ? [] : readsOf(exchange, 'response', ...namesRead, ...namesOfPart);
  const refusal = elementRefusal(api, answered, params);
  if (refusal && isMediaApi(api)) askAgain(response, params);
  if (refusal) return { block: trace.failed(refusal.rule, refusal.block, reads) };
  const { rule, opaque, readable } = elementKinds[api];
  const { responseTainting, mode } = params.request;
  const { isOpaqueWithoutCors, isUnparsedModuleTold, unparsedImportError } = {
    ...specElements,
    ...params.profile.elements,
  };
  const type = mode === 'no-cors' && isOpaqueWithoutCors(api) ? 'opaque' : responseTainting;
  const isOpaque = type === 'opaque';
  const { bodyType } = response;
  const isParsed = bodyType === undefined || isJavaScriptMimeType(bodyType);
  if (api === 'module' && !isParsed && !isUnparsedModuleTold) {
    trace.passed(rule, 'The module does not parse, and the page is told nothing about it.', reads);
    return { block: null, result: { kind: 'error', name: 'no event', isThrownEarly: false } };
  }
  trace.passed(rule, isOpaque ? opaque : readable, reads);
  if (api === 'importScripts' && !isParsed) {
    // https://html.spec.whatwg.org/multipage/webappapis.html#run-a-classic-script step 8
    const name = isOpaque ? 'NetworkError' : unparsedImportError;
    trace.passed(rule, 'The script does not parse.', reads);
    return { block: null, result: { kind: 'error', name, isThrownEarly: false } };
  }
  const known = (exchange !== null && trace.exchanges[exchange]?.response) || response;
  return {
    block: null,
    result: {
      kind: 'response',
      type,
      status: isOpaque ? 0 : known.status,
      readableHeaders: [],
      hiddenHeaders: known.headers,
    },
  };
}

const namesRead = [statusName, 'content-type', 'x-content-type-options'] as const;

function elementRefusal(
  api: ElementApi,
  { response, exchange }: Answered,
  params: FetchParams,
): { readonly rule: Rule; readonly block: Block } | null {
  const { request, profile } = params;
  const { rule, wanted } = elementKinds[api];
  const rules = { ...specElements, ...profile.elements };
  const { status, headers } = response;
  const at = exchange === null ? {} : { exchange };
  const contentType = extractMimeTypeEssence(headers);
  const { isHandledByWorker = false } = params;
  const isOpaque = exchange !== null && request.responseTainting === 'opaque';
  const isOfWorker = isHandledByWorker && api !== 'img';
  const isEmptied = isOpaque && isOfWorker && rules.isOpaqueOfWorkerEmptied(response);
  if (isOpaque && !isOfWorker && rules.isOpaqueResponseBlocked(response, api))
    return {
      rule: opaqueResponseBlocking,
      block: { kind: 'opaque-response-blocking', exchange, contentType },
    };
  const seen =
    isHandledByWorker && request.responseTainting === 'cors' && !rules.isNosniffOfWorkerSeen
      ? corsFilteredHeaders(response, request.credentialsMode).readable
      : headers;
  const isSniffed = !isNosniff(seen);
  const isModuleAnyway =
    api === 'module' &&
    isHandledByWorker &&
    !rules.isModuleTypeOfWorkerNeeded &&
    !combinedValue(headers, 'content-type');
  const emptyRefusal = isMediaApi(api) || api === 'importScripts' ? rule : null;
  const isImportAnyway = api === 'importScripts' && rules.isImportTaken(response, currentUrl(request));
  const isTypeNeeded = !isModuleAnyway && !isImportAnyway;
  const refusalByType = isTypeNeeded ? typeRefusal(api, response, isSniffed, rules) : null;
  const typeRule = isEmptied ? emptyRefusal : refusalByType;
  if (typeRule)
    return {
      rule: typeRule,
      block: { kind: 'element-content-type', ...at, contentType, wanted, isNosniff: !isSniffed },
    };
  const isTaken = isStatusTaken(api, response, rules);
  return isTaken ? null : { rule, block: { kind: 'element-status', ...at, status, wanted } };
}

/** The rule by which the type keeps the response from the element; null where none does. */
function typeRefusal(
  api: ElementApi,
  { headers, bodyType }: WireResponse,
  isSniffed: boolean,
  { isStyleSheetTypeNeeded, isImageTypeTaken, isMediaTaken }: ElementsProfile,
): Rule | null {
  const { rule } = elementKinds[api];
  const destination = elementDestinations[api];
  const essence = extractMimeTypeEssence(headers);
  const isScript = essence !== null && isJavaScriptMimeType(essence);
  if (!isSniffed) {
    if (destination === 'script' && !isScript) return nosniff;
    if (destination === 'style' && essence !== 'text/css') return nosniff;
  }
  if (destination === 'script' && /^(?:audio|image|video)\/|^text\/csv$/.test(essence ?? '')) return mimeType;
  switch (api) {
    case 'module':
    case 'worker':
    case 'module-worker':
    case 'importScripts':
      return isScript ? null : rule;
    case 'link':
      // Without Content-Type it is taken for what a style sheet's type is by default.
      return essence === null || essence === 'text/css' || !isStyleSheetTypeNeeded ? null : rule;
    case 'img':
      if (bodyType !== undefined && bodyType !== essence && isImageTypeTaken(essence ?? '')) return rule;
      return isOther(bodyType, 'image/', essence) ? rule : null;
    case 'audio':
    case 'video':
      return (bodyType === undefined ? isText(essence ?? '') : !isMediaTaken(bodyType, api)) ? rule : null;
    case 'track':
      return bodyType !== undefined && bodyType !== 'text/vtt' ? rule : null;
    case 'font':
      return isOther(bodyType, 'font/', essence) ? rule : null;
    case 'script':
      return null;
  }
}

/** In WebKit, for a part of what was no media, by the same way. */
function askAgain({ status }: WireResponse, { trace, profile }: FetchParams): void {
  const range = profile.elements.noMediaRange;
  if (range === undefined || status >= 400) return;
  const again = trace.exchanges.map((exchange) => ({
    ...exchange,
    request: {
      ...exchange.request,
      headers: [...exchange.request.headers, ['Range', range] satisfies Header],
    },
  }));
  trace.exchanges.push(...again);
}

function isStatusTaken(api: ElementApi, response: WireResponse, rules: ElementsProfile): boolean {
  if (isMediaApi(api)) return rules.isMediaStatusTaken(response);
  const { status } = response;
  const { isAnyStatusTaken, isBodyNeeded } = elementKinds[api];
  if (isBodyNeeded && isNullBodyStatus(status)) return false;
  if (api === 'track') return !rules.isTrackStatusChecked || isNoErrorStatus(response);
  return isAnyStatusTaken || (status >= 200 && status < rules.leastStatusRefused(api));
}

/** Whether what is in it is known to be something else, or said to be a text. */
function isOther(bodyType: string | undefined, kind: 'image/' | 'font/', essence: string | null): boolean {
  return bodyType === undefined ? isText(essence ?? '') : !bodyType.startsWith(kind);
}

/** Whether what is of this type is neither an image nor a font. */
function isText(essence: string): boolean {
  return essence !== 'image/svg+xml' && /^text\/|[/+](?:json|xml|javascript)$/.test(essence);
}
