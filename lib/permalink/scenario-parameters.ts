import type { RequestBody } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import type { AnswerPlan, ServerPlan } from '../record/server-plan';
import { blankScenario } from '../scenarios/blank-scenario';
import type { GivenResponse, PageData, ScenarioData } from '../scenarios/scenario-data';
import { formatHeaderLine } from './header-line';
import type { Parameter } from './parameters';

/**
 * The scenario as the parameters of its permalink, named like its members and, where it is a server plan, like the
 * plan's own. Empty lists and members that are absent have none.
 */
export function scenarioParameters(data: ScenarioData): Parameter[] {
  const { method, url, path, headers = [], thenSet, protocols = [], body, ...members } = data.request;
  const parameters: (readonly [name: string, value: string | number | boolean | null | undefined])[] = [
    ['method', method],
    ['url', url],
    ['host', data.host],
    ['path', path],
    ...headers.map((header) => ['header', formatHeaderLine(header)] as const),
    ['thenSet', thenSet && formatHeaderLine(thenSet)],
    ...protocols.map((protocol) => ['protocol', protocol] as const),
    ...(body ? bodyParameters(body) : []),
    ...inOrder(members),
    ...planParameters(data.server ?? {}),
    ...givenParameters('preflight', data.given?.preflight),
    ...givenParameters('actual', data.given?.actual),
    ...(data.redirects ?? []).flatMap(({ status, host, path, server = {} }, index) =>
      [
        ['status', status] as const,
        ['host', host] as const,
        ['path', path] as const,
        ...planParameters(server),
      ].map(([name, value]) => [`redirect.${index + 1}.${name}`, value] as const),
    ),
    ...pageParameters(data.page ?? {}),
    ...(['id', 'title', 'story'] as const).map(
      (name) => [name, data[name] === blankScenario[name] ? undefined : data[name]] as const,
    ),
  ];
  return parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}

function bodyParameters({
  kind,
  ...body
}: RequestBody): [name: string, value: string | number | undefined][] {
  const isPlain = kind === 'string' && body.text !== undefined;
  return [
    ['body.kind', isPlain ? undefined : kind],
    ...inOrder(body).map(([name, value]): [string, string | number] => [`body.${name}`, value]),
  ];
}

/** In an order of their own, so that the same scenario always has the same link. */
function inOrder<T>(members: Readonly<Record<string, T>>): [name: string, value: T][] {
  return Object.entries(members).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

function planParameters(plan: ServerPlan): [name: string, value: string | number | undefined][] {
  return [
    ...answerParameters('preflight', plan.preflight ?? {}),
    ...answerParameters('actual', plan.actual ?? {}),
    ['actual.body', plan.actual?.body],
    ['actual.cookie', plan.actual?.cookie],
    ['actual.cors', plan.actual?.cors],
    ['meter.limit', plan.limit],
  ];
}

function answerParameters(
  side: 'preflight' | 'actual',
  { status, remove = [], set = [], add = [], delayMs }: AnswerPlan,
): [name: string, value: string | number | undefined][] {
  return [
    [`${side}.status`, status],
    ...remove.map((name): [string, string] => [`${side}.remove`, name]),
    ...set.map((header): [string, string] => [`${side}.set`, formatHeaderLine(header)]),
    ...add.map((header): [string, string] => [`${side}.add`, formatHeaderLine(header)]),
    [`${side}.delay`, delayMs],
  ];
}

/** An empty name stands for an empty list, which says that there may be any other header. */
function absentNames({ absent }: GivenResponse): readonly string[] {
  return absent?.length === 0 ? [''] : (absent ?? []);
}

/** A response that was given with neither status nor headers has none, and so is as good as not given. */
function givenParameters(
  side: 'preflight' | 'actual',
  response: GivenResponse | undefined,
): [name: string, value: string | number | undefined][] {
  if (response === undefined) return [];
  return [
    [`given.${side}.status`, response.status],
    ...response.headers.map((header): [string, string] => [`given.${side}.header`, formatHeaderLine(header)]),
    ...absentNames(response).map((name): [string, string] => [`given.${side}.absent`, name]),
  ];
}

function pageParameters({
  policies = [],
  addressSpaces = {},
  localNetworkPermissions = {},
  hstsHosts = [],
  ...members
}: PageData): [name: string, value: string | undefined][] {
  return [
    ...inOrder(members).map(([name, value]): [string, string | undefined] => [`page.${name}`, value]),
    ...inOrder(addressSpaces).map(([host, space]): [string, string] => [
      'page.addressSpaceOf',
      `${host}:${space}`,
    ]),
    ...inOrder(localNetworkPermissions).map(([permission, answer]): [string, string] => [
      'page.permission',
      `${permission}:${answer}`,
    ]),
    ...hstsHosts.map((host): [string, string] => ['page.hstsHost', host]),
    ...policies.map((policy): [string, string] => ['policy', formatPolicy(policy)]),
  ];
}

function formatPolicy({ value, disposition, delivery }: PagePolicy): string {
  return `${disposition}${delivery === 'meta' ? '-meta' : ''}:${value}`;
}
