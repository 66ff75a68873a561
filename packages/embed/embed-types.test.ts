import { expectTypeOf, test } from 'vitest';
import type { Observation } from '@/lib/run/observation';
import type { PreflightRun } from './embed';

test('an observation is what the package says it is', () => {
  type Published = PreflightRun['observation'];
  expectTypeOf<Observation>().toExtend<Published>();
  expectTypeOf<Observation['outcome']['kind']>().toEqualTypeOf<Published['outcome']['kind']>();
  expectTypeOf<Observation['record']['kind']>().toEqualTypeOf<Published['record']['kind']>();
});
