import fc from 'fast-check';
import { elementApis } from '../../http/request-apis';
import { isMediaApi } from '../../http/request-input';
import { fileDigests, fileTypes, type FileName } from '../../demo/file';
import type { AnswerPlan, ServerPlan } from '../../record/server-plan';
import type { Redirect, ScenarioData } from '../scenario-data';
import { sometimes, weighted, weightedOf } from './weighted';

/** The request of an element, and what its server says besides. */
export type Element = {
  readonly request: ScenarioData['request'];
  readonly plan: AnswerPlan;
};

const fileOf = {
  img: 'stamp.png',
  audio: 'horn.wav',
  video: 'clip.webm',
  track: 'captions.vtt',
  script: 'postcards.js',
  module: 'postcards.js',
  link: 'postcards.css',
  font: 'letters.ttf',
  worker: 'postcards.js',
  'module-worker': 'postcards.js',
  importScripts: 'postcards.js',
} as const;

const fileNames = [
  'stamp.png',
  'horn.wav',
  'clip.webm',
  'captions.vtt',
  'postcards.js',
  'postcards.css',
  'letters.ttf',
] as const satisfies readonly FileName[];

const types = weighted(
  ...fileNames.map((name) => [3, fileTypes[name]] as const),
  [2, 'text/plain'],
  [2, 'application/json'],
  [2, 'application/octet-stream'],
  [2, 'text/html'],
  [1, 'application/xml'],
  [1, 'application/javascript;charset=utf-8'],
  [1, 'TEXT/CSS'],
  [1, 'text/json'],
  [1, 'application/x-ecmascript'],
  [1, 'x'],
  [1, ''],
);

const set = (name: string, percent: number, values: fc.Arbitrary<string>) =>
  sometimes(percent, { value: values }).map(({ value }) =>
    value === undefined ? [] : [[name, value] as const],
  );

const statuses = fc.constantFrom(200, 201, 203, 204, 206, 226, 300, 400, 401, 403, 404, 410, 429, 500, 503);

const contentRanges = fc.constantFrom(
  'bytes 0-123/124',
  'bytes 0-1/5',
  'bytes 5-9/10',
  'bytes */124',
  'bytes=0-123/124',
  'x',
);

/** A part of a resource, as media elements may ask for it. */
const part = fc
  .record({ status: fc.constant(206), contentRange: contentRanges })
  .map(({ status, contentRange }): AnswerPlan => ({ status, set: [['Content-Range', contentRange]] }));

const plan = fc
  .tuple(
    sometimes(25, { status: statuses }),
    set('Content-Type', 30, types),
    set('X-Content-Type-Options', 20, weighted([6, 'nosniff'], [1, 'NoSniff'], [1, 'x'], [1, 'nosniff, x'])),
    set('Cross-Origin-Resource-Policy', 15, fc.constantFrom('same-origin', 'same-site', 'cross-origin', 'x')),
  )
  .map(([status, ...headers]) => ({ ...status, set: headers.flat() }));

const integrityOf = (name: (typeof fileNames)[number]) =>
  weighted(
    [4, `sha256-${fileDigests[name]}`],
    [2, `sha256-${fileDigests[name === 'stamp.png' ? 'letters.ttf' : 'stamp.png']}`],
    [1, `sha256-${fileDigests[name]} sha384-x`],
    [1, 'sha512-x'],
    [1, 'md5-x'],
    [1, ''],
  );

/** What an element loads: mostly a file of its kind, sometimes another or JSON. */
export const arbitraryElement: fc.Arbitrary<Element> = fc.constantFrom(...elementApis).chain((api) => {
  const own = fileOf[api];
  return fc
    .record({
      path: weightedOf(
        [9, fc.constant(`/v1/${own}`)],
        [1, fc.constantFrom(...fileNames.map((name) => `/v1/${name}`), '/v1/postcards')],
      ),
      crossOrigin:
        api === 'font' || api === 'worker' || api === 'module-worker' || api === 'importScripts'
          ? fc.constant({})
          : sometimes(50, { crossOrigin: fc.constantFrom('anonymous' as const, 'use-credentials' as const) }),
      integrity:
        api === 'script' || api === 'module' || api === 'link'
          ? sometimes(15, { integrity: integrityOf(own) })
          : fc.constant({}),
      plan: isMediaApi(api) ? weightedOf<AnswerPlan>([85, plan], [15, part]) : plan,
    })
    .map(({ path, crossOrigin, integrity, plan: server }) => ({
      request: { api, path, ...crossOrigin, ...integrity },
      // Of a part of what is no media, Chromium asks for the rest again and again.
      plan: path === `/v1/${own}` || server.status !== 206 ? server : {},
    }));
});

/** The plan, with what the element's server says besides. */
export function withElement(
  server: ServerPlan,
  { plan: { status, set: headers = [] } }: Element,
): ServerPlan {
  const { actual = {} } = server;
  const sets = [...(actual.set ?? []), ...headers];
  return loadable({
    ...server,
    actual: {
      ...actual,
      ...(status !== undefined && { status }),
      ...(sets.length > 0 && { set: sets }),
    },
  });
}

/** Without statuses that come with no file, of which each browser makes something else. */
function loadable<Plan extends ServerPlan>(server: Plan): Plan {
  const { actual } = server;
  if (actual?.status !== 205 && actual?.status !== 304) return server;
  const { status: _, ...rest } = actual;
  return { ...server, actual: rest };
}

/** The redirects, their servers as those of elements. */
export function elementRedirects(
  redirects: readonly Redirect[],
  { integrity }: ScenarioData['request'],
): Redirect[] {
  return redirects.map(({ server, path, ...redirect }) => ({
    ...redirect,
    // Of another path's body nobody knows the hash.
    ...(path !== undefined && integrity === undefined && { path }),
    ...(server && { server: loadable(server) }),
  }));
}
