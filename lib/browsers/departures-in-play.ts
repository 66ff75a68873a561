import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import { cspDepartures, type CspDeparture } from './csp-departures';
import { specCspProfile, type CspProfile } from '../csp/csp-profile';
import { departures, type Departure } from './departures';
import { observable } from './observable';
import { profileOf, profiles } from './profiles';

type Engine = Exclude<Profile['id'], 'spec'>;

/** The departures that make an engine's prediction for this scenario another than it would be without them. */
export function departuresInPlay(
  scenario: Scenario,
  engine: Engine,
): { readonly id: string; readonly sentence: string }[] {
  const whole = observable(predict(scenario, profiles[engine]));
  const all: readonly (Departure | CspDeparture)[] = [...departures, ...cspDepartures];
  return all
    .filter(
      ({ id, values }) =>
        values[engine] !== undefined && observable(predict(scenario, profileWithout(engine, id))) !== whole,
    )
    .map(({ id, sentence }) => ({ id, sentence }));
}

function profileWithout(engine: Engine, left: string): Profile {
  const csp: CspProfile = { ...specCspProfile };
  const cspList: readonly CspDeparture[] = cspDepartures;
  for (const { id, values } of cspList) if (id !== left) Object.assign(csp, values[engine]);
  return profileOf(engine, csp, left);
}
