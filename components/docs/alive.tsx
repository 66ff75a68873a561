'use client';

import { useEffect } from 'react';

/** Comes last in the page: tells its first script that what a person does is listened to. */
export function Alive() {
  useEffect(() => {
    dispatchEvent(new Event('alive'));
  }, []);
  return null;
}
