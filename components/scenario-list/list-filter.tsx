'use client';

import { useId, useRef, useState, type ReactNode } from 'react';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';

/** A field that leaves those items of the lists below it whose text has every word; sections without any are left out. */
export function ListFilter({ noun, children }: { noun: string; children: ReactNode }) {
  const lists = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const id = useId();
  const filter = (text: string) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const section of lists.current?.querySelectorAll('section') ?? []) {
      const items = [...section.querySelectorAll('li')];
      for (const item of items) {
        const own = item.textContent.toLowerCase();
        item.hidden = !words.every((word) => own.includes(word));
        if (!item.hidden) left += 1;
      }
      section.hidden = items.every(({ hidden }) => hidden);
    }
    setCount(words.length === 0 ? null : left);
  };
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 scripting-none:hidden">
        <label htmlFor={id} className="sr-only">
          Filter the {noun}
        </label>
        <input
          id={id}
          type="search"
          disabled={!useIsHydrated()}
          placeholder={`Filter the ${noun}`}
          onChange={(event) => filter(event.target.value)}
          className="h-10 w-full max-w-md rounded-xl border bg-page px-3.5 text-base placeholder:text-faint"
        />
        <p role="status" className="text-sm text-soft">
          {count === null ? '' : `${count} found`}
        </p>
      </div>
      <div ref={lists}>{children}</div>
    </>
  );
}
