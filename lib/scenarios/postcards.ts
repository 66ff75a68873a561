import type { HeaderList } from '../http/header-list';
import type { PagePolicy } from '../http/page-policy';
import type { RequestBody } from '../http/request-input';
import type { ScenarioData } from './scenario-data';

type Request = ScenarioData['request'];

/** Asks for the postcards: no preflight. */
export const getPostcards = { method: 'GET', path: '/v1/postcards', headers: [] } as const satisfies Request;

/** Asks for the postcards with a header that needs a preflight. */
export const getWithXFooBar = {
  ...getPostcards,
  headers: [['X-FooBar', 'hello']],
} as const satisfies Request;

/** A body that is text. */
export const greeting = { kind: 'string', text: 'Greetings from Ghent' } as const satisfies RequestBody;

/** Writes a postcard: the method needs a preflight. */
export const putPostcard = {
  method: 'PUT',
  path: '/v1/postcards/7',
  headers: [],
  body: greeting,
} as const satisfies Request;

/** Listens to the postcards. */
export const eventSource = { api: 'EventSource', path: '/v1/postcards' } as const satisfies Request;

/** What a response needs before the docs' pages may read it when the request carried credentials. */
export const originAndCredentials: HeaderList = [
  ['Access-Control-Allow-Origin', '{docs}'],
  ['Access-Control-Allow-Credentials', 'true'],
];

/** A policy that the page enforces. */
export function enforced(value: string): PagePolicy {
  return { value, disposition: 'enforce' };
}

/** A policy of which the page only reports violations. */
export function reportOnly(value: string): PagePolicy {
  return { value, disposition: 'report' };
}
