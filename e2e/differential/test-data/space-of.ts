import type { Header } from '../../../lib/http/header-list';
import type { ServerPlan } from '../../../lib/record/server-plan';
import type { ScenarioData } from '../../../lib/scenarios/scenario-data';

/** How often each value of each dimension occurs. */
export type Space = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Note = (dimension: string, value: string | number | boolean | undefined) => void;

/** Counts what scenarios are made of: every member at every value, lists by what they consist of. */
export function spaceOf(scenarios: Iterable<ScenarioData>): Space {
  const space = new Map<string, Map<string, number>>();
  const note: Note = (dimension, value) => {
    const values = space.get(dimension) ?? new Map<string, number>();
    space.set(dimension, values);
    const name = String(value ?? '(absent)').replaceAll(
      /(.)\1{19,}/g,
      (run, letter: string) => `${letter}×${run.length}`,
    );
    values.set(name, (values.get(name) ?? 0) + 1);
  };
  for (const data of scenarios) noteScenario(note, data);
  return space;
}

function noteScenario(note: Note, data: ScenarioData): void {
  const { page, request, host, server, redirects = [] } = data;
  note('page origin', page?.origin);
  noteAddressSpace(note, data);
  notePolicies(note, page?.policies ?? []);
  note('host', host);
  note('URL of its own', request.url);
  noteRequest(note, request);
  const names = (request.headers ?? []).map(([name]) => name).filter((name) => /^[\w-]+$/.test(name));
  noteServer(note, 'server', server, names);
  note('redirects', redirects.length);
  for (const redirect of redirects) {
    note('redirect status', redirect.status);
    note('redirect host', redirect.host);
    note('redirect path', redirect.path);
    noteServer(note, 'server of a redirect', redirect.server, []);
  }
}

function noteAddressSpace(note: Note, { page = {}, request }: ScenarioData): void {
  const { addressSpace, localNetworkPermissions = {}, origin } = page;
  const answers = ['loopback-network', 'local-network'] as const;
  const answered = answers.map((name) => `, ${name} ${localNetworkPermissions[name] ?? 'not asked'}`);
  note('page', addressSpace === undefined ? undefined : `${addressSpace}${answered.join('')}`);
  if (addressSpace !== 'public') return;
  note('public page origin', origin);
  note('targetAddressSpace of a public page', request.targetAddressSpace);
}

function notePolicies(
  note: Note,
  policies: NonNullable<NonNullable<ScenarioData['page']>['policies']>,
): void {
  note('policies', policies.length);
  for (const { value, disposition } of policies) {
    note('policy disposition', disposition);
    const lists = value.split(/(connect-srcs?\s|default-src |style-src |; | ;|, )/i);
    const isList = (index: number) =>
      index % 2 === 0 && /^(?:connect|default|style)/i.test(lists[index - 1] ?? '');
    note('policy form', lists.map((part, index) => (isList(index) ? '{sources}' : part)).join(''));
    for (const [index, part] of lists.entries()) {
      if (!isList(index)) continue;
      const sources = part.replaceAll('not a source!', 'not-a-source!').split(' ');
      note('sources in a list', sources.length);
      for (const source of sources) note('source', source);
    }
  }
}

function noteRequest(note: Note, request: ScenarioData['request']): void {
  const { path, api, method, headers = [], body, thenSet, ...members } = request;
  note('path', path);
  note('API', api);
  note('method', method);
  note('headers', headers.length);
  for (const header of headers) noteHeader(note, header);
  note('header set afterwards', thenSet !== undefined);
  if (thenSet !== undefined) noteHeader(note, thenSet);
  const [first = ''] = new Set(headers.map(([, value]) => value));
  if (headers.length > 3 && headers.every(([, value]) => value === first)) {
    note('alike headers', headers.length);
    note('length of alike headers', first.length);
  }
  note('body', body?.kind);
  if (body?.kind === 'Blob') note('Blob type', body.type);
  note('body by API', `${api}: ${body?.kind ?? 'none'}`);
  const {
    mode,
    credentials,
    redirect,
    cache,
    referrerPolicy,
    keepalive,
    duplex,
    uploadListener,
    headerOperation,
  } = members;
  const named = {
    mode,
    credentials,
    redirect,
    cache,
    referrerPolicy,
    keepalive,
    duplex,
    uploadListener,
    headerOperation,
  };
  for (const [name, value] of Object.entries(named)) note(name, value);
}

const shared = [
  'accept',
  'content-type',
  'range',
  'authorization',
  'save-data dpr device-memory viewport-width width downlink ect rtt',
  'accept-language content-language',
  'x-http-method x-http-method-override x-method-override',
  'if-none-match if-modified-since if-range',
  'x-value',
];

function noteHeader(note: Note, [name, value]: Header): void {
  const lower = name.toLowerCase();
  note('header name', lower);
  note('case of a header name', name === lower ? 'lower' : name === name.toUpperCase() ? 'upper' : 'mixed');
  const group = shared.find((names) => names.split(' ').includes(lower)) ?? 'another';
  if (group === 'content-type') {
    const [, essence, parameters] = /^([^;,]*?)( ?[;,].*)?$/s.exec(value) ?? [];
    note('essence of Content-Type', essence);
    note('parameters of Content-Type', parameters ?? '');
  } else if (group === 'range') {
    const numbers = /^bytes=(\d+|x)-(\d+|x)?$/.exec(value);
    note('form of Range', numbers === null ? value : numbers[2] === undefined ? 'bytes=n-' : 'bytes=n-n');
    for (const number of numbers?.slice(1) ?? []) if (number !== undefined) note('number in Range', number);
  } else note(`value of ${group}`, value);
}

function noteServer(note: Note, of: string, server: ServerPlan | undefined, names: readonly string[]): void {
  note(
    of,
    server === undefined
      ? 'default'
      : Object.keys(server)
          .filter((name) => name !== 'limit')
          .toSorted()
          .join(' + '),
  );
  note('limit', server?.limit);
  for (const side of ['preflight', 'actual'] as const) {
    const plan = server?.[side];
    if (plan === undefined) continue;
    note(`${side} plan`, of);
    note(`${side}.status`, plan.status);
    const { set = [], add = [], remove = [] } = plan;
    for (const [name, value] of set)
      note(
        `${side}.set ${name}`,
        name === 'Access-Control-Allow-Headers' ? formOfNames(value, names) : value,
      );
    for (const [name, value] of add) note(`${side}.add ${name}`, value);
    for (const name of remove) note(`${side}.remove`, name);
    for (const [name] of [...set, ...add]) note(`${side} plan's headers`, `${of}: ${name}`);
  }
}

/** Access-Control-Allow-Headers, with `{asked}` for the names that the request has. */
function formOfNames(value: string, names: readonly string[]): string {
  const asked = names.length === 0 ? 'x-custom' : names.join(', ');
  if (value === names.slice(1).join(', ')) return value === '' ? '' : '{asked but the first}';
  const written = [asked, asked.toUpperCase(), asked.replaceAll(', ', ' '), asked.replaceAll(', ', ';')];
  const forms = ['{asked}', '{ASKED}', '{asked by spaces}', '{asked by semicolons}'];
  const index = written.findIndex((text) => value.includes(text));
  return index === -1 ? value : value.replace(written[index] ?? '', forms[index] ?? '');
}
