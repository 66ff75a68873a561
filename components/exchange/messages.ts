import type { Prediction } from '@/lib/cors/prediction';
import type { RequestApi } from '@/lib/http/request-input';
import type { Observation, Outcome } from '@/lib/run/observation';
import { predictedVerdict, type Verdict } from '@/lib/comparison/verdict';
import type { ShownExchange } from './shown-exchange';

export type Lane = 'script' | 'browser' | 'server';

/** One arrow of the sequence. */
export type Message = {
  readonly from: Lane;
  readonly to: Lane;
  readonly tone: 'neutral' | 'preflight' | 'actual' | 'allowed' | 'blocked' | 'off';
  readonly text: string;
  /** The arrow leaves and does not arrive, or never leaves; or nobody knows. */
  readonly ends: 'arrives' | 'at the wall' | 'never leaves' | 'not known';
};

type Ending = { readonly verdict: Verdict; readonly response: string; readonly error: string };

/** What the engine expects, as a sequence. */
export function predictedMessages(
  prediction: Prediction,
  shown: readonly ShownExchange[],
  call: string,
  api: RequestApi = 'fetch',
): Message[] {
  const { result } = prediction;
  const verdict = predictedVerdict(prediction, api);
  if (api === 'sendBeacon') {
    const returned = result.kind === 'response' ? 'true' : result.name;
    const error = /^(?:true|false)$/.test(returned)
      ? `sendBeacon() returns ${returned}`
      : `${returned} in the script`;
    return sequence(shown, call, prediction.method, { verdict, response: '', error });
  }
  return sequence(shown, call, prediction.method, {
    verdict,
    response:
      result.kind === 'response'
        ? api === 'EventSource' || api === 'WebSocket'
          ? 'open event'
          : `${result.status}, ${readable(result.readableHeaders.length, result.hiddenHeaders.length)}`
        : '',
    error: result.kind === 'error' ? `${result.name} in the script` : '',
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
  const { outcome } = observation;
  return sequence(shown, call, method, {
    verdict,
    response:
      outcome.kind === 'response'
        ? `${outcome.status}, ${readable(outcome.headers.length, shown.at(-1)?.responseHeaders.filter(({ tag }) => tag !== null).length ?? 0)}`
        : outcome.kind === 'opened'
          ? 'open event'
          : '',
    error: thrown(outcome),
  });
}

function thrown(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'error':
    case 'refused':
      return outcome.message === '' ? outcome.name : `${outcome.name}: ${outcome.message}`;
    case 'beacon':
      return `sendBeacon() returned ${outcome.isAccepted}`;
    case 'cancelled':
      return 'Cancelled';
    case 'timed out':
      return 'Given up';
    case 'response':
    case 'opened':
      return '';
  }
}

function sequence(shown: readonly ShownExchange[], call: string, method: string, ending: Ending): Message[] {
  const messages: Message[] = [
    { from: 'script', to: 'browser', tone: 'neutral', text: call, ends: 'arrives' },
  ];
  for (const exchange of shown) {
    const tone = exchange.kind;
    messages.push({
      from: 'browser',
      to: 'server',
      tone,
      text: `${exchange.method} ${exchange.path}`,
      ends: 'arrives',
    });
    if (exchange.status === null)
      messages.push({
        from: 'server',
        to: 'browser',
        tone: 'off',
        text: exchange.noAnswer,
        ends: 'never leaves',
      });
    else messages.push({ from: 'server', to: 'browser', tone, text: exchange.status, ends: 'arrives' });
  }
  if (shown.length === 0 && ending.verdict.request === 'unknown') {
    messages.push({
      from: 'browser',
      to: 'server',
      tone: 'off',
      text: 'Not known: there is no record',
      ends: 'not known',
    });
  }
  if (ending.verdict.request === 'never sent') {
    messages.push({
      from: 'browser',
      to: 'server',
      tone: 'off',
      text: `${method} is never sent`,
      ends: 'never leaves',
    });
  }
  if (ending.verdict.response === 'cancelled')
    messages.push({ from: 'browser', to: 'script', tone: 'off', text: ending.error, ends: 'arrives' });
  else
    messages.push(
      ending.response === ''
        ? { from: 'browser', to: 'script', tone: 'blocked', text: ending.error, ends: 'at the wall' }
        : { from: 'browser', to: 'script', tone: 'allowed', text: ending.response, ends: 'arrives' },
    );
  return messages;
}

function readable(count: number, hidden: number): string {
  if (hidden === 0) return 'all headers readable';
  return `${count} of ${count + hidden} headers readable`;
}
