import { destinationOf } from '../http/destination';
import { parseUrl } from '../http/origin';
import type { RequestInput } from '../http/request-input';
import type { Outcome } from './observation';
import type { Run } from './run';

/**
 * Whether the run would put a script into the page that is not the demo API's own: of another server, or with a text that
 * whoever wrote the server plan chose, at this URL or where a redirect leads. It would run with the rights of this origin.
 */
export function isForeignScript({ request, recordedAt }: Pick<Run, 'request' | 'recordedAt'>): boolean {
  if (!isScript(request)) return false;
  const origin = parseUrl(request.url)?.origin;
  const isOwn = origin !== undefined && recordedAt?.origins.includes(origin) === true;
  return !isOwn || /actual\.body/i.test(wholly(request.url));
}

/** What becomes of such a run. */
export const foreignScript: Outcome = {
  kind: 'refused',
  name: 'NotAllowedError',
  message: "A script that is not the demo API's own is not put into this page.",
};

/** Whether what the request loads is run. */
export function isScript({ api }: Pick<RequestInput, 'api'>): boolean {
  const destination = destinationOf(api);
  return destination === 'script' || destination === 'worker';
}

/** Percent-decoded until nothing is left to decode: a plan may have another one in its Location. */
function wholly(text: string): string {
  let decoded = text;
  for (;;) {
    const next = decoded.replaceAll(/%[0-7][\da-f]/gi, (escape) =>
      String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
    );
    if (next === decoded) return decoded;
    decoded = next;
  }
}
