import { extractMimeTypeEssence } from '../../http/mime-type';
import type { Block } from '../block';
import { requestUrl, thrower, type Constructed } from '../constructed';
import type { FetchOutcome } from '../fetch-params';
import { createFetchRequest } from '../fetch-request';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import type { RequestInput } from '../../http/request-input';
import { stepsOf, type Trace } from '../trace';

const step = stepsOf('dom-eventsource')('4');

/**
 * What `new EventSource(url, { withCredentials })` makes of its arguments.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#dom-eventsource
 */
export function constructEventSource(
  input: RequestInput,
  page: Page,
  _profile: Profile,
  trace: Trace,
): Constructed {
  const parsedUrl = requestUrl(input, page, step, trace);
  if (!parsedUrl) return thrower(trace)(step, { kind: 'invalid-url', url: input.url }, 'SyntaxError');
  return {
    kind: 'request',
    strippedHeaders: input.headers ?? [],
    request: createFetchRequest({
      url: parsedUrl,
      origin: page.origin,
      headerList: [['Accept', 'text/event-stream']],
      credentialsMode: input.credentials === 'include' ? 'include' : 'same-origin',
      cacheMode: 'no-store',
    }),
  };
}

/**
 * Why an EventSource does not take this response; null where it does.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#sse-processing-model
 */
export function eventStreamBlock({
  response: { status, headers },
  exchange,
}: Extract<FetchOutcome, { kind: 'response' }>): Block | null {
  const at = exchange === null ? {} : { exchange };
  if (status !== 200) return { kind: 'event-source-status', ...at, status };
  const contentType = extractMimeTypeEssence(headers);
  return contentType === 'text/event-stream'
    ? null
    : { kind: 'event-source-content-type', ...at, contentType };
}
