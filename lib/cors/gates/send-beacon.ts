import type { Header } from '../../http/header-list';
import { isHttpScheme, parseUrl } from '../../http/origin';
import { withBlobTypeSent } from '../blob-type';
import { extractBody, type BodyWithType } from '../body';
import { requestUrl, thrower, type Constructed } from '../constructed';
import { unsafeReason } from '../cors-safelisted-request-header';
import { createFetchRequest, keepaliveBlock } from '../fetch-request';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import type { RequestInput } from '../../http/request-input';
import { stepsOf, type Trace } from '../trace';

const step = stepsOf('sec-processing-model');

/**
 * What `navigator.sendBeacon(url, data)` makes of its arguments.
 * @see https://w3c.github.io/beacon/#sec-processing-model
 */
export function constructBeacon(
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const thrown = thrower(trace);
  // 3
  const parsedUrl = requestUrl(input, page, step('3'), trace);
  if (!parsedUrl) return thrown(step('3'), { kind: 'invalid-url', url: input.url });
  if (!isHttpScheme(parsedUrl)) {
    return thrown(step('3'), { kind: 'beacon-scheme', url: input.url });
  }
  // 4
  const headerList: Header[] = [];
  // 5
  let mode: 'no-cors' | 'cors' = 'no-cors';
  // 6
  let bodyWithType: BodyWithType | null = null;
  if (input.body) {
    if (input.body.kind === 'ReadableStream') {
      return thrown(step('6.1'), { kind: 'stream-with-keepalive' });
    }
    // 6.1
    bodyWithType = withBlobTypeSent('sendBeacon', input.body, extractBody(input.body), profile);
    // 6.2
    const block = profile.isBeaconSizeLimited && keepaliveBlock({ keepalive: true, body: bodyWithType.body });
    if (block && !profile.isBeaconSizeLimitedLate) return thrown(step('6.2'), block, 'false');
    // 6.3
    const { type } = bodyWithType;
    if (type !== null) {
      if (unsafeReason('content-type', type, profile) !== null) mode = 'cors';
      trace.passed(step('6.3'), `The content type is "${type}", so the mode is "${mode}".`);
      headerList.push(['Content-Type', type]);
    }
  }
  // 7
  return {
    kind: 'request',
    strippedHeaders: input.headers ?? [],
    request: createFetchRequest({
      url: parsedUrl,
      method: 'POST',
      origin: originOf(page, mode, profile),
      headerList,
      body: bodyWithType?.body ?? null,
      mode,
      credentialsMode: 'include',
      keepalive: profile.isBeaconSizeLimited,
      // The Beacon draft leaves the flag out; every browser, and its tests, preflight such a request.
      unsafeRequestFlag: true,
    }),
  };
}

function originOf({ origin, url }: Page, mode: 'no-cors' | 'cors', profile: Profile): string {
  if (mode === 'cors' || !profile.isBeaconOriginThePageUrls || url === undefined) return origin;
  return parseUrl(url)?.origin ?? origin;
}
