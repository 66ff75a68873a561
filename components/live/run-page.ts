'use client';

import { createContext } from 'react';
import type { openFrame } from '@/lib/run/open-frame';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** A page that is not the docs' own and makes the requests of the widgets within. */
export type RunPage = {
  readonly origin: string;
  /** Whether its requests go through a service worker of its own. */
  readonly isControlled: boolean;
  readonly open: typeof openFrame;
  /** Is told of each press of Run, at once: what allows a request lasts for some seconds. */
  readonly pressed: () => void;
  /** Why it can't make the request of a scenario, as a sentence; null where it can. */
  readonly whyNot: (data: ScenarioData) => string | null;
};

/** Null: the docs' own page, in a frame of it. */
export const RunPageContext = createContext<RunPage | null>(null);
