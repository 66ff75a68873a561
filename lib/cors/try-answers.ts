import { deleteHeader } from '../http/header-list';
import { statusName, type PartialResponse, type Server } from '../http/message';
import type { Block } from './block';
import { predict } from './engine';
import type { Prediction, ServerNeed } from './prediction';
import type { Profile } from './profile';
import type { Scenario } from './scenario';
import { specProfile } from './spec-profile';

/** What comes of one answer: a value, or null for none; and the block it leads to, null where it does as well. */
export type TriedAnswer = { readonly value: string | null; readonly block: Block | null };

/**
 * What usual other answers than the one that is needed lead to, all the rest being as it needs to be: each is predicted
 * anew.
 * @param prediction of the scenario by the profile, with the need among its needs
 */
export function tryAnswers(
  scenario: Scenario,
  prediction: Prediction,
  need: ServerNeed,
  profile: Profile = specProfile,
): readonly TriedAnswer[] {
  const asked = prediction.exchanges[need.exchange]?.request;
  const others = otherAnswers(need, scenario.page.origin).filter((value) => value !== need.value);
  return others.map((value) => {
    const server: Server = (request) => {
      const known = scenario.server(request);
      const isAsked = request.method === asked?.method && request.url === asked.url;
      return isAsked ? withFact(known, need.name, value) : known;
    };
    return { value, block: predict({ ...scenario, server }, profile).block };
  });
}

function withFact(known: PartialResponse, name: string, value: string | null): PartialResponse {
  if (name === statusName) return { ...known, status: Number(value) };
  const headers = deleteHeader(known.headers, name);
  return {
    ...known,
    headers: value === null ? headers : [...headers, [name, value]],
    isHeaderUnknown: (other) => other !== name && known.isHeaderUnknown?.(other) === true,
  };
}

function otherAnswers({ name, value }: ServerNeed, origin: string): readonly (string | null)[] {
  switch (name) {
    case statusName:
      return value === '204' ? ['200', '301', '401', '404', '405', '500'] : ['204', '404', '500'];
    case 'access-control-allow-origin':
      return ['*', null, 'null', `${origin}/`, `${origin}, *`];
    case 'access-control-allow-headers':
      return ['*', null, ...(value.includes(',') ? [value.slice(0, value.lastIndexOf(','))] : [])];
    case 'access-control-allow-credentials':
      return [null, 'True'];
    case 'access-control-allow-methods':
      return ['*', null, value.toLowerCase()];
    case 'cache-control':
      return [null, 'no-store'];
    default:
      return [null];
  }
}
