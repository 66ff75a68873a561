import type { RequestInput } from '../cors/scenario';
import type { PagePolicy } from '../csp/page-policy';
import type { HeaderList } from '../http/header-list';
import { browserName } from './browser-name';
import { openFrame, type Frame } from './frame';
import type { Observation, Outcome, RecordReading } from './observation';
import { fetchRunRecord } from './run-record';

const longestBody = 65_536;
const longestRunMs = 20_000;
const settleMs = 50;
const settleTries = 20;

export type Run = {
  readonly request: RequestInput;
  readonly policies: readonly PagePolicy[];
  /** Where the demo API's record is read, and under what the request is recorded. */
  readonly api: string;
  readonly runId: string;
  readonly attempt: string;
  /** Cancels the run; the observation then says so. */
  readonly signal: AbortSignal;
};

/**
 * Makes the request for real, in a frame of this page's browser, and joins what the script saw with what the demo API
 * recorded.
 * @throws Error only when the frame itself can't be opened
 */
export async function observe({ request, policies, api, runId, attempt, signal }: Run): Promise<Observation> {
  const timeout = AbortSignal.timeout(longestRunMs);
  const either = AbortSignal.any([signal, timeout]);
  const frame = await openFrame(policies, either);
  try {
    const started = performance.now();
    const outcome = await attemptFetch(frame, request, either);
    const durationMs = performance.now() - started;
    const record = await settledRecord(api, runId, attempt, outcome.kind !== 'refused');
    return {
      outcome: either.aborted ? stopped(signal) : outcome,
      violations: [...frame.violations],
      record,
      durationMs,
      browser: browserName(navigator.userAgent),
    };
  } finally {
    frame.close();
  }
}

function stopped(signal: AbortSignal): Outcome {
  return signal.aborted ? { kind: 'cancelled' } : { kind: 'timed out', afterMs: longestRunMs };
}

async function attemptFetch(frame: Frame, request: RequestInput, signal: AbortSignal): Promise<Outcome> {
  let prepared: Request;
  try {
    prepared = new frame.window.Request(request.url, requestInit(request));
  } catch (error) {
    return { kind: 'refused', ...described(error) };
  }
  try {
    const response = await frame.window.fetch(prepared, { signal });
    const body = response.type === 'opaque' ? '' : (await response.text()).slice(0, longestBody);
    const headers: HeaderList = [...response.headers];
    return {
      kind: 'response',
      type: response.type,
      status: response.status,
      url: response.url,
      headers,
      body,
    };
  } catch (error) {
    return { kind: 'error', ...described(error) };
  }
}

/** The members as the author wrote them, valid or not: it is for the browser to refuse them. */
function requestInit({
  method,
  headers,
  body,
  mode,
  credentials,
  redirect,
  cache,
  keepalive,
}: RequestInput): RequestInit {
  const pairs = headers?.map(([name, value]): [string, string] => [name, value]);
  const members = { method, headers: pairs, body: body?.text, mode, credentials, redirect, cache, keepalive };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.assign<RequestInit, object>({}, Object.fromEntries(given));
}

function described(error: unknown): { name: string; message: string } {
  if (typeof error === 'object' && error !== null && 'name' in error && 'message' in error) {
    return { name: String(error.name), message: String(error.message) };
  }
  return { name: 'Error', message: String(error) };
}

/** The record of the attempt, read again while an exchange is still without its answer. */
async function settledRecord(
  api: string,
  runId: string,
  attempt: string,
  wasSent: boolean,
): Promise<RecordReading> {
  if (!wasSent) return { kind: 'read', exchanges: [] };
  for (let tries = 0; ; tries += 1) {
    try {
      const record = await fetchRunRecord(api, runId, AbortSignal.timeout(5000));
      const exchanges = record.exchanges.filter((exchange) => exchange.attempt === attempt);
      if (tries === settleTries || exchanges.every((exchange) => exchange.state !== 'arrived')) {
        return { kind: 'read', exchanges };
      }
    } catch (error) {
      return { kind: 'unreachable', message: described(error).message };
    }
    await new Promise((resolve) => setTimeout(resolve, settleMs));
  }
}
