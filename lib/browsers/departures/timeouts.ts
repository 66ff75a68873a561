import type { ToldError } from '../../cors/profile';
import { toldAtFirstUrl } from '../told-at-first-url';
import { measuredLast, type Departure } from './departure';

const atFirstUrl = toldAtFirstUrl({ fetchLater: 'not activated' });
const notActivated: ToldError = (block, ...asked) =>
  block.kind === 'csp' || block.kind === 'same-origin-mode' ? atFirstUrl(block, ...asked) : undefined;

/** What browsers tell of a timeout, and of a request that is sent later. */
export const timeoutsDepartures = [
  {
    id: 'timeout-as-abort',
    sentence:
      'Where the signal of fetch times out, WebKit says AbortError, as does Firefox of a keepalive request.',
    evidence: [
      measuredLast(
        'fetch with AbortSignal.timeout(500) of a response that takes 2,000 ms: TimeoutError, TimeoutError, AbortError; with keepalive: TimeoutError, AbortError, AbortError',
      ),
    ],
    hooks: {
      firefox: {
        toldErrors: {
          timeout: (_, api, { request }) => (api !== 'xhr' && request.keepalive ? 'AbortError' : undefined),
        },
      },
      webkit: { toldErrors: { timeout: (_, api) => (api === 'xhr' ? undefined : 'AbortError') } },
    },
  },
  {
    id: 'fetch-later-unknown',
    sentence: 'There is no fetchLater.',
    evidence: [
      measuredLast('typeof fetchLater: function, undefined, undefined'),
      { feature: 'api.Window.fetchLater', departs: 'without it' },
    ],
    hooks: { firefox: { isFetchLaterKnown: false }, webkit: { isFetchLaterKnown: false } },
  },
  {
    id: 'fetch-later-blocked-not-activated',
    sentence:
      'A request of fetchLater that the policy of the page or the mode "same-origin" blocks is never activated.',
    evidence: [
      measuredLast(
        "fetchLater(url, { activateAfter: 300 }) under connect-src 'none': a violation, and activated is still false after 1,500 ms",
        'chromium',
      ),
      measuredLast(
        'fetchLater of another origin in the mode "same-origin", activateAfter 0 and 300: not activated; of a port that is blocked: activated',
        'chromium',
      ),
    ],
    hooks: { chromium: { fetchLaterError: notActivated } },
  },
] as const satisfies readonly Departure[];
