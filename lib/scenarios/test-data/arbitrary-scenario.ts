import fc from 'fast-check';
import type { PagePolicy } from '../../http/page-policy';
import type { Host, ScenarioData } from '../scenario-data';
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

/**
 * Scenarios at the edges of the rules, such as browsers can run: what differential runs are made of. They do not reach:
 * redirects from and to the page's own server, and requests that follow each other at one URL, which have generators of
 * their own (`e2e/differential/chains` and `sequences`); https:, and hosts other than this machine, but as far as nobody
 * answers there; pages of an address space, in a frame or with an embedder policy; keepalive bodies just below the limit,
 * which requests under way beside them share; status 1xx, cut-off and slow responses; filled HTTP caches; Blob types that
 * begin with a space; policies with escapes of other characters than ASCII.
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
    })
    .map(({ origin, policies, lists, url, redirects, serverFor, host, docsPath, request }): ScenarioData => {
      const named = {
        id: 'case',
        title: 'A generated case',
        story: 'Made at random.',
        ...filled({ page: { ...origin, ...lists, ...(policies.length > 0 && { policies }) } }),
      };
      if (url.url !== undefined) return { ...named, request: { ...request, ...url } };
      // Of a WebSocket to the page's own server nothing is told that could contradict a prediction.
      const at = request.api === 'WebSocket' && host === 'docs' ? 'same-site' : host;
      if (at === 'docs') {
        const { method, ...plain } = request;
        const read = method === 'GET' || method === 'HEAD' ? { method } : {};
        return { ...named, host: at, request: { ...plain, ...read, path: docsPath } };
      }
      const names = (request.headers ?? []).map(([name]) => name).filter((name) => /^[\w-]+$/.test(name));
      return {
        ...named,
        host: at,
        request,
        ...filled({ server: serverFor(names) }),
        ...(redirects.length > 0 && { redirects }),
      };
    });
}
