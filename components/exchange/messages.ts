import type { Prediction } from '@/lib/cors/prediction';
import { isElementApi, loadedName, type RequestApi } from '@/lib/http/request-input';
import type { Observation, Outcome } from '@/lib/run/observation';
import { predictedVerdict, type Verdict } from '@/lib/comparison/verdict';
import type { ShownExchange } from './shown-exchange';

export type Lane = 'script' | 'browser' | 'server';

/** What becomes of a message on its way. */
export type MessageEnd =
  | 'arrives'
  /** It came as far as the wall before the script, and the browser keeps it. */
  | 'stops at the wall'
  /** The browser does not let it go. */
  | 'is held back'
  /** The browser answers it itself. */
  | 'is answered here'
  /** Nothing came. */
  | 'is missing'
  | 'is not known';

/** One arrow of the sequence. */
export type Message = {
  readonly from: Lane;
  readonly to: Lane;
  readonly tone: 'neutral' | 'preflight' | 'actual' | 'allowed' | 'blocked' | 'off';
  readonly text: string;
  readonly ends: MessageEnd;
  /** How long the record says that nothing else happened before it, in milliseconds; 0 where no record tells. */
  readonly afterMs: number;
};

/** What the script is told in the end. */
type Ending = {
  readonly verdict: Verdict;
  /** What it gets of the response; null when it gets none. */
  readonly response: string | null;
  /** The exception or the event it gets instead; null when it is told nothing. */
  readonly error: string | null;
  /** What the call itself returns, before anything is sent; null when the script waits. */
  readonly returned: string | null;
  /** Why nobody knows what was sent, where that is so. */
  readonly unseen: string;
  /** Whether the page ended it, and nothing was refused. */
  readonly isStopped: boolean;
};

const ended = { unseen: 'there is no record', isStopped: false };

/** What the engine expects, as a sequence. */
export function predictedMessages(
  prediction: Prediction,
  shown: readonly ShownExchange[],
  call: string,
  api: RequestApi = 'fetch',
): Message[] {
  const { result } = prediction;
  const verdict = predictedVerdict(prediction, api);
  if (api === 'fetchLater') {
    const value = result.kind === 'response' ? 'activated' : result.name;
    const isTold = value.endsWith('activated');
    return sequence(shown, call, prediction.method, {
      verdict,
      response: null,
      error: isTold ? null : value,
      returned: isTold ? value : null,
      ...ended,
    });
  }
  if (api === 'sendBeacon') {
    const value = result.kind === 'response' ? 'true' : result.name;
    const isReturned = value === 'true' || value === 'false';
    return sequence(shown, call, prediction.method, {
      verdict,
      response: null,
      error: isReturned ? null : value,
      returned: isReturned ? `returns ${value}` : null,
      ...ended,
    });
  }
  return sequence(shown, call, prediction.method, {
    verdict,
    response:
      result.kind !== 'response'
        ? null
        : api === 'EventSource' || api === 'WebSocket'
          ? 'open event'
          : isElementApi(api)
            ? loadedName(api)
            : responseText(
                verdict,
                result.status,
                result.readableHeaders.length,
                result.hiddenHeaders.length,
              ),
    error: result.kind === 'error' && result.name !== 'no event' ? result.name : null,
    returned: null,
    ...ended,
  });
}

/** What happened, as a sequence. */
export function observedMessages(
  observation: Observation,
  verdict: Verdict,
  shown: readonly ShownExchange[],
  call: string,
  method: string,
): Message[] {
  const { outcome, record } = observation;
  return sequence(shown, call, method, {
    verdict,
    response:
      outcome.kind === 'response'
        ? responseText(
            verdict,
            outcome.status,
            outcome.headers.length,
            shown.at(-1)?.responseHeaders.filter(({ tag }) => tag !== null).length ?? 0,
          )
        : outcome.kind === 'opened'
          ? 'open event'
          : outcome.kind === 'loaded'
            ? loadedName(observation.request.api)
            : null,
    error: thrown(outcome),
    returned: returned(outcome),
    unseen: record.kind === 'read' ? 'nothing was recorded' : ended.unseen,
    isStopped: outcome.kind === 'cancelled' || outcome.kind === 'timed out',
  });
}

/** What has happened so far of a run that is on its way. */
export function messagesSoFar(shown: readonly ShownExchange[], call: string): Message[] {
  return [callMessage(call), ...wireMessages(shown).filter(({ ends }) => ends === 'arrives')];
}

function returned(outcome: Outcome): string | null {
  if (outcome.kind === 'beacon') return `returned ${outcome.isAccepted}`;
  if (outcome.kind !== 'deferred') return null;
  return outcome.isActivated ? 'activated' : 'not activated';
}

