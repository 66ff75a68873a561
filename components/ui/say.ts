import { useEffect, useRef } from 'react';
import { saidId } from './said';

const keptMs = 5000;

/** Has a screen reader say something that the page shows where no live region is, such as that a text was copied. */
export function say(words: string): void {
  if (words === '') return;
  const line = document.createElement('span');
  line.textContent = `${words} `;
  document.getElementById(saidId)?.append(line);
  setTimeout(() => line.remove(), keptMs);
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
