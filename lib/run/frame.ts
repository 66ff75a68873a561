import type { RequestInput } from '../http/request-input';
import type { ObservedViolation, Outcome } from './observation';
import type { EarlierTask } from './perform-earlier';
import type { ProbeAnswer, ProbeRequest } from './probe';
import type { ResourceTiming } from './resource-timing';

/** A document with policies of its own, in which requests are made. */
export type Frame = {
  /** The URL of the page that the requests are made by, or of the one that opened its blank document. */
  readonly pageUrl: string;
  /** Violations reported so far, in order. */
  readonly violations: readonly ObservedViolation[];
  readonly perform: (request: RequestInput, signal: AbortSignal) => Promise<Outcome>;
  /** Resolves once its response is there, or it failed. */
  readonly performEarlier: (task: EarlierTask, signal: AbortSignal) => Promise<null>;
  readonly probe: (request: ProbeRequest, signal: AbortSignal) => Promise<ProbeAnswer>;
  /** The last resource timing entry of that absolute URL. */
  readonly timing: (url: string) => Promise<ResourceTiming | null>;
  readonly close: () => void;
};