function thrown(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'error':
    case 'refused':
      return outcome.message === '' ? outcome.name : `${outcome.name}: ${outcome.message}`;
    case 'cancelled':
      return 'cancelled';
    case 'timed out':
      return `given up after ${outcome.afterMs / 1000} s`;
    case 'response':
    case 'opened':
    case 'loaded':
    case 'beacon':
    case 'deferred':
      return null;
  }
}

function isEarlier({ isEarlier = false }: ShownExchange): boolean {
  return isEarlier;
}

function callMessage(text: string): Message {
  return { from: 'script', to: 'browser', tone: 'neutral', text, ends: 'arrives', afterMs: 0 };
}

function wireMessages(shown: readonly ShownExchange[]): Message[] {
  return shown.flatMap(
    ({ kind: tone, method, path, status, noAnswer, span, isInternal, isFromHttpCache }, index): Message[] => {
      const before = shown[index - 1]?.span;
      const idleMs =
        span === null || before === null || before === undefined
          ? 0
          : Math.max(0, span.startMs - before.startMs - before.durationMs);
      if (isInternal) {
        const text = `${method} ${path}: ${status} (HSTS)`;
        return [{ from: 'browser', to: 'server', tone: 'off', text, ends: 'is answered here', afterMs: 0 }];
      }
      if (isFromHttpCache) {
        const text = `${method} ${path}: ${status} from a cache`;
        return [{ from: 'browser', to: 'server', tone: 'off', text, ends: 'is answered here', afterMs: 0 }];
      }
      return [
        {
          from: 'browser',
          to: 'server',
          tone,
          text: `${method} ${path}`,
          // It is sent only if the response before it, which is not known, allows it.
          ends: span === null && shown[index - 1]?.status === null ? 'is not known' : 'arrives',
          afterMs: idleMs,
        },
        status === null
          ? { from: 'server', to: 'browser', tone: 'off', text: noAnswer, ends: 'is missing', afterMs: 0 }
          : {
              from: 'server',
              to: 'browser',
              tone,
              text: status,
              ends: 'arrives',
              afterMs: span?.durationMs ?? 0,
            },
      ];
    },
  );
}

function sequence(shown: readonly ShownExchange[], call: string, method: string, ending: Ending): Message[] {
  const { verdict, response, error, returned, unseen, isStopped } = ending;
  const messages: Message[] = [...wireMessages(shown.filter(isEarlier)), callMessage(call)];
  const own = shown.filter((exchange) => !isEarlier(exchange));
  const add = (message: Omit<Message, 'afterMs'>) => messages.push({ ...message, afterMs: 0 });
  if (returned !== null)
    add({ from: 'browser', to: 'script', tone: 'neutral', text: returned, ends: 'arrives' });
  messages.push(...wireMessages(own));
  if (verdict.request === 'unknown' || (own.length === 0 && verdict.preflight === 'unknown'))
    add({
      from: 'browser',
      to: 'server',
      tone: 'off',
      text: own.length === 0 ? `Not known: ${unseen}` : `Whether ${method} would follow is not known`,
      ends: 'is not known',
    });
  if (verdict.request === 'never sent')
    add({
      from: 'browser',
      to: 'server',
      tone: 'off',
      text: `${method} is never sent`,
      ends: 'is held back',
    });
  if (verdict.request === 'from cache' && !own.some(({ isFromHttpCache }) => isFromHttpCache))
    add({
      from: 'browser',
      to: 'server',
      tone: 'off',
      text: `${method} is answered from a cache`,
      ends: 'is answered here',
    });
  const toScript = { from: 'browser', to: 'script' } as const;
  if (verdict.response === 'withheld') {
    const last = shown.at(-1);
    add({
      ...toScript,
      tone: last?.kind ?? 'actual',
      text: last?.status ?? 'response',
      ends: 'stops at the wall',
    });
  }
  if (verdict.response === 'depends on the server')
    add({ ...toScript, tone: 'off', text: "depends on the server's response", ends: 'is not known' });
  else if (response !== null)
    add({
      ...toScript,
      tone: verdict.response === 'opaque' ? 'neutral' : 'allowed',
      text: response,
      ends: 'arrives',
    });
  else if (error !== null)
    add({
      ...toScript,
      tone: isStopped ? 'off' : 'blocked',
      text: error,
      ends: 'arrives',
    });
  else if (returned === null)
    add({ ...toScript, tone: 'off', text: 'the script learns nothing', ends: 'is missing' });
  return messages;
}

function responseText(verdict: Verdict, status: number | null, readable: number, hidden: number): string {
  if (verdict.response === 'opaque') return 'opaque response';
  if (status === null) return 'readable; its status is not known';
  if (hidden === 0) return `${status}, all headers readable`;
  return `${status}, ${readable} of ${readable + hidden} headers readable`;
}
