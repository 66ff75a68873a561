import * as v from 'valibot';
import type { RequestBody } from '../http/request-input';
import type { ServerPlan } from '../record/server-plan';
import { blankScenario } from '../scenarios/blank-scenario';
import type { GivenResponse, PageData, ScenarioData } from '../scenarios/scenario-data';
import { gatherParameters } from './gather-parameters';
import { quoted, type Parameter } from './parameters';
import { scenarioSchema } from './scenario-schema';

export type ReadScenario =
  | { readonly ok: true; readonly data: ScenarioData; readonly unknownNames: readonly string[] }
  | { readonly ok: false; readonly message: string };

type Groups = v.InferOutput<typeof scenarioSchema>;
type PlanGroups = Pick<Groups['scenario'], 'preflight.' | 'actual.' | 'meter.'>;

/** Reads what `scenarioParameters` writes. A failure names the first parameter that can't be, and says why. */
export function readScenario(parameters: readonly Parameter[]): ReadScenario {
  const { unknownNames, ...gathered } = gatherParameters(parameters);
  const read = v.safeParse(scenarioSchema, gathered, { abortEarly: true });
  if (read.success) return { ok: true, data: scenarioOf(read.output), unknownNames };
  const [issue] = read.issues;
  const { input } = issue;
  const value =
    typeof input === 'string' || typeof input === 'number' ? ` is ${quoted(String(input))}, but` : '';
  return { ok: false, message: `${parameterName(issue.path ?? [])}${value} ${issue.message}.` };
}

function parameterName(path: readonly { readonly key: unknown }[]): string {
  const [room, ...keys] = path.map(({ key }) => key);
  if (room !== 'redirects') return keys.slice(0, 2).join('');
  const [index, ...names] = keys;
  return `redirect.${Number(index) + 1}.${names.slice(0, 2).join('')}`;
}

function scenarioOf({ scenario, redirects }: Groups): ScenarioData {
  const { id, title, story, host, policy: _, path, header, protocol, ...request } = scenario[''];
  const body = bodyOf(scenario['body.']);
  return {
    ...blankScenario,
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(story !== undefined && { story }),
    ...pageOf(scenario),
    request: {
      ...request,
      path: path ?? '/',
      headers: header ?? [],
      ...(protocol !== undefined && { protocols: protocol }),
      ...(body !== null && { body }),
    },
    ...(host !== undefined && { host }),
    ...serverOf(scenario),
    ...givenOf(scenario),
    ...(redirects.length > 0 && {
      redirects: redirects.map((redirect) => ({ ...redirect[''], ...serverOf(redirect) })),
    }),
  };
}

function pageOf(groups: Groups['scenario']): Pick<ScenarioData, 'page'> {
  const { addressSpaceOf, permission, hstsHost, ...members } = groups['page.'];
  const { policy } = groups[''];
  const page: PageData = {
    ...members,
    ...(addressSpaceOf !== undefined && { addressSpaces: Object.fromEntries(addressSpaceOf) }),
    ...(permission !== undefined && { localNetworkPermissions: Object.fromEntries(permission) }),
    ...(hstsHost !== undefined && { hstsHosts: hstsHost }),
    ...(policy !== undefined && { policies: policy }),
  };
  return Object.keys(page).length === 0 ? {} : { page };
}

function bodyOf(body: Groups['scenario']['body.']): RequestBody | null {
  return Object.keys(body).length === 0 ? null : { kind: 'string', ...body };
}

function givenOf(groups: Groups['scenario']): Pick<ScenarioData, 'given'> {
  const preflight = givenResponse(groups['given.preflight.']);
  const actual = givenResponse(groups['given.actual.']);
  return preflight === null && actual === null
    ? {}
    : { given: { ...(preflight !== null && { preflight }), ...(actual !== null && { actual }) } };
}

function givenResponse({
  status,
  header,
  absent,
}: Groups['scenario']['given.preflight.']): GivenResponse | null {
  if (status === undefined && header === undefined && absent === undefined) return null;
  return {
    ...(status !== undefined && { status }),
    headers: header ?? [],
    ...(absent !== undefined && { absent: absent.filter((name) => name !== '') }),
  };
}

function serverOf(groups: PlanGroups): { readonly server?: ServerPlan } {
  const { delay: preflightDelay, ...preflight } = groups['preflight.'];
  const { delay: actualDelay, ...actual } = groups['actual.'];
  const server: ServerPlan = {
    ...(Object.keys(groups['preflight.']).length > 0 && {
      preflight: { ...preflight, ...(preflightDelay !== undefined && { delayMs: preflightDelay }) },
    }),
    ...(Object.keys(groups['actual.']).length > 0 && {
      actual: { ...actual, ...(actualDelay !== undefined && { delayMs: actualDelay }) },
    }),
    ...groups['meter.'],
  };
  return Object.keys(server).length === 0 ? {} : { server };
}
