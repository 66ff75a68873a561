import { sitePlace } from '@/components/live/site-place';
import type { BlockKind } from '@/lib/cors/block';
import { predict } from '@/lib/cors/predict';
import type { Prediction } from '@/lib/cors/prediction';
import type { RequestApi } from '@/lib/http/request-input';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { predictedMessages, type Message } from './messages';
import { predictedExchanges } from './shown-exchange';

/** What the arrows of a picture are drawn from. */
export type PictureMessages = readonly Pick<Message, 'from' | 'to' | 'tone' | 'ends'>[];

const call = { from: 'script', to: 'browser', tone: 'neutral', ends: 'arrives' } as const;
const error = { from: 'browser', to: 'script', tone: 'blocked', ends: 'arrives' } as const;
const heldBack = { from: 'browser', to: 'server', tone: 'off', ends: 'is held back' } as const;
const asked = { from: 'browser', to: 'server', tone: 'preflight', ends: 'arrives' } as const;
const allowed = { from: 'server', to: 'browser', tone: 'preflight', ends: 'arrives' } as const;
const sent = { from: 'browser', to: 'server', tone: 'actual', ends: 'arrives' } as const;
const answered = { from: 'server', to: 'browser', tone: 'actual', ends: 'arrives' } as const;
const unanswered = { from: 'server', to: 'browser', tone: 'off', ends: 'is missing' } as const;
/** No script makes the call. */
const notCalled = { from: 'script', to: 'browser', tone: 'off', ends: 'is missing' } as const;
const kept = { from: 'browser', to: 'script', tone: 'actual', ends: 'stops at the wall' } as const;

const neverSent: PictureMessages = [call, heldBack, error];
const withheld: PictureMessages = [call, sent, answered, kept, error];

/** Kinds that no scenario shows on every installation. */
const withoutScenario: Readonly<Partial<Record<BlockKind, PictureMessages>>> = {
  'mixed-content': neverSent,
  'sandbox-without-scripts': [notCalled],
  'connection-allowlist': neverSent,
  'local-network-access': neverSent,
  'redirect-location-invalid': withheld,
  'redirect-scheme': withheld,
  'redirect-stream-body': withheld,
  'api-not-supported': neverSent,
  'stream-not-supported': neverSent,
  'scheme-not-http': neverSent,
  // Over HTTP/1.1 the preflight goes through.
  'stream-over-http-1': [call, asked, allowed, heldBack, error],
  'unexpected-proxy-authentication': withheld,
  'opaque-response-blocking': withheld,
  network: [call, sent, unanswered, error],
};

const byKind = new Map<BlockKind, PictureMessages>();

/**
 * The exchange of a request that is blocked so, made from the first scenario that is.
 * @throws Error when no scenario shows that kind, so that a page without a picture fails the build
 */
export function pictureOf(kind: BlockKind): PictureMessages {
  const drawn = withoutScenario[kind] ?? byKind.get(kind);
  if (drawn !== undefined) return drawn;
  for (const data of scenarios) {
    const predicted = predictedOf(data);
    if (predicted.prediction.block?.kind !== kind) continue;
    const messages = messagesOf(predicted);
    byKind.set(kind, messages);
    return messages;
  }
  throw new Error(`No scenario is blocked by ${kind}: draw it.`);
}

/**
 * The exchange that a scenario is predicted to be.
 * @throws Error when there is no such scenario
 */
export function pictureOfScenario(id: string): PictureMessages {
  return messagesOf(predictedOf(scenarioById(id)));
}

type Predicted = { readonly prediction: Prediction; readonly api: RequestApi | undefined };

function predictedOf(data: ScenarioData): Predicted {
  const scenario = resolveScenario(data, sitePlace);
  return { prediction: predict(scenario), api: scenario.request.api };
}

function messagesOf({ prediction, api }: Predicted): PictureMessages {
  return predictedMessages(prediction, predictedExchanges(prediction, false), '', api);
}
