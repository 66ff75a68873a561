import { useEffect, useRef } from 'react';
import { saidId } from './said';

/** Has a screen reader say something that the page shows where no live region is, such as that a text was copied. */
export function say(words: string): void {
  const region = document.getElementById(saidId);
  if (region !== null) region.textContent = words;
}

/** Says a text of the page whenever it changes; not the one that it begins with. */
export function useSaid(words: string): void {
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    before.current = words;
    say(words);
  }, [words]);
}
