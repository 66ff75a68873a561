import fc from 'fast-check';
import { hasWorkerSource, type PagePolicy } from '../../http/page-policy';
import { serviceWorkers } from '../../http/service-worker';
import type { ServerPlan } from '../../record/server-plan';
import { hasMember } from '../../http/request-members';
import type { Host, ScenarioData } from '../scenario-data';
import { arbitraryStored, earlierOf, withCacheMode, withStored } from './arbitrary-cache';
import { arbitraryElement, elementRedirects, withElement } from './arbitrary-element';
import { arbitraryPolicies } from './arbitrary-policies';
import { arbitraryRequest } from './arbitrary-request';
import { arbitraryRedirects, arbitraryServer, filled } from './arbitrary-server';
import { sometimes, weighted, weightedOf } from './weighted';

const allowlists = fc.constantFrom(
  '(response-origin)',
  '("{same-site}")',
  '("{same-site}" "{cross-site}")',
  '("{same-site}");redirects=allow',
  '("http://*:*");redirects',
  '("{cross-site}/v1/*" response-origin);redirects=block',
  '("*://localhost:*");redirects=all',
  '(response-origin), ("{same-site}")',
  'response-origin',
);
const urls = fc.constantFrom(
  'http://localhost:6667/',
  'http://localhost:22/',
  'data:text/plain,x',
  'ftp://localhost/',
  'about:blank',
  'http://[',
  'http://user:secret@localhost/',
  'blob:null/x',
  'javascript:1',
);

type Ending = {
  readonly aborted?: true;
  readonly timeout?: number;
  readonly delayOf?: 'preflight' | 'actual';
};
const longDelayMs = 1600;
const endings: readonly Ending[] = [
  { aborted: true },
  { timeout: 700, delayOf: 'actual' },
  { timeout: 700, delayOf: 'preflight' },
  { timeout: 5000 },
];

const arbitraryProtocols = fc.array(
  weighted([6, 'chat'], [4, 'superchat'], [2, 'CHAT'], [1, ''], [1, 'a b'], [1, 'a,b'], [1, 'caf\u00e9']),
  { maxLength: 3 },
);

/**
 * Scenarios at the edges of the rules, such as browsers can run: what differential runs are made of. They do not reach:
 * redirects from and to the page's own server, and requests that follow each other at one URL, which have generators of
 * their own (`e2e/differential/chains` and `sequences`); https:, and hosts other than this machine, but as far as nobody
 * answers there; WebSockets that are opened, since the demo API opens none; what is around the page, but as far as `e2e/differential/generated-cases` adds it; keepalive bodies just below the limit,
 * which requests under way beside them share; status 1xx, cut-off responses, and slow ones
 * but for timeouts that are clearly shorter, and those that are answered 421; a timeout or aborted signal beside a service worker, the HTTP cache or a synchronous
 * request, and one that is over after a redirect; Blob types that
 * begin with a space; requests of fetchLater from a sandbox, beside a service worker or the HTTP cache, or near the quota;
 * policies with escapes of other characters than ASCII. Of elements not: the statuses 205 and 304, SVG,
 * bodies of their own, imported scripts under a policy with worker-src, parts of media without their whole length, the page's own server, the HTTP cache, integrity over a redirect to another path. Of the HTTP cache
 * not: ranges of stored responses, a stored response with two Location lines or a header without a value, one that its page
 * was refused, images that are none, cache modes of other methods than GET and HEAD, the page's own server. Of service
 * workers not: XMLHttpRequest, headers that are there twice or have other characters than ASCII, policies that only
 * report, an earlier response that a worker with CORS may be refused. Of policies see `arbitraryPolicies`.
 * @param policies where the policies of the pages come from
 */
