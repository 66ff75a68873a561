import { measuredLast, type Departure } from './departure';

/** What browsers tell of a timeout. */
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
] as const satisfies readonly Departure[];
