import * as v from 'valibot';
import { requestApis } from '../http/request-apis';
import { earlierRequests } from '../http/earlier-request';
import type { RequestBody } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import { referrerPolicies } from '../http/referrer-policy';
import { serviceWorkers } from '../http/service-worker';
import { lessonCookies } from '../record/lesson-cookie';
import type { AnswerPlan, ServerPlan } from '../record/server-plan';
import { pageOrigin } from '../scenarios/page-origin';
import type { PageData, Redirect, ScenarioData } from '../scenarios/scenario-data';
import { headerLine, once, oneOf, path, repeated, text, trueOrFalse, wholeNumber } from './parameter-value';

type Named<Names extends string> = Readonly<Record<Names, v.GenericSchema>>;

const dispositions: ReadonlyMap<string, Omit<PagePolicy, 'value'>> = new Map([
  ['enforce', { disposition: 'enforce' }],
  ['report', { disposition: 'report' }],
  ['enforce-meta', { disposition: 'enforce', delivery: 'meta' }],
  ['report-meta', { disposition: 'report', delivery: 'meta' }],
]);

const policy = v.pipe(
  text,
  v.regex(
    /^(?:enforce|report)(?:-meta)?:/,
    'must begin with enforce:, report:, enforce-meta: or report-meta:',
  ),
  v.transform((line): PagePolicy => {
    const colon = line.indexOf(':');
    const kind = dispositions.get(line.slice(0, colon)) ?? { disposition: 'enforce' };
    return { value: line.slice(colon + 1), ...kind };
  }),
);

const host = oneOf(['same-site', 'cross-site', 'docs']);

const ownUrl = v.pipe(
  text,
  v.check((url) => !isScript(url), 'is a script, which no link may carry'),
);

function isScript(url: string): boolean {
  return URL.canParse(url) && /^(?:javascript|vbscript):$/.test(new URL(url).protocol);
}

const answer = {
  status: once(wholeNumber(200, 599)),
  set: repeated(headerLine),
  add: repeated(headerLine),
  remove: repeated(text),
  delay: once(wholeNumber(0, 10_000)),
} satisfies Named<Exclude<keyof AnswerPlan, 'delayMs'> | 'delay'>;

const plan = {
  'preflight.': v.object(answer),
  'actual.': v.object({
    ...answer,
    body: once(text),
    cookie: once(oneOf(lessonCookies)),
    cors: once(oneOf(['with-origin'])),
  }),
  'meter.': v.object({ limit: once(wholeNumber(0, 1_000_000)) }),
} satisfies Named<`${keyof Omit<ServerPlan, 'limit'>}.` | 'meter.'>;

const given = {
  status: once(wholeNumber(100, 599)),
  header: repeated(headerLine),
  /** Empty where others than the known headers may be there, and none is known to be absent. */
  absent: repeated(text),
} satisfies Named<'status' | 'header' | 'absent'>;

const description = {
  id: once(
    v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case'), v.maxLength(48, 'is too long')),
  ),
  title: once(text),
  story: once(text),
  host: once(host),
  policy: repeated(policy),
} satisfies Named<
  Exclude<keyof ScenarioData, 'page' | 'request' | 'server' | 'given' | 'redirects'> | 'policy'
>;

const pageUrl = v.pipe(
  text,
  v.check(
    (url) => pageOrigin(url) !== null,
    "must be a page's URL: http:, https:, file:, or an app's scheme such as capacitor://localhost",
  ),
);

const addressSpaces = ['loopback', 'local', 'public'] as const;

