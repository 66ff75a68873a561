import type { Engine, Profile } from '../cors/profile';
import { specProfile } from '../cors/spec-profile';
import { departures } from './departures';
import type { Departure, Hooks } from './departures/departure';

/** The standard's profile with an engine's departures, in whatever order they are listed. */
export function profileOf(engine: Engine, list: readonly Departure[] = departures): Profile {
  let profile: Profile = { ...specProfile, id: engine };
  for (const { hooks } of list) profile = changedBy(hooks[engine] ?? {}, profile);
  return profile;
}

function changedBy(
  {
    csp,
    connectionAllowlist,
    elements,
    fetchMetadata,
    httpCache,
    integrity,
    localNetworkAccess,
    serviceWorker,
    toldErrors,
    webSocket,
    ...hooks
  }: Hooks,
  profile: Profile,
): Profile {
  return {
    ...profile,
    ...hooks,
    csp: { ...profile.csp, ...csp },
    connectionAllowlist: { ...profile.connectionAllowlist, ...connectionAllowlist },
    elements: { ...profile.elements, ...elements },
    fetchMetadata: { ...profile.fetchMetadata, ...fetchMetadata },
    integrity: { ...profile.integrity, ...integrity },
    httpCache: { ...profile.httpCache, ...httpCache },
    serviceWorker: { ...profile.serviceWorker, ...serviceWorker },
    localNetworkAccess: { ...profile.localNetworkAccess, ...localNetworkAccess },
    toldErrors: { ...profile.toldErrors, ...toldErrors },
    webSocket: { ...profile.webSocket, ...webSocket },
  };
}

/** The rules as each engine applies them. */
export const profiles = {
  spec: specProfile,
  chromium: profileOf('chromium'),
  firefox: profileOf('firefox'),
  webkit: profileOf('webkit'),
} as const satisfies Readonly<Record<Profile['id'], Profile>>;
