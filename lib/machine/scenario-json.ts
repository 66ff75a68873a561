import * as v from 'valibot';
import { earlierRequests } from '../http/earlier-request';
import { referrerPolicies } from '../http/referrer-policy';
import { serviceWorkers } from '../http/service-worker';
import { lessonCookies } from '../record/lesson-cookie';
import { headerSchema, pagePolicySchema, requestInputSchema } from '../record/request-schema';
import { pageOrigin } from '../scenarios/page-origin';
import type { ScenarioData } from '../scenarios/scenario-data';

const status = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(599));

const pageUrl = v.pipe(
  v.string(),
  v.check(
    (url) => pageOrigin(url) !== null,
    'must be the URL or origin of a page, such as https://shop.example',
  ),
);

const addressSpace = v.picklist(['loopback', 'local', 'public']);
const permission = v.picklist(['granted', 'denied', 'prompt']);

const page = v.strictObject({
  origin: v.exactOptional(
    v.picklist(
      ['docs', 'opaque'],
      'must be "docs" or "opaque"; the origin of any other page is given as page.url',
    ),
  ),
  url: v.exactOptional(v.pipe(pageUrl, v.description("URL or origin of any page; absent: the docs' own."))),
  framedBy: v.exactOptional(
    v.pipe(pageUrl, v.description('URL or origin of the top-level page that frames it.')),
  ),
  policies: v.exactOptional(v.array(pagePolicySchema)),
  referrerPolicy: v.exactOptional(v.picklist(referrerPolicies)),
  embedderPolicy: v.exactOptional(v.picklist(['unsafe-none', 'credentialless', 'require-corp'])),
  addressSpace: v.exactOptional(addressSpace),
  addressSpaces: v.exactOptional(v.record(v.string(), addressSpace)),
  localNetworkPermissions: v.exactOptional(
    v.strictObject({
      'local-network': v.exactOptional(permission),
      'loopback-network': v.exactOptional(permission),
    }),
  ),
  permissionsPolicy: v.exactOptional(v.string()),
  frameAllow: v.exactOptional(v.string()),
  hstsHosts: v.exactOptional(v.array(v.string())),
  connectionAllowlist: v.exactOptional(v.string()),
  connectionAllowlistReportOnly: v.exactOptional(v.string()),
  serviceWorker: v.exactOptional(
    v.pipe(
      v.picklist(serviceWorkers),
      v.description("What the page's service worker does with its requests to other origins."),
    ),
  ),
  earlier: v.exactOptional(
    v.pipe(
      v.picklist(earlierRequests),
      v.description(
        'How the page requested the same URL before, so that the HTTP cache may have the response.',
      ),
    ),
  ),
});

const { url: _, ...requestMembers } = requestInputSchema.entries;

const request = v.strictObject({
  ...requestMembers,
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:/i, 'must be an absolute URL'))),
  path: v.optional(v.pipe(v.string(), v.startsWith('/', 'must begin with "/"')), '/'),
});

const answer = {
  status: v.exactOptional(status(200)),
  set: v.exactOptional(v.array(headerSchema)),
  add: v.exactOptional(v.array(headerSchema)),
  remove: v.exactOptional(v.array(v.string())),
  delayMs: v.exactOptional(v.number()),
};

const server = v.strictObject({
  preflight: v.exactOptional(v.strictObject(answer)),
  actual: v.exactOptional(
    v.strictObject({
      ...answer,
      body: v.exactOptional(v.string()),
      cookie: v.exactOptional(v.picklist(lessonCookies)),
      cors: v.exactOptional(
        v.pipe(
          v.literal('with-origin'),
          v.description('Access-Control- headers are sent to requests that have Origin only.'),
        ),
      ),
    }),
  ),
  limit: v.exactOptional(v.number()),
});

const given = v.strictObject({
  status: v.exactOptional(v.pipe(status(100), v.description('Absent: not known.'))),
  headers: v.array(headerSchema),
  absent: v.exactOptional(
    v.pipe(
      v.array(v.string()),
      v.description(
        'Names of headers that it is known not to have, where it may have others than those given; absent: it has no others.',
      ),
    ),
  ),
});

const host = v.picklist(['same-site', 'cross-site', 'docs']);

const written = v.strictObject({
  id: v.optional(v.string(), 'own'),
  title: v.optional(v.string(), 'Your own scenario'),
  story: v.optional(v.string(), ''),
  page: v.exactOptional(
    v.pipe(page, v.description('The page that makes the request; absent: one of the docs.')),
  ),
  request: v.pipe(request, v.description('As its author writes it, before the browser touches it.')),
  host: v.exactOptional(
    v.pipe(host, v.description('Of the demo API, where the request has no url; absent: same-site.')),
  ),
  server: v.exactOptional(
    v.pipe(server, v.description('How the demo API departs from its default responses.')),
  ),
  given: v.exactOptional(
    v.pipe(
      v.strictObject({ preflight: v.exactOptional(given), actual: v.exactOptional(given) }),
      v.description('What the server of request.url answers; a response that is absent is not known.'),
    ),
  ),
  redirects: v.exactOptional(
    v.array(
      v.strictObject({
        status: v.picklist([301, 302, 303, 307, 308]),
        host: v.exactOptional(host),
        path: v.exactOptional(v.pipe(v.string(), v.startsWith('/', 'must begin with "/"'))),
        server: v.exactOptional(server),
      }),
    ),
  ),
});

/** A scenario as JSON: a page, its request, and what the server answers as far as that is known. */
export const scenarioSchema: v.GenericSchema<unknown, ScenarioData> = written;

export type ReadScenario =
  | { readonly isRead: true; readonly data: ScenarioData }
  | { readonly isRead: false; readonly sentence: string };

/** Reads a scenario from a value of JSON. What is wrong is a sentence that names the member. */
export function readScenarioJson(value: unknown): ReadScenario {
  const read = v.safeParse(scenarioSchema, value, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    const path = v.getDotPath(issue);
    const { message } = issue;
    return {
      isRead: false,
      sentence: `${path === null ? 'The scenario' : path}${/^[A-Z]/.test(message) ? ': ' : ' '}${message}.`,
    };
  }
  const data: ScenarioData = read.output;
  const isOwn = data.request.url !== undefined;
  if (isOwn && (data.server !== undefined || data.redirects !== undefined || data.host !== undefined))
    return {
      isRead: false,
      sentence:
        'host, server and redirects are of the demo API; what the server of request.url answers is given as given.preflight and given.actual.',
    };
  if (!isOwn && data.given !== undefined)
    return {
      isRead: false,
      sentence: 'given is what the server of request.url answers, and the scenario has no request.url.',
    };
  return { isRead: true, data };
}

/** Reads a scenario from a text. */
export function readScenarioText(text: string): ReadScenario {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : '';
    return { isRead: false, sentence: `That is not JSON${why}. A scenario is a JSON object.` };
  }
  return readScenarioJson(value);
}
