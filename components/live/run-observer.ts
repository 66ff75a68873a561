'use client';

import { createContext } from 'react';
import type { SeenRun } from '@/lib/tutorial/goal';

/** Is told of each finished run of the live requests within. */
export const RunObserver = createContext<(run: Omit<SeenRun, 'gate'>) => void>(() => {});
