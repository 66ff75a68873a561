import type { ComponentProps } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { ScrollingPre } from '@/components/ui/scrolling-pre';
import { textOf } from './text-of';

/** A block of code, highlighted when the page was built, with a button that copies it. */
export function Code({ children }: ComponentProps<'pre'>) {
  return (
    <div className="not-prose relative my-5">
      <ScrollingPre className="overflow-x-auto rounded-xl border bg-panel px-4 py-3 pr-12 font-mono text-sm leading-6">
        {children}
      </ScrollingPre>
      <CopyButton text={textOf(children)} className="absolute top-px right-px size-10 bg-panel" />
    </div>
  );
}
