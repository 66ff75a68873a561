import type { Header, HeaderList } from '../http/header-list';
import { trimTabsAndSpaces } from '../http/header-value';
import { isLessonCookie, type LessonCookie } from './lesson-cookie';
import { headerNameFault, headerValueFault, maxPlanHeaders } from './plan-header';
import type { RequestFault } from './request-fault';

/** How one answer differs from the default. `remove` is applied first, then `set`, then `add`. */
export type AnswerPlan = {
  /** 200 to 599. */
  readonly status?: number;
  /** Replace the header of that name where it stands, or append it. No name twice. */
  readonly set?: HeaderList;
  /** Append a line, also when there is one of that name already. */
  readonly add?: HeaderList;
  /** Names to leave out; "*" stands for every `Access-Control-` header. */
  readonly remove?: readonly string[];
  /** Milliseconds to wait before answering, 0 to 10000. */
  readonly delayMs?: number;
};

/** How the demo API's answers to one URL differ from its default. `{}` changes nothing. */
export type ServerPlan = {
  readonly preflight?: AnswerPlan;
  readonly actual?: AnswerPlan & {
    readonly body?: string;
    /** Sets the lesson's cookie of that kind, or deletes all of them. */
    readonly cookie?: LessonCookie;
    /** Absent: whoever asks. Otherwise the `Access-Control-` headers go to requests that have Origin only. */
    readonly cors?: 'with-origin';
  };
  /** Requests that the account may make, for this request only; 0 gets a 429. */
  readonly limit?: number;
};

export type ParsedPlan =
  | { readonly ok: true; readonly plan: ServerPlan }
  | { readonly ok: false; readonly fault: RequestFault };

type Side = {
  status?: number;
  set?: Header[];
  add?: Header[];
  remove?: string[];
  delayMs?: number;
  body?: string;
  cookie?: LessonCookie;
  cors?: 'with-origin';
};
type Field = { readonly name: string; readonly value: string; readonly origins: readonly string[] };
type SideName = 'preflight' | 'actual';

const ownNames = /^(?:preflight|actual|meter)\./;
/** Every parameter that a plan may have. */
export const planParameters: readonly string[] = [
  ...['status', 'set', 'add', 'remove', 'delay'].flatMap((name) => [`preflight.${name}`, `actual.${name}`]),
  'actual.body',
  'actual.cookie',
  'actual.cors',
  'meter.limit',
];

/**
 * Reads the server plan from a URL's query. Parameters whose names don't begin with `preflight.`, `actual.` or
 * `meter.` are the API's own and are left alone. `origins` are those a redirect may lead to, besides a relative URL.
 * On failure, the fault names the parameter.
 */
export function parsePlan(searchParams: URLSearchParams, origins: readonly string[]): ParsedPlan {
  const sides: Partial<Record<SideName, Side>> = {};
  let limit: number | undefined;
  let headers = 0;
  for (const [name, value] of searchParams) {
    if (!ownNames.test(name)) continue;
    if (!planParameters.includes(name)) return failed({ kind: 'unknown-parameter', field: name });
    let fault: RequestFault | null = null;
    if (name === 'meter.limit') {
      if (limit !== undefined) fault = repeated(name);
      else if (isWithin(value, 0, 1_000_000)) limit = Number(value);
      else fault = notWithin(name, value, 0, 1_000_000);
    } else {
      const sideName: SideName = name.startsWith('actual.') ? 'actual' : 'preflight';
      const side = (sides[sideName] ??= {});
      if (/\.(?:set|add|remove)$/.test(name)) headers += 1;
      if (headers > maxPlanHeaders) return failed({ kind: 'too-many-headers', field: name });
      fault = readField(side, { name, value, origins });
    }
    if (fault !== null) return failed(fault);
  }
  return { ok: true, plan: limit === undefined ? sides : { ...sides, limit } };
}

