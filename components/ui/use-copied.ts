import { useEffect, useState } from 'react';

type Copied = 'idle' | 'copied' | 'refused';

/** How long it is said that something was copied. */
const saidMs = 1800;

/**
 * Copies to the clipboard.
 * @param onEnd told what became of each copying
 * @returns what became of the last copying, for a moment, and what copies a text or one that is being made
 */
export function useCopied(
  onEnd: (result: 'copied' | 'refused') => void,
): readonly [Copied, (text: string | Promise<string>) => void] {
  const [state, setState] = useState<Copied>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), saidMs);
    return () => clearTimeout(timer);
  }, [state]);
  const end = (result: 'copied' | 'refused') => {
    setState(result);
    onEnd(result);
  };
  const copy = async (text: string | Promise<string>) => {
    try {
      await navigator.clipboard.writeText(await text);
      end('copied');
    } catch {
      end('refused');
    }
  };
  return [state, (text) => void copy(text)];
}