const addressSpaceOf = v.pipe(
  text,
  v.regex(
    /^[^\s:/?#@]+:(?:loopback|local|public)$/,
    'must be a host and what its address is: host:loopback, host:local or host:public',
  ),
  v.transform((line): readonly [host: string, space: (typeof addressSpaces)[number]] => {
    const colon = line.indexOf(':');
    const space = addressSpaces.find((known) => known === line.slice(colon + 1)) ?? 'public';
    return [line.slice(0, colon).toLowerCase(), space];
  }),
);

const permissions = ['local-network', 'loopback-network'] as const;
const permissionAnswers = ['granted', 'denied', 'prompt'] as const;

const permission = v.pipe(
  text,
  v.regex(
    /^(?:local|loopback)-network:(?:granted|denied|prompt)$/,
    'must be local-network: or loopback-network:, and granted, denied or prompt',
  ),
  v.transform((line): readonly [(typeof permissions)[number], (typeof permissionAnswers)[number]] => [
    permissions.find((known) => line.startsWith(`${known}:`)) ?? 'local-network',
    permissionAnswers.find((known) => line.endsWith(`:${known}`)) ?? 'prompt',
  ]),
);

const hostName = v.pipe(text, v.regex(/^[^\s:/?#@]+$/, 'must be the name of a host'));

const page = {
  origin: once(oneOf(['docs', 'opaque'])),
  url: once(pageUrl),
  framedBy: once(pageUrl),
  referrerPolicy: once(oneOf(referrerPolicies)),
  embedderPolicy: once(oneOf(['unsafe-none', 'credentialless', 'require-corp'])),
  addressSpace: once(oneOf(addressSpaces)),
  addressSpaceOf: repeated(addressSpaceOf),
  permission: repeated(permission),
  permissionsPolicy: once(text),
  frameAllow: once(text),
  hstsHost: repeated(hostName),
  connectionAllowlist: once(text),
  connectionAllowlistReportOnly: once(text),
  earlier: once(oneOf(earlierRequests)),
  serviceWorker: once(oneOf(serviceWorkers)),
} satisfies Named<
  | Exclude<keyof PageData, 'policies' | 'addressSpaces' | 'localNetworkPermissions' | 'hstsHosts'>
  | 'addressSpaceOf'
  | 'permission'
  | 'hstsHost'
>;

const request = {
  api: once(oneOf(requestApis)),
  url: once(ownUrl),
  path: once(path),
  method: once(text),
  header: repeated(headerLine),
  mode: once(text),
  credentials: once(text),
  redirect: once(text),
  integrity: once(text),
  crossOrigin: once(oneOf(['anonymous', 'use-credentials'])),
  cache: once(text),
  referrer: once(text),
  referrerPolicy: once(text),
  keepalive: once(trueOrFalse),
  duplex: once(text),
  targetAddressSpace: once(text),
  window: once(
    v.pipe(
      text,
      v.transform((value) => (value === 'null' ? null : value)),
    ),
  ),
  uploadListener: once(trueOrFalse),
  synchronous: once(trueOrFalse),
  aborted: once(trueOrFalse),
  timeout: once(wholeNumber(0, 600_000)),
  activateAfter: once(wholeNumber(0, 10_000)),
  protocol: repeated(text),
  username: once(text),
  password: once(text),
  headerOperation: once(oneOf(['fill', 'append', 'set'])),
  thenSet: once(headerLine),
} satisfies Named<
  Exclude<keyof ScenarioData['request'], 'headers' | 'body' | 'protocols'> | 'header' | 'protocol'
>;

const body = {
  kind: once(oneOf(['string', 'URLSearchParams', 'FormData', 'Blob', 'BufferSource', 'ReadableStream'])),
  type: once(text),
  text: once(text),
  byteLength: once(wholeNumber(0, 100_000_000)),
} satisfies Named<keyof RequestBody>;

const redirectStatus = v.pipe(
  wholeNumber(0, 999),
  v.picklist([301, 302, 303, 307, 308], 'must be 301, 302, 303, 307 or 308'),
);

/** The parameters of the scenario but those of its redirects, by what stands before their names. */
export const scenarioGroups = {
  '': v.object({ ...description, ...request }),
  'page.': v.object(page),
  'body.': v.object(body),
  ...plan,
  'given.preflight.': v.object(given),
  'given.actual.': v.object(given),
};

/** The parameters of one redirect, by what stands before their names, after `redirect.1.` and so on. */
export const redirectGroups = {
  '': v.object({
    status: v.pipe(
      v.optional(v.array(v.string()), []),
      v.length(1, 'must be given once'),
      v.transform(([value = '']) => value),
      redirectStatus,
    ),
    host: once(host),
    path: once(path),
  } satisfies Named<Exclude<keyof Redirect, 'server'>>),
  ...plan,
};

/** A link's parameters, gathered by group and name, as a scenario; an issue's path leads to the parameter. */
export const scenarioSchema = v.object({
  scenario: v.object(scenarioGroups),
  redirects: v.array(v.object(redirectGroups)),
});