export function arbitraryScenario(
  policies: fc.Arbitrary<readonly PagePolicy[]> = arbitraryPolicies,
): fc.Arbitrary<ScenarioData> {
  return fc
    .record({
      origin: sometimes(8, { origin: fc.constant('opaque' as const) }),
      policies: weightedOf<readonly PagePolicy[]>([86, fc.constant([])], [14, policies]),
      lists: sometimes(4, { connectionAllowlist: allowlists }),
      url: sometimes(1, { url: urls }),
      redirects: arbitraryRedirects,
      serverFor: arbitraryServer,
      host: weighted<Host>([57, 'same-site'], [40, 'cross-site'], [3, 'docs']),
      docsPath: weighted([3, '/frame'], [1, '/frame#part']),
      request: arbitraryRequest,
      loaded: sometimes(5, { element: arbitraryElement }),
      worker: sometimes(3, { serviceWorker: fc.constantFrom(...serviceWorkers) }),
      cached: sometimes(4, { stored: arbitraryStored }),
      subprotocols: sometimes(60, { protocols: arbitraryProtocols }),
      ended: sometimes(3, { ended: fc.constantFrom(...endings) }),
      later: sometimes(4, { activateAfter: fc.constantFrom(0, 200) }),
    })
    .map((from): ScenarioData => {
      const { origin, lists, redirects, host, docsPath } = from;
      const isReporting = from.policies.some(({ disposition }) => disposition === 'report');
      const { element } = from.loaded;
      const allowed =
        element?.request.api === 'importScripts'
          ? from.policies.filter((policy) => !hasWorkerSource(policy))
          : from.policies;
      const policies = { ...(allowed.length > 0 && { policies: allowed }) };
      const request = element?.request ?? withMembers(from.request, from.subprotocols);
      const worker = isPassedOnWhole(request) && !isReporting ? from.worker : {};
      const named = {
        id: 'case',
        title: 'A generated case',
        story: 'Made at random.',
        ...filled({ page: { ...origin, ...lists, ...worker, ...policies } }),
      };
      if (from.url.url !== undefined && !element)
        return { ...named, request: { ...request, url: from.url.url } };
      // Of a WebSocket to the page's own server nothing is told that could contradict a prediction, and it has no files.
      const at =
        (element !== undefined || request.api === 'WebSocket') && host === 'docs' ? 'same-site' : host;
      if (at === 'docs') {
        const { method, ...plain } = request;
        const read = method === 'GET' || method === 'HEAD' ? { method } : {};
        return { ...named, host: at, request: { ...plain, ...read, path: docsPath } };
      }
      const names = (request.headers ?? []).map(([name]) => name).filter((name) => /^[\w-]+$/.test(name));
      const plain = from.serverFor(names);
      const server = element ? withElement(plain, element) : plain;
      const cached = isStorable(request, server) && !element ? from.cached.stored : undefined;
      const earlier = cached && earlierOf(cached, server, worker.serviceWorker);
      const stored = earlier ? cached : undefined;
      const whole: ScenarioData = {
        ...named,
        ...(earlier && { page: { ...named.page, earlier } }),
        host: at,
        request: stored ? withCacheMode(request, stored) : request,
        ...filled({ server: stored ? withStored(server, stored) : server }),
        ...(redirects.length > 0 && {
          redirects: element ? elementRedirects(redirects, request) : redirects,
        }),
      };
      const { activateAfter } = from.later;
      return activateAfter === undefined ? ended(whole, from.ended.ended) : deferred(whole, activateAfter);
    });
}

/** The scenario as it is ended by its page; only where what the page waits for is the server that was drawn. */
function ended(data: ScenarioData, ending: Ending | undefined): ScenarioData {
  const { request, server = {}, page = {} } = data;
  const { aborted, timeout, delayOf } = ending ?? {};
  const isCall = hasMember(request.api, 'timeout') && request.synchronous !== true;
  if (!ending || !isCall || page.serviceWorker || page.earlier) return data;
  if (aborted)
    return hasMember(request.api, 'aborted') ? { ...data, request: { ...request, aborted } } : data;
  return {
    ...data,
    request: { ...request, ...(timeout !== undefined && { timeout }) },
    ...(delayOf &&
      server[delayOf]?.status !== 421 && {
        server: { ...server, [delayOf]: { ...server[delayOf], delayMs: longDelayMs } },
      }),
  };
}

/** A call of fetch as one of fetchLater; what waits beside others has to be short. */
function deferred(data: ScenarioData, activateAfter: number): ScenarioData {
  const { page = {}, request } = data;
  const isSandboxed = page.origin !== undefined || page.policies?.some(({ value }) => /sandbox/i.test(value));
  if ((request.api ?? 'fetch') !== 'fetch' || page.serviceWorker || page.earlier || isSandboxed) return data;
  const { keepalive: _, window: __, integrity: ___, ...kept } = request;
  return { ...data, request: { ...kept, api: 'fetchLater', activateAfter } };
}

/** What a request that is made so takes of the members that were drawn. */
function withMembers(
  request: ScenarioData['request'],
  { protocols }: Pick<ScenarioData['request'], 'protocols'>,
): ScenarioData['request'] {
  return request.api === 'WebSocket' && protocols !== undefined ? { ...request, protocols } : request;
}

/** Whether the HTTP cache makes of it what it makes of others: not of a range, two addresses, or headers without a value. */
function isStorable({ headers = [] }: ScenarioData['request'], { actual = {} }: ServerPlan): boolean {
  return (
    !headers.some(([name]) => name.toLowerCase() === 'range') &&
    !actual.add?.some(([name]) => name === 'Location') &&
    ![...(actual.set ?? []), ...(actual.add ?? [])].some(([, value]) => value === '')
  );
}

/** Whether a service worker gets all of the request as it is, and the page all of the response. */
function isPassedOnWhole({ api, headers = [] }: ScenarioData['request']): boolean {
  const names = headers.map(([name]) => name.toLowerCase());
  return (
    api !== 'xhr' &&
    new Set(names).size === names.length &&
    !headers.some(([, value]) => /[^\t -~]/.test(value))
  );
}
