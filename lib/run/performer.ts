import type { RequestBody, RequestInput } from '../http/request-input';
import type { ObservedViolation, Outcome } from './observation';
import type { Realm } from './realm';

/** What every performer needs besides its realm. */
export type PerformerTools = {
  readonly describeError: (error: unknown) => { readonly name: string; readonly message: string };
  readonly makeBody: (realm: Realm, body: RequestBody) => BodyInit;
  readonly violationOf: (event: SecurityPolicyViolationEvent) => ObservedViolation;
};

/**
 * Makes one request with one API and says what the script got. A performer also runs as text in a sandboxed document, so
 * it names nothing of its module: all that it uses are its parameters and the language itself.
 */
export type Performer = (
  realm: Realm,
  request: RequestInput,
  signal: AbortSignal,
  tools: PerformerTools,
) => Promise<Outcome>;
