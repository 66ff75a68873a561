import type { ToldError } from '../../cors/profile';
import { toldAtFirstUrl } from '../told-at-first-url';
import { measuredLast, type Departure } from './departure';

const atFirstUrl = toldAtFirstUrl({ fetchLater: 'not activated' });
const notActivated: ToldError = (block, ...asked) =>
  /^(?:csp|same-origin-mode|no-cors-redirect-mode)$/.test(block.kind)
    ? atFirstUrl(block, ...asked)
    : undefined;

/** What browsers tell of a timeout, and of a request that is sent later. */
export const timeoutsDepartures = [
  {
    id: 'timeout-as-abort',
    sentence:
      'When the signal of fetch times out, WebKit reports an AbortError, and so does Firefox for a keepalive request that is no Request object.',
    evidence: [
      measuredLast(
        'fetch with AbortSignal.timeout(500) of a response that takes 2,000 ms: TimeoutError, TimeoutError, AbortError; with keepalive: TimeoutError, AbortError, AbortError',
      ),
      measuredLast('fetch(new Request()) with keepalive, and such a signal: TimeoutError', 'firefox'),
    ],
    hooks: {
      firefox: {
        toldErrors: {
          timeout: (_, api, { request }) => (api === 'fetch' && request.keepalive ? 'AbortError' : undefined),
        },
      },
      webkit: { toldErrors: { timeout: (_, api) => (api === 'xhr' ? undefined : 'AbortError') } },
    },
  },
  {
    id: 'keepalive-sent-after-timeout',
    sentence:
      "A keepalive request goes on after its signal has timed out: the request after a preflight or a redirect is still sent. WebKit checks it against the page's policies as usual; Chromium then reports nothing about any redirect.",
    evidence: [
      measuredLast(
        'fetch with keepalive and AbortSignal.timeout(700), preflight answered after 1,600 ms: OPTIONS and DELETE, OPTIONS, OPTIONS and DELETE; redirect answered after 1,600 ms: GET and GET, GET, GET and GET; without keepalive nothing more in all',
      ),
      measuredLast(
        'the same under a policy that the second URL violates, report-only and enforced: no event, no event, an event; where the second response is late: no event, an event, an event',
      ),
    ],
    hooks: {
      chromium: { keepaliveAfterTimeout: 'sent' },
      webkit: { keepaliveAfterTimeout: 'sent and reported' },
    },
  },
  {
    id: 'fetch-later-unknown',
    sentence: 'fetchLater does not exist.',
    evidence: [
      measuredLast('typeof fetchLater: function, undefined, undefined'),
      { feature: 'api.Window.fetchLater', departs: 'without it' },
    ],
    hooks: { firefox: { isFetchLaterKnown: false }, webkit: { isFetchLaterKnown: false } },
  },
  {
    id: 'fetch-later-blocked-not-activated',
    sentence:
      'A request of fetchLater that the policy of the page, the mode "same-origin", or "no-cors" and the redirect mode block is never activated; of what it is redirected to, nothing is reported.',
    evidence: [
      measuredLast(
        "fetchLater(url, { activateAfter: 300 }) under connect-src 'none': a violation, and activated is still false after 1,500 ms",
        'chromium',
      ),
      measuredLast(
        'fetchLater of another origin in the mode "same-origin", activateAfter 0 and 300: not activated; of a port that is blocked: activated',
        'chromium',
      ),
      measuredLast(
        'fetchLater in the mode "no-cors" with redirect error and manual: not activated; redirected under a policy that the second URL violates: activated, no event, and sent only where the policy just reports',
        'chromium',
      ),
    ],
    hooks: { chromium: { fetchLaterError: notActivated } },
  },
] as const satisfies readonly Departure[];