/**
 * The plan as a query, without "?": readable, and left as it is by a browser's URL parser. `parsePlan` reads it back
 * to the same plan, provided that header values don't begin or end with spaces.
 */
export function planToQuery(plan: ServerPlan): string {
  const parameters: [name: string, value: string][] = [];
  for (const side of ['preflight', 'actual'] as const) {
    const { status, remove = [], set = [], add = [], delayMs } = plan[side] ?? {};
    if (status !== undefined) parameters.push([`${side}.status`, String(status)]);
    for (const name of remove) parameters.push([`${side}.remove`, name]);
    for (const [name, value] of set) parameters.push([`${side}.set`, `${name}:${value}`]);
    for (const [name, value] of add) parameters.push([`${side}.add`, `${name}:${value}`]);
    if (delayMs !== undefined) parameters.push([`${side}.delay`, String(delayMs)]);
  }
  if (plan.actual?.body !== undefined) parameters.push(['actual.body', plan.actual.body]);
  if (plan.actual?.cookie !== undefined) parameters.push(['actual.cookie', plan.actual.cookie]);
  if (plan.actual?.cors !== undefined) parameters.push(['actual.cors', plan.actual.cors]);
  if (plan.limit !== undefined) parameters.push(['meter.limit', String(plan.limit)]);
  return new URLSearchParams(parameters)
    .toString()
    .replaceAll('+', '%20')
    .replace(/%(?:3A|2F|2C|3B|40|3F|21|28|29|7E)/g, decodeURIComponent);
}

function readField(side: Side, { name, value, origins }: Field): RequestFault | null {
  switch (name.slice(name.indexOf('.') + 1)) {
    case 'status':
      if (side.status !== undefined) return repeated(name);
      if (!isWithin(value, 200, 599)) return notWithin(name, value, 200, 599);
      side.status = Number(value);
      return null;
    case 'delay':
      if (side.delayMs !== undefined) return repeated(name);
      if (!isWithin(value, 0, 10_000)) return notWithin(name, value, 0, 10_000);
      side.delayMs = Number(value);
      return null;
    case 'body':
      if (side.body !== undefined) return repeated(name);
      side.body = value;
      return null;
    case 'cookie':
      if (side.cookie !== undefined) return repeated(name);
      if (!isLessonCookie(value)) return { kind: 'not-a-lesson-cookie', field: name, value };
      side.cookie = value;
      return null;
    case 'cors':
      if (side.cors !== undefined) return repeated(name);
      if (value !== 'with-origin') return { kind: 'not-with-origin', field: name, value };
      side.cors = value;
      return null;
    case 'remove': {
      const fault = value === '*' ? null : headerNameFault(name, value);
      if (fault === null) (side.remove ??= []).push(value);
      return fault;
    }
    case 'add':
      return readHeader((side.add ??= []), { name, value, origins });
    default:
      return readHeader((side.set ??= []), { name, value, origins }, 'once');
  }
}

function readHeader(
  headers: Header[],
  { name: field, value: text, origins }: Field,
  times?: 'once',
): RequestFault | null {
  const colon = text.indexOf(':');
  if (colon === -1) return { kind: 'no-colon', field, value: text };
  const name = text.slice(0, colon);
  const value = trimTabsAndSpaces(text.slice(colon + 1));
  const fault = headerNameFault(field, name) ?? headerValueFault(field, name, value, origins);
  if (fault !== null) return fault;
  const isTaken = headers.some(([other]) => other.toLowerCase() === name.toLowerCase());
  if (times === 'once' && isTaken) return { kind: 'set-twice', field, name };
  headers.push([name, value]);
  return null;
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^[0-9]{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function notWithin(field: string, value: string, least: number, most: number): RequestFault {
  return { kind: 'not-within', field, value, least, most };
}

function repeated(field: string): RequestFault {
  return { kind: 'repeated', field };
}

function failed(fault: RequestFault): ParsedPlan {
  return { ok: false, fault };
}
