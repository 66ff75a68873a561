import { deleteHeader } from '../http/header-list';
import { statusName, type PartialResponse, type Server } from '../http/message';
import type { Block } from './block';
import { predict } from './predict';
import type { Prediction, ServerNeed } from './prediction';
import type { Profile } from './profile';
import type { Scenario } from './scenario';
import { specProfile } from './spec-profile';

/** What comes of an answer that does not do; the value is null for none. */
export type UnmetNeed = { readonly value: string | null; readonly block: Block };

/**
 * What each of the usual wrong values of a fact that the server has to answer leads to, all the rest being as it needs
 * to be: the engine predicts each anew.
 * @param prediction of the scenario by the profile, with the need among its needs
 */
export function whenUnmet(
  scenario: Scenario,
  prediction: Prediction,
  need: ServerNeed,
  profile: Profile = specProfile,
): readonly UnmetNeed[] {
  const asked = prediction.exchanges[need.exchange]?.request;
  return wrongValues(need, scenario.page.origin).flatMap((value) => {
    const server: Server = (request) => {
      const known = scenario.server(request);
      const isAsked = request.method === asked?.method && request.url === asked.url;
      return isAsked ? withFact(known, need.name, value) : known;
    };
    const { block } = predict({ ...scenario, server }, profile);
    return block === null ? [] : [{ value, block }];
  });
}

function withFact(known: PartialResponse, name: string, value: string | null): PartialResponse {
  if (name === statusName) return { ...known, status: Number(value) };
  const { unknownHeaders = [] } = known;
  const headers = deleteHeader(known.headers, name);
  return {
    ...known,
    headers: value === null ? headers : [...headers, [name, value]],
    unknownHeaders:
      'allBut' in unknownHeaders
        ? { allBut: [...unknownHeaders.allBut, name] }
        : unknownHeaders.filter((unknown) => unknown !== name),
  };
}

function wrongValues({ name, values: [least] }: ServerNeed, origin: string): readonly (string | null)[] {
  switch (name) {
    case statusName:
      return least === '204' ? ['301', '401', '404', '405', '500'] : ['204', '404', '500'];
    case 'access-control-allow-origin':
      return [null, '*', 'null', `${origin}/`, `${origin}, *`];
    case 'access-control-allow-headers':
      return [null, '*', ...(least.includes(',') ? [least.slice(0, least.lastIndexOf(','))] : [])];
    case 'access-control-allow-credentials':
      return [null, 'True'];
    case 'access-control-allow-methods':
      return [null, '*', least.toLowerCase()];
    default:
      return [null];
  }
}
