import type { Exchange } from '../record/record';
import { combinedValue, type HeaderList } from '../http/header-list';
import { aLoadedName, type RequestApi } from '../http/request-input';
import { withoutRun } from '../record/run-path';
import type { Observation, Outcome } from '../run/observation';

/** Something that two runs do not have in common; null where one of them lacks it. */
export type DifferingValue = {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Values = ReadonlyMap<string, string>;

/**
 * What differs between two runs: the requests on the wire, their URLs, header rows and answers, what the script got and
 * could read, and the policy's violations. Requests are compared in order; the part of a URL that names the run is left
 * out. Empty when nothing differs.
 */
export function diffObservations(before: Observation, after: Observation): DifferingValue[] {
  const [valuesBefore, valuesAfter] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...valuesBefore.keys(), ...valuesAfter.keys()])]
    .map((what) => ({
      what,
      before: valuesBefore.get(what) ?? null,
      after: valuesAfter.get(what) ?? null,
    }))
    .filter((row) => row.before !== row.after);
}

function valuesOf({ outcome, violations, record, request }: Observation): Values {
  const values = new Map<string, string>();
  if (record.kind === 'read') {
    values.set(
      'requests on the wire',
      record.exchanges.map(({ request }) => request.method).join(', ') || 'nothing',
    );
    const counts = { preflight: 0, actual: 0 };
    for (const exchange of record.exchanges) {
      counts[exchange.kind] += 1;
      addExchange(
        values,
        `${exchange.kind === 'preflight' ? 'preflight' : 'request'} ${counts[exchange.kind]}`,
        exchange,
      );
    }
  } else {
    values.set(
      'requests on the wire',
      record.kind === 'unreachable' ? 'the record could not be read' : 'not recorded',
    );
  }
  values.set('what the script got', outcomeText(outcome, request.api));
  if (outcome.kind === 'response') {
    for (const [name, value] of outcome.headers)
      values.set(`${name.toLowerCase()}, as the script reads it`, value);
  }
  for (const [index, { effectiveDirective, blockedURI, disposition }] of violations.entries()) {
    const verb = disposition === 'enforce' ? 'refused' : 'reported';
    values.set(`violation ${index + 1}`, `${effectiveDirective} ${verb} ${withoutRun(blockedURI)}`);
  }
  return values;
}

function addExchange(values: Map<string, string>, what: string, { request, response }: Exchange) {
  values.set(`method of ${what}`, request.method);
  values.set(`URL of ${what}`, withoutRun(request.url));
  addHeaders(values, `in ${what}`, request.headers);
  values.set(
    `response to ${what}`,
    response === null ? 'none' : `${response.status} ${response.reason}`.trim(),
  );
  addHeaders(values, `in the response to ${what}`, response?.headers ?? []);
}

function addHeaders(values: Map<string, string>, where: string, headers: HeaderList) {
  for (const [name] of headers) {
    values.set(`${name.toLowerCase()} ${where}`, withoutRun(combinedValue(headers, name) ?? ''));
  }
}

function outcomeText(outcome: Outcome, api: RequestApi | undefined): string {
  switch (outcome.kind) {
    case 'response':
      return `a response with status ${outcome.status}${outcome.type === null ? '' : `, type "${outcome.type}"`}`;
    case 'opened':
      return 'an open event';
    case 'loaded':
      return aLoadedName(api);
    case 'beacon':
      return `${outcome.isAccepted} from sendBeacon()`;
    case 'deferred':
      return outcome.isActivated ? 'an activated request' : 'a request that is not activated';
    case 'refused':
    case 'error':
      return outcome.message === '' ? outcome.name : `${outcome.name}: ${outcome.message}`;
    case 'cancelled':
      return 'nothing: it was cancelled';
    case 'timed out':
      return `nothing within ${outcome.afterMs / 1000} s`;
  }
}
