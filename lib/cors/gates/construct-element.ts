import { elementDestinations } from '../../http/destination';
import { isMediaApi, isWorkerApi, type ElementApi, type RequestInput } from '../../http/request-input';
import { requestUrl, thrower, type Constructed } from '../constructed';
import { createFetchRequest } from '../fetch-request';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import { stepsOf, type Trace } from '../trace';
import { elementKinds } from './element-kinds';
import { specElements, type ElementsProfile } from './elements-profile';

/** Elements that have the attribute `integrity`. */
const hasIntegrity: Readonly<Record<ElementApi, boolean>> = {
  img: false,
  audio: false,
  video: false,
  track: false,
  script: true,
  module: true,
  link: true,
  font: false,
  worker: false,
  'module-worker': false,
  importScripts: false,
};

const potentialCors = stepsOf('create-a-potential-cors-request')();

/**
 * The request of an element, which has no headers, method or body of its author's.
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#create-a-potential-cors-request
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-module-script-tree
 * @see https://drafts.csswg.org/css-fonts-4/#font-fetching-requirements
 */
export function constructElement(
  api: ElementApi,
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const { rule } = elementKinds[api];
  const rules = { ...specElements, ...profile.elements };
  const { isFontFetchedWithCors, isTrackOfOwnOrigin, isTrackReferrerSent, mediaHeaders } = rules;
  const isAlwaysCors = api === 'module' || (api === 'font' && isFontFetchedWithCors);
  const fallback = api === 'track' && isTrackOfOwnOrigin ? 'same-origin' : 'no-cors';
  const destination = elementDestinations[api];
  const url = requestUrl(input, page, rule, trace);
  if (!url) return thrower(trace)(rule, { kind: 'invalid-url', url: input.url }, errorName(api));
  if (isWorkerApi(api)) return constructWorker(api, url, page, trace);
  if (api === 'importScripts') return constructImport(url, page, rules, trace);
  const crossOrigin = api === 'font' ? undefined : input.crossOrigin;
  const isCors = isAlwaysCors || crossOrigin !== undefined;
  const mode = isCors ? 'cors' : fallback;
  const isCredentialed = crossOrigin === 'use-credentials' || !isCors;
  trace.passed(
    isAlwaysCors || api === 'font' ? rule : potentialCors,
    `The mode is "${mode}", the credentials mode "${isCredentialed ? 'include' : 'same-origin'}".`,
  );
  return {
    kind: 'request',
    strippedHeaders: input.headers ?? [],
    request: createFetchRequest({
      url,
      origin: page.origin,
      destination,
      mode,
      headerList: isMediaApi(api) ? mediaHeaders : [],
      credentialsMode: isCredentialed ? 'include' : 'same-origin',
      integrity: hasIntegrity[api] ? (input.integrity ?? '') : '',
      referrer: api === 'track' && !isTrackReferrerSent ? 'no-referrer' : 'client',
      referrerPolicy: api === 'font' ? '' : (input.referrerPolicy ?? ''),
    }),
  };
}

/** @see https://html.spec.whatwg.org/multipage/workers.html#dom-worker */
function constructWorker(api: ElementApi, url: URL, page: Page, trace: Trace): Constructed {
  trace.passed(elementKinds[api].rule, 'The mode is "same-origin", the credentials mode too.');
  return {
    kind: 'request',
    strippedHeaders: [],
    request: createFetchRequest({ url, origin: page.origin, destination: 'worker', mode: 'same-origin' }),
  };
}

/**
 * Of a worker whose own script is a blob: URL, which is no referrer.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-classic-worker-imported-script
 */
function constructImport(
  url: URL,
  page: Page,
  { isImportCredentialed, isImportReferrerSent }: ElementsProfile,
  trace: Trace,
): Constructed {
  const credentialsMode = isImportCredentialed ? 'include' : 'same-origin';
  trace.passed(
    elementKinds.importScripts.rule,
    `The mode is "no-cors", the credentials mode "${credentialsMode}".`,
  );
  return {
    kind: 'request',
    strippedHeaders: [],
    request: createFetchRequest({
      url,
      origin: page.origin,
      destination: 'script',
      mode: 'no-cors',
      credentialsMode,
      referrer: isImportReferrerSent(page) ? 'client' : 'no-referrer',
    }),
  };
}

/** What the page is told in place of a load event. */
function errorName(api: ElementApi): string {
  if (isWorkerApi(api) || api === 'importScripts') return 'SyntaxError';
  return api === 'font' ? 'NetworkError' : 'error event';
}
