'use client';

import { createContext } from 'react';
import type { openFrame } from '@/lib/run/open-frame';

/** A page that is not the docs' own and makes the requests of the widgets within. */
export type RunPage = {
  readonly origin: string;
  readonly open: typeof openFrame;
};

/** Null: the docs' own page, in a frame of it. */
export const RunPageContext = createContext<RunPage | null>(null);
