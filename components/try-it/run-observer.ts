'use client';

import { createContext } from 'react';
import type { Observation } from '@/lib/run/observation';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** Is told of each finished run of the live requests within: the scenario as it was run, and what was observed. */
export const RunObserver = createContext<(data: ScenarioData, observation: Observation) => void>(() => {});
