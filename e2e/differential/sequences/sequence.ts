import type { BrowserState } from '../../../lib/cors/predict';
import { predictWithState } from '../../../lib/cors/predict';
import { profiles } from '../../../lib/browsers/profiles';
import type { Engine } from '../../../lib/cors/profile';
import type { HeaderList } from '../../../lib/http/header-list';
import { isPreflight } from '../../../lib/http/message';
import type { RequestInput } from '../../../lib/http/request-input';

export type Answer = { readonly status: number; readonly headers: HeaderList };

/** One request of a sequence, and what the server answers while it is under way. */
export type Step = {
  readonly request: Pick<RequestInput, 'method' | 'headers' | 'credentials' | 'cache' | 'uploadListener'> & {
    readonly api: 'fetch' | 'xhr';
    /** Text. */
    readonly body?: string;
    /** With its "#"; absent: none. */
    readonly fragment?: string;
  };
  readonly preflight: Answer;
  readonly actual: Answer;
};

/** What came of a step: the methods on the wire, and "ok" or "error". */
export type StepOutcome = { readonly methods: string; readonly told: string };

/** What the engine's profile makes of requests that follow each other at one URL, the preflight cache empty at first. */
export function predictSequence(
  steps: readonly Step[],
  engine: Engine,
  pageOrigin: string,
  url: string,
): StepOutcome[] {
  let state: BrowserState = { cache: [], now: 0 };
  return steps.map(({ request, preflight, actual }) => {
    const { fragment = '', body, ...call } = request;
    const { prediction, cache } = predictWithState(
      {
        page: { origin: pageOrigin },
        request: {
          ...call,
          url: url + fragment,
          ...(body === undefined ? {} : { body: { kind: 'string', text: body } }),
        },
        server: (wire) => (isPreflight(wire) ? preflight : actual),
      },
      state,
      profiles[engine],
    );
    state = { cache, now: state.now + 20 };
    return {
      methods: prediction.exchanges.map((exchange) => exchange.request.method).join(' '),
      told: prediction.block === null ? 'ok' : 'error',
    };
  });
}
