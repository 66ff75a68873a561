import { recordedPath } from '../record/run-path';
import { planToQuery } from '../record/server-plan';
import { loadRunRecord } from '../record/load-run-record';
import type { Span } from './cache-entry';

const attempt = 'remembered';
const unlimited = 1_000_000;
const longestMs = 15_000;

/** One request, and whether a preflight came before it, by the demo API's record. */
export type RecordedRequest =
  | {
      readonly kind: 'recorded';
      readonly during: Span;
      readonly isPreflighted: boolean;
      /** Whether the page could read the response, so that the browser has what the preflight allowed. */
      readonly isAnswered: boolean;
    }
  /** Nothing has reached the demo API, so the preflight cache is as it was. */
  | { readonly kind: 'not sent'; readonly message: string }
  /** It may have been sent, and nobody can tell what reached the demo API. */
  | { readonly kind: 'not known'; readonly message: string };

/** Of which run, and what the response to its preflight says. The URL is the same whenever these are. */
export type RepeatedRequest = {
  /** Prefix of the demo API's URLs. */
  readonly api: string;
  readonly runId: string;
  /** Seconds. */
  readonly maxAge: number;
};

/** Makes the request from this page. The record is asked before and after, so that a record that was given up is no proof. */
export async function sendRecorded(request: RepeatedRequest): Promise<RecordedRequest> {
  const { api, runId } = request;
  let before: number;
  try {
    before = Math.max(0, ...(await exchangesOf(api, runId)).map(({ number }) => number));
  } catch (error) {
    return { kind: 'not sent', message: textOf(error) };
  }
  const from = Date.now();
  const message = await send(urlOf(request));
  const during: Span = { from, to: Date.now() };
  try {
    const exchanges = (await exchangesOf(api, runId)).filter(({ number }) => number > before);
    const isPreflighted = exchanges.some(({ kind }) => kind === 'preflight');
    if (exchanges.length > 0) {
      return { kind: 'recorded', during, isPreflighted, isAnswered: message === null };
    }
    if (message !== null) return { kind: 'not sent', message };
    return { kind: 'not known', message: 'The demo API answered, and has no record of it.' };
  } catch (error) {
    return { kind: 'not known', message: textOf(error) };
  }
}

function urlOf({ api, runId, maxAge }: RepeatedRequest): string {
  const query = planToQuery({
    preflight: { set: [['Access-Control-Max-Age', String(maxAge)]] },
    limit: unlimited,
  });
  return `${api}${recordedPath(runId, attempt, '/v1/postcards')}?${query}`;
}

/** What went wrong; null when it was answered. */
async function send(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, {
      headers: { 'X-Foobar': '1' },
      signal: AbortSignal.timeout(longestMs),
    });
    await response.arrayBuffer();
    return null;
  } catch (error) {
    return textOf(error);
  }
}

async function exchangesOf(api: string, runId: string) {
  const { fetchRunRecord } = await loadRunRecord();
  return (await fetchRunRecord(api, runId, AbortSignal.timeout(longestMs))).exchanges;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
