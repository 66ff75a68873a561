import type { RequestChange } from '../cors/change';
import { longestSafelistedValue, withoutUnsafeBytes } from '../cors/cors-safelisted-request-header';
import { predict } from '../cors/engine';
import type { PreflightTrigger } from '../cors/preflight-trigger';
import type { Profile } from '../cors/profile';
import { specProfile } from '../cors/spec-profile';
import type { Scenario } from '../cors/scenario';
import { changeRequest } from './change-request';

/**
 * The smallest change of the scenario's request that does away with one cause of its preflight, tried out by predicting
 * again; null when nothing smaller than another request does.
 * @see https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function changeAvoiding(
  trigger: PreflightTrigger,
  scenario: Scenario,
  profile: Profile = specProfile,
): RequestChange | null {
  const isAvoidedBy = (change: RequestChange): boolean => {
    const { preflightTriggers } = predict(
      { ...scenario, request: changeRequest(scenario.request, change) },
      profile,
    );
    return !preflightTriggers.some(
      ({ kind, header }) => kind === trigger.kind && header?.[0] === trigger.header?.[0],
    );
  };
  return candidates(trigger, scenario).find(isAvoidedBy) ?? null;
}

function candidates({ kind, header }: PreflightTrigger, { request }: Scenario): readonly RequestChange[] {
  const [name, value] = header ?? ['', ''];
  switch (kind) {
    case 'method':
      return [{ kind: 'set-request', members: { method: 'POST' } }];
    case 'header-name':
      return [remove(name)];
    case 'header-value-length':
      return [...set(name, fittingItems(value)), remove(name)];
    case 'header-value-byte':
      return [...set(name, withoutUnsafeBytes(name, value)), remove(name)];
    case 'header-value-total':
      return (request.headers ?? [])
        .toSorted((left, right) => left[1].length - right[1].length)
        .map((shortest) => remove(shortest[0]));
    case 'content-type':
      return /^(?:get|head)$/i.test(request.method ?? 'GET') ? [remove(name)] : set(name, 'text/plain');
    case 'range':
      return [...set(name, value.toLowerCase().replaceAll(/[\t ]/g, '')), remove(name)];
    case 'upload-listener':
      return [{ kind: 'set-request', members: { uploadListener: false } }];
    case 'stream':
      return [];
  }
}

function set(name: string, value: string): RequestChange[] {
  return value === '' ? [] : [{ kind: 'set-request-header', header: [name, value] }];
}

function remove(name: string): RequestChange {
  return { kind: 'remove-request-header', name };
}

/** As many of the value's list items as are safelisted together. */
function fittingItems(value: string): string {
  const lastComma = value.lastIndexOf(',', longestSafelistedValue);
  return value.slice(0, lastComma === -1 ? 0 : lastComma);
}
