'use client';

import { clsx } from 'clsx';
import { useEffect, useState } from 'react';

export type HeadingLink = { readonly id: string; readonly text: string };

/** Below the top of the window, where what is being read begins: a third of it. */
const readingShare = 1 / 3;

/** Links to headings; the one whose part is being read is marked. */
export function HeadingLinks({ headings }: { headings: readonly HeadingLink[] }) {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const elements = headings.flatMap(({ id }) => document.getElementById(id) ?? []);
    const find = () => {
      const read = elements.findLast(
        (element) => element.getBoundingClientRect().top <= innerHeight * readingShare,
      );
      setCurrent(read?.id ?? null);
    };
    const observer = new IntersectionObserver(find, { rootMargin: `0px 0px -${100 * (1 - readingShare)}%` });
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  }, [headings]);
  return (
    <ul className="text-soft">
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={id === current ? 'location' : undefined}
            className={clsx('inline-block py-1 hover:text-ink', id === current && 'font-medium text-ink')}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
