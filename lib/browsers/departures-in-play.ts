import { predict } from '../cors/engine';
import { fetchMetadata } from '../cors/fetch-metadata/fetch-metadata';
import type { Engine, Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import { departures } from './departures';
import type { Departure } from './departures/departure';
import { observable } from './observable';
import { profileOf, profiles } from './profiles';

/**
 * The departures that make an engine's prediction for this scenario another than it would be without them; where several
 * do so, and each would by itself, those.
 */
export function departuresInPlay(
  scenario: Scenario,
  engine: Engine,
): { readonly id: string; readonly sentence: string }[] {
  const read = new Set<PropertyKey>();
  const whole = sentAndTold(scenario, watched(profiles[engine], read));
  const asked = profilesWithoutOne(engine).filter(({ departure: { hooks } }) =>
    Object.keys(hooks[engine] ?? {}).some((name) => read.has(name)),
  );
  const needed = asked.filter(({ profile }) => sentAndTold(scenario, profile) !== whole);
  const isExplained = needed.length > 0 || sentAndTold(scenario, profiles.spec) === whole;
  const inPlay = isExplained
    ? needed
    : asked.filter(({ departure }) => sentAndTold(scenario, profileOf(engine, [departure])) === whole);
  return inPlay.map(({ departure: { id, sentence } }) => ({ id, sentence }));
}

/** The same profile, which notes the members that are read: a departure in none of them changes nothing. */
function watched(profile: Profile, read: Set<PropertyKey>): Profile {
  return new Proxy(profile, {
    get: (target, name, receiver): unknown => {
      read.add(name);
      return Reflect.get(target, name, receiver);
    },
  });
}

/** What can be observed, `Sec-Fetch-` headers too. */
function sentAndTold(scenario: Scenario, profile: Profile): string {
  const prediction = predict(scenario, profile);
  const { exchanges } = prediction;
  const metadata = exchanges.map((exchange) => fetchMetadata(exchange, exchanges, profile.fetchMetadata));
  return observable(prediction) + JSON.stringify(metadata);
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
