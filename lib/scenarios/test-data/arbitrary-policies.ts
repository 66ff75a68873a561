import fc from 'fast-check';
import type { PagePolicy } from '../../http/page-policy';
import { listOf, sometimes, weighted, weightedOf } from './weighted';

const source = weighted(
  [5, "'self'"],
  [4, "'none'"],
  [4, '*'],
  [7, '{same-site}'],
  [7, '{cross-site}'],
  [3, 'http:'],
  [3, 'https:'],
  [2, 'ws:'],
  [2, 'HTTP:'],
  [3, 'localhost:*'],
  [4, '127.0.0.1:*'],
  [4, 'localhost'],
  [2, 'http://localhost'],
  [3, 'http://localhost:*'],
  [2, 'https://localhost:*'],
  [2, 'ws://localhost:*'],
  [2, '*.localhost:*'],
  [2, 'http://*:*'],
  [2, '*:*'],
  [2, 'LOCALHOST:*'],
  [3, '{same-site}/'],
  [3, '{same-site}/r/'],
  [2, '{same-site}/r'],
  [3, '{same-site}/R/'],
  [2, '{cross-site}/r/'],
  [2, '{same-site}/v1/'],
  [2, '{same-site}/r/?x=1'],
  [3, '{same-site}/%72/'],
  [1, '{same-site}/r/#part'],
  [1, '{same-site}/r/?'],
  [1, '{same-site}/%2fr/'],
  [1, '{same-site}/r/%'],
  [1, '{same-site}//r/'],
  [1, '{same-site}/./r/'],
  [1, '{cross-site}/v1/%7Epostcards'],
  [1, '{cross-site}/v1/../r/'],
  [2, '{docs}'],
  [2, '{docs-other-port}'],
  [2, 'self'],
  [2, "'SELF'"],
  [2, "'unsafe-inline'"],
  [2, "'nonce-abc'"],
  [4, 'data:'],
  [2, 'https://api.example'],
  [2, 'not a source!'],
  [2, '[::1]:*'],
);
const sources = listOf(source, [1, 1], [1, 2], [1, 3]).map((list) => list.join(' '));

const one = (write: (list: string) => string): fc.Arbitrary<string> => sources.map(write);
const two = (write: (list: string, other: string) => string): fc.Arbitrary<string> =>
  fc.tuple(sources, sources).map(([list, other]) => write(list, other));

const value = weightedOf(
  [24, one((list) => `connect-src ${list}`)],
  [10, one((list) => `default-src ${list}`)],
  [6, one((list) => `default-src 'none'; connect-src ${list}`)],
  [5, two((list, other) => `connect-src ${list}; default-src ${other}`)],
  [3, one((list) => `CONNECT-SRC ${list}`)],
  [3, one((list) => `connect-src ${list}; connect-src *`)],
  [3, one((list) => `img-src 'none'; style-src ${list}`)],
  [
    5,
    fc
      .tuple(
        fc.constantFrom(
          'img-src',
          'script-src',
          'script-src-elem',
          'style-src',
          'style-src-elem',
          'font-src',
          'worker-src',
        ),
        sources,
      )
      .map(([directive, list]) => `${directive} ${list}`),
  ],
  [3, fc.constant('connect-src')],
  [3, one((list) => `;; connect-src ${list} ;`)],
  [3, two((list, other) => `connect-src ${list}, connect-src ${other}`)],
  [5, one((list) => `connect-srcs ${list}`)],
  [3, one((list) => `connect-src\t${list}`)],
  [2, fc.constant('upgrade-insecure-requests')],
  [2, one((list) => `upgrade-insecure-requests; connect-src ${list}`)],
  [2, fc.constant('sandbox allow-scripts')],
  [2, fc.constant('sandbox allow-scripts allow-same-origin')],
  [2, one((list) => `connect-src ${list}; sandbox allow-scripts`)],
);

const byMeta = sometimes(20, { delivery: fc.constant('meta' as const) });

const policies: fc.Arbitrary<PagePolicy[]> = listOf(
  weightedOf<PagePolicy>(
    [3, fc.tuple(value, byMeta).map(([text, meta]) => ({ value: text, disposition: 'enforce', ...meta }))],
    [1, value.map((text) => ({ value: text, disposition: 'report' }))],
  ),
  [4, 1],
  [1, 2],
);

const hostWithoutScheme =
  /(?<=^|[\s;,])(?:localhost|127\.0\.0\.1|\*\.localhost|\[::1\]|\*(?=:))(?::\*)?(?=$|[\s;,])/gi;

/**
 * One or two policies with a say in connections, or seemingly so. They do not reach: sources without a scheme where one of
 * the policies makes the page's origin opaque.
 */
export const arbitraryPolicies: fc.Arbitrary<PagePolicy[]> = policies.map((all) => {
  const isSandboxed = all.some(({ value: text }) => /sandbox(?!.*allow-same-origin)/.test(text));
  return isSandboxed
    ? all.map((policy) => ({ ...policy, value: policy.value.replaceAll(hostWithoutScheme, 'http://$&') }))
    : all;
});
