'use client';

import { clsx } from 'clsx';
import { useIsPrinting } from './use-is-printing';
import { useId, useRef, useState, type ReactNode } from 'react';

export type Tab = {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
  /** The same as the page comes with it, for readers without JavaScript and for paper while the tab is not chosen. */
  readonly drawn?: ReactNode;
};

/**
 * Tabs by the ARIA pattern: arrow keys, Home and End move. Without JavaScript, and on paper, the panels stand one below the
 * other.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const id = useId();
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const move = (to: number) => {
    const index = (to + tabs.length) % tabs.length;
    setChosen(tabs[index]?.id);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex gap-6 border-b px-4 text-sm text-soft print:hidden scripting-none:hidden"
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-controls={`${id}-${tab.id}-panel`}
            aria-selected={tab.id === chosen}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => setChosen(tab.id)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(index + 1);
              else if (event.key === 'ArrowLeft') move(index - 1);
              else if (event.key === 'Home') move(0);
              else if (event.key === 'End') move(tabs.length - 1);
              else return;
              event.preventDefault();
            }}
            className={clsx(
              '-mb-px border-b-2 py-2.5 -outline-offset-2',
              tab.id === chosen ? 'border-ink font-medium text-ink' : 'border-transparent hover:text-ink',
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => {
        const isChosen = tab.id === chosen;
        const content = isChosen ? tab.content : (tab.drawn ?? (isPrinting ? tab.content : null));
        return content === null ? null : (
          <div
            key={tab.id}
            role="tabpanel"
            id={`${id}-${tab.id}-panel`}
            aria-labelledby={`${id}-${tab.id}`}
            className={clsx(!isChosen && 'hidden print:block scripting-none:block')}
          >
            <p className="hidden px-4 pt-3 text-sm font-semibold print:block scripting-none:block">
              {tab.label}
            </p>
            {content}
          </div>
        );
      })}
    </>
  );
}
