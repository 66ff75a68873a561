import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '@/lib/evidence/diagnosis/answers';
import type { Examination } from '@/lib/evidence/examination/examine';
import { longestInPage } from './limits';
import type { Asked, GivenEvidence, Said } from './messages-of-worker';

export type DiagnosisState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly sentence: string }
  | { readonly kind: 'done'; readonly examination: Examination }
  | { readonly kind: 'failed'; readonly sentence: string };

type Examiner = { readonly ask: (asked: Asked) => void; readonly end: () => void };

const noWorker =
  'This browser blocks workers here, and without one this is too much to read. Give only the lines about the request.';

/**
 * Reads and diagnoses in a worker, so that the page stays usable; little text in the page where there can be no worker.
 * What was given is kept in memory only, and goes nowhere.
 */
export function useDiagnosis() {
  const [state, setState] = useState<DiagnosisState>({ kind: 'none' });
  const examiner = useRef<Examiner | null>(null);

  const end = useCallback(() => {
    examiner.current?.end();
    examiner.current = null;
  }, []);
  useEffect(() => end, [end]);

  const read = useCallback(
    async (given: readonly GivenEvidence[]) => {
      end();
      if (given.length === 0) {
        setState({ kind: 'none' });
        return;
      }
      setState({ kind: 'working', sentence: 'Reading the evidence.' });
      const hear = (said: Said) => {
        if (said.kind === 'cleaned') download(said.har, said.name);
        else if (said.kind === 'examined')
          startTransition(() => setState({ kind: 'done', examination: said.examination }));
        else if (said.kind === 'failed') setState({ kind: 'failed', sentence: said.sentence });
        else setState({ kind: 'working', sentence: said.sentence });
      };
      const fail = (sentence: string) => setState({ kind: 'failed', sentence });
      const worker = startWorker(hear, () => {
        end();
        void readInPage(given, hear, fail).then((made) => (examiner.current = made));
      });
      if (worker === null) examiner.current = await readInPage(given, hear, fail);
      else {
        examiner.current = worker;
        worker.ask({ kind: 'read', given });
      }
    },
    [end],
  );
  const answer = useCallback(
    (answers: readonly Answer[]) => examiner.current?.ask({ kind: 'answer', answers }),
    [],
  );
  const cancel = useCallback(() => void read([]), [read]);
  const clean = useCallback((given: GivenEvidence) => examiner.current?.ask({ kind: 'clean', given }), []);
  return { state, read, answer, clean, cancel };
}

function startWorker(hear: (said: Said) => void, failed: () => void): Examiner | null {
  try {
    const worker = new Worker(new URL('./diagnose-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data));
    worker.addEventListener('error', failed, { once: true });
    return { ask: (asked) => worker.postMessage(asked, []), end: () => worker.terminate() };
  } catch {
    return null;
  }
}

async function readInPage(
  given: readonly GivenEvidence[],
  hear: (said: Said) => void,
  fail: (sentence: string) => void,
): Promise<Examiner | null> {
  const length = given.reduce((sum, each) => sum + (typeof each === 'string' ? each.length : each.size), 0);
  if (length > longestInPage) {
    fail(noWorker);
    return null;
  }
  const { Examiner: InPage } = await import('./examiner');
  const examiner = new InPage(hear);
  await examiner.take({ kind: 'read', given });
  return { ask: (asked) => void examiner.take(asked), end: () => {} };
}

/** Gives the reader a file that was made here. */
function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
