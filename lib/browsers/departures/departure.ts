import type { CspProfile } from '../../csp/csp-profile';
import type { FetchMetadataProfile } from '../../cors/fetch-metadata/fetch-metadata';
import type { HttpCacheProfile } from '../../cors/gates/http-cache-profile';
import type { ConnectionAllowlistProfile } from '../../cors/gates/connection-allowlist-profile';
import type { ElementsProfile } from '../../cors/gates/elements-profile';
import type { IntegrityProfile } from '../../cors/gates/integrity-profile';
import type { ServiceWorkerProfile } from '../../cors/gates/service-worker-profile';
import type { WebSocketProfile } from '../../cors/gates/web-socket-profile';
import type { LocalNetworkAccessProfile } from '../../cors/gates/local-network-access-profile';
import { engines as everyEngine, type Engine, type Profile } from '../../cors/profile';
import type { RunDay } from '../runs';
import type { Feature } from '../support';

/** Points of a profile, each with what an engine does there. */
export type Hooks = Readonly<
  Partial<
    Omit<
      Profile,
      | 'id'
      | 'csp'
      | 'connectionAllowlist'
      | 'elements'
      | 'fetchMetadata'
      | 'httpCache'
      | 'integrity'
      | 'localNetworkAccess'
      | 'serviceWorker'
      | 'webSocket'
    >
  > & {
    /** Those of Content Security Policy. */
    csp?: Partial<CspProfile>;
    /** Those of connection allowlists. */
    connectionAllowlist?: Partial<ConnectionAllowlistProfile>;
    /** Those of what elements load. */
    elements?: Partial<ElementsProfile>;
    /** Those of integrity metadata. */
    integrity?: Partial<IntegrityProfile>;
    /** Those of fetch metadata. */
    fetchMetadata?: Partial<FetchMetadataProfile>;
    /** Those of service workers. */
    serviceWorker?: Partial<ServiceWorkerProfile>;
    /** Those of WebSockets. */
    webSocket?: Partial<WebSocketProfile>;
    /** Those of the HTTP cache. */
    httpCache?: Partial<HttpCacheProfile>;
    /** Those of local network access. */
    localNetworkAccess?: Partial<LocalNetworkAccessProfile>;
  }
>;

/** What a claim about browsers rests on. */
export type Evidence =
  /** What was seen in a run, and in this order in which of its browsers. */
  | { readonly run: RunDay; readonly engines: readonly Engine[]; readonly saw: string }
  /** MDN's data: the browsers that depart all have the feature, or all lack it. */
  | { readonly feature: Feature; readonly departs: 'with it' | 'without it' }
  /** A source file, or a test, that says so too. */
  | { readonly source: string };

/** Something that may soon be otherwise, or is in a release that was not measured. */
export type ComingChange = {
  readonly sentence: string;
  /** Where it is discussed or announced. */
  readonly url: string;
  /** The day it was read. */
  readonly read: string;
};

/** One thing that engines do otherwise than the standards say. */
export type Departure = {
  readonly id: string;
  readonly sentence: string;
  /** Of each engine that departs at least one run, or the lack of a feature. */
  readonly evidence: readonly Evidence[];
  readonly change?: ComingChange;
  /** What it changes in the profile of each engine concerned. No other departure changes the same of that engine. */
  readonly hooks: Readonly<Partial<Record<Engine, Hooks>>>;
};

const measuredOn =
  (run: RunDay) =>
  (saw: string, ...engines: readonly Engine[]): Evidence => ({
    run,
    engines: engines.length === 0 ? everyEngine : engines,
    saw,
  });

/** What was seen on that day; in all three browsers, in this order, where none is named. */
export const measured = measuredOn('2026-11-23');
export const measuredLater = measuredOn('2026-11-29');
export const measuredLast = measuredOn('2026-11-30');

/** The same in every engine. */
export const all = <H extends Hooks>(hooks: H): Record<Engine, H> => ({
  chromium: hooks,
  firefox: hooks,
  webkit: hooks,
});
