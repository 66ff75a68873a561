'use client';

import dynamic from 'next/dynamic';

// Their code is apart: the route that shows a step shows other collections too.

/** A step of the tutorial. */
export const LazyTutorialStep = dynamic(async () => (await import('./tutorial-step')).TutorialStep);

/** The sign of a step that is passed. */
export const LazyPassedMark = dynamic(async () => (await import('./tutorial-step')).PassedMark);
