'use client';

import dynamic from 'next/dynamic';

/** A step of the tutorial, its code apart: the route that shows it shows other collections too. */
export const LazyTutorialStep = dynamic(async () => (await import('./tutorial-step')).TutorialStep);
