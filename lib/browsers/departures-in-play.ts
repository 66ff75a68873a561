import { predict } from '../cors/engine';
import type { Engine, Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import { departures } from './departures';
import type { Departure } from './departures/departure';
import { observable } from './observable';
import { profileOf, profiles } from './profiles';

/** The departures that make an engine's prediction for this scenario another than it would be without them. */
export function departuresInPlay(
  scenario: Scenario,
  engine: Engine,
): { readonly id: string; readonly sentence: string }[] {
  const whole = observable(predict(scenario, profiles[engine]));
  return profilesWithoutOne(engine)
    .filter(({ profile }) => observable(predict(scenario, profile)) !== whole)
    .map(({ departure: { id, sentence } }) => ({ id, sentence }));
}

type WithoutOne = { readonly departure: Departure; readonly profile: Profile };

const withoutOne = new Map<Engine, readonly WithoutOne[]>();

/** The engine's profile without each of its departures, made when it is first asked for. */
function profilesWithoutOne(engine: Engine): readonly WithoutOne[] {
  const made =
    withoutOne.get(engine) ??
    departures
      .filter(({ hooks }) => hooks[engine] !== undefined)
      .map((departure) => ({
        departure,
        profile: profileOf(
          engine,
          departures.filter((other) => other !== departure),
        ),
      }));
  withoutOne.set(engine, made);
  return made;
}
