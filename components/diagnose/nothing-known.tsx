import { triagePage } from '@/lib/evidence/console/meanings';
import type { Examination } from '@/lib/evidence/examination/examine';

/** Nothing in what was given tells of a request: what was understood, and what to ask for. */
export function NothingKnown({ notes }: Pick<Examination, 'notes'>) {
  const untold = notes.filter(({ kind }) => kind === 'not-told');
  const link = 'font-medium underline decoration-line underline-offset-4';
  return (
    <section aria-label="Diagnosis" className="rounded-2xl border bg-page px-5 py-4 shadow-xs">
      <h2 className="text-lg leading-snug font-semibold tracking-tight">
        There is nothing about a request in it
      </h2>
      {untold.map(({ sentence }) => (
        <p key={sentence} className="mt-1 text-soft">
          {sentence}
        </p>
      ))}
      <p className="mt-2 text-soft">
        The most useful evidence is the line in the browser's console that begins with{' '}
        <code className="font-mono text-sm">Access to fetch at</code> or{' '}
        <code className="font-mono text-sm">Cross-Origin Request Blocked</code>, or a HAR of the request.
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <a href={triagePage} className={link}>
          Which line to look for, and where
        </a>
        <a href="/symptoms" className={link}>
          What people say when it fails
        </a>
      </p>
    </section>
  );
}
