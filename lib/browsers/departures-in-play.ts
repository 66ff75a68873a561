import { predict } from '../cors/predict';
import type { Engine } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import { departures } from './departures';
import { observable } from './observable';
import { profileOf, profiles } from './profiles';

/** The departures that make an engine's prediction for this scenario another than it would be without them. */
export function departuresInPlay(
  scenario: Scenario,
  engine: Engine,
): { readonly id: string; readonly sentence: string }[] {
  const whole = observable(predict(scenario, profiles[engine]));
  const isInPlay = (id: string): boolean => {
    const others = departures.filter((departure) => departure.id !== id);
    return observable(predict(scenario, profileOf(engine, others))) !== whole;
  };
  return departures
    .filter(({ id, hooks }) => hooks[engine] !== undefined && isInPlay(id))
    .map(({ id, sentence }) => ({ id, sentence }));
}
