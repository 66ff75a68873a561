import type { ComponentProps } from 'react';
import { textOf } from './text-of';

/** A section's heading, which links to itself. */
export function HeadingTwo({ id, children }: ComponentProps<'h2'>) {
  return (
    <h2 id={id} className="group">
      {children}
      <Anchor id={id} title={textOf(children)} />
    </h2>
  );
}

export function HeadingThree({ id, children }: ComponentProps<'h3'>) {
  return (
    <h3 id={id} className="group">
      {children}
      <Anchor id={id} title={textOf(children)} />
    </h3>
  );
}

function Anchor({ id, title }: { id: string | undefined; title: string }) {
  if (id === undefined) return null;
  return (
    <a
      href={`#${id}`}
      aria-label={`Link to "${title}"`}
      className="no-print ml-1 inline-block min-w-6 text-center font-normal text-faint no-underline opacity-0 focus-visible:opacity-100 group-hover:opacity-100"
    >
      #
    </a>
  );
}
