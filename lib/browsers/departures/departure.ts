import type { CspProfile } from '../../csp/csp-profile';
import type { ConnectionAllowlistProfile } from '../../cors/gates/connection-allowlist-profile';
import type { LocalNetworkAccessProfile } from '../../cors/gates/local-network-access-profile';
import type { Engine, Profile } from '../../cors/profile';

/** Points of a profile, each with what an engine does there. */
export type Hooks = Readonly<
  Partial<Omit<Profile, 'id' | 'csp' | 'connectionAllowlist' | 'localNetworkAccess'>> & {
    /** Those of Content Security Policy. */
    csp?: Partial<CspProfile>;
    /** Those of connection allowlists. */
    connectionAllowlist?: Partial<ConnectionAllowlistProfile>;
    /** Those of local network access. */
    localNetworkAccess?: Partial<LocalNetworkAccessProfile>;
  }
>;

/** One thing that engines do otherwise than the standards say. */
export type Departure = {
  readonly id: string;
  readonly sentence: string;
  /** Where it was seen, and in which version: a measurement, a source file or a test. */
  readonly evidence: readonly string[];
  /** What it changes in the profile of each engine concerned. No other departure changes the same of that engine. */
  readonly hooks: Readonly<Partial<Record<Engine, Hooks>>>;
};

/** What was seen, and in this order in which browsers. */
export const measured = 'measured in Chromium 156.0.8078.79, Firefox 153.7.0 and WebKitGTK 2.50.6';
export const measuredLater = 'measured in Chromium 156.0.8078.108, Firefox 153.8.0 and WebKitGTK 2.50.6';

/** The same in every engine. */
export const all = <H extends Hooks>(hooks: H): Record<Engine, H> => ({
  chromium: hooks,
  firefox: hooks,
  webkit: hooks,
});
