import { isElementApi, type RequestApi } from '@/lib/http/request-input';
import { hasMember, requestMembers } from '@/lib/http/request-members';
import { elementPaths } from '@/lib/scenarios/element-paths';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { completed, withRequest } from './scenario-edits';

function defaultPath(api: RequestApi): string {
  return isElementApi(api) ? elementPaths[api] : '/v1/postcards';
}

/**
 * The scenario with a request made with another API; a path that the demo API has for one of them follows it. What the other
 * API does not have stays, in case that the person comes back, and `ownRequest` leaves it out.
 */
export function withApi(data: ScenarioData, api: RequestApi): ScenarioData {
  const { path, api: before = 'fetch' } = data.request;
  const isDefault = path === defaultPath(before);
  return withRequest(data, { api, ...(isDefault && { path: defaultPath(api) }) });
}

/** The scenario with that value of the attribute `crossorigin`; null takes it away. */
export function withCrossOrigin(
  data: ScenarioData,
  value: ScenarioData['request']['crossOrigin'] | null,
): ScenarioData {
  const { crossOrigin: _, ...request } = data.request;
  return {
    ...data,
    request: { ...request, ...(value !== null && value !== undefined && { crossOrigin: value }) },
  };
}

/** The scenario with that integrity metadata; an empty text takes it away. */
export function withIntegrity(data: ScenarioData, text: string): ScenarioData {
  const { integrity: _, ...request } = data.request;
  return { ...data, request: { ...request, ...(text !== '' && { integrity: text }) } };
}

/** The scenario with the subprotocols of that text, between commas; an empty text takes them away. */
export function withProtocols(data: ScenarioData, text: string): ScenarioData {
  const { protocols: _, ...request } = data.request;
  return { ...data, request: { ...request, ...(text !== '' && { protocols: text.split(',') }) } };
}

/** What a person has typed as a list: without the white space beside commas, and what is behind a last comma. */
function typedList(names: readonly string[]): readonly string[] {
  const trimmed = names.map((name) => name.trim());
  return trimmed.at(-1) === '' && trimmed.length > 1 ? trimmed.slice(0, -1) : trimmed;
}

/** The scenario as it can be run, as by `completed`, without what a request that is made so does not have. */
export function ownRequest(data: ScenarioData): ScenarioData {
  const { request, ...others } = data;
  const { api } = request;
  const own: { -readonly [Name in keyof typeof request]: (typeof request)[Name] } = { ...request };
  for (const member of requestMembers) if (!hasMember(api, member)) delete own[member];
  if (own.protocols !== undefined) own.protocols = typedList(own.protocols);
  const whole = completed({ ...others, request: own });
  if (hasMember(api, 'headers')) return whole;
  const { headers: _, ...rest } = whole.request;
  return { ...whole, request: rest };
}
