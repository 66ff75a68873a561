'use client';

import { clsx } from 'clsx';
import { Plus, X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

type Props<Row> = {
  rows: readonly Row[];
  onChange: (rows: readonly Row[]) => void;
  blank: Row;
  /** What one row is: "a header". */
  noun: string;
  /** Names the row for its remove button. */
  nameOf: (row: Row) => string;
  children: (row: Row, change: (row: Row) => void, index: number) => ReactNode;
  className?: string;
};

/** A list that grows and shrinks by hand. Adding a row focuses it; removing one gives the focus back. */
export function Rows<Row>({ rows, onChange, blank, noun, nameOf, children, className }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const hasAdded = useRef(false);
  useLayoutEffect(() => {
    if (!hasAdded.current) return;
    hasAdded.current = false;
    const last = list.current?.lastElementChild;
    (last?.querySelector<HTMLElement>('input, textarea') ?? last?.querySelector('select'))?.focus();
  });
  return (
    <div className={className}>
      <ul ref={list} className="@container grid grid-cols-1 gap-2">
        {rows.map((row, index) => (
          <li
            key={index}
            className="relative flex flex-wrap items-start gap-2 pr-11 print:pr-0 scripting-none:pr-0"
          >
            {children(
              row,
              (changed) => onChange(rows.map((other, at) => (at === index ? changed : other))),
              index,
            )}
            <button
              type="button"
              aria-label={`Remove ${nameOf(row) === '' ? `this ${noun.replace(/^an? /, '')}` : nameOf(row)}`}
              onClick={() => {
                onChange(rows.filter((_, at) => at !== index));
                addButton.current?.focus();
              }}
              className="absolute top-0 right-0 grid size-9 place-items-center rounded-lg border bg-page text-faint hover:text-ink print:hidden scripting-none:hidden"
            >
              <X aria-hidden size={15} />
            </button>
          </li>
        ))}
      </ul>
      <button
        ref={addButton}
        type="button"
        onClick={() => {
          hasAdded.current = true;
          onChange([...rows, blank]);
        }}
        className={clsx(
          'flex items-center gap-1.5 rounded-md py-1 pr-2 text-sm text-soft hover:text-ink print:hidden scripting-none:hidden',
          rows.length > 0 && 'mt-1.5',
        )}
      >
        <Plus aria-hidden size={14} /> Add {noun}
      </button>
    </div>
  );
}
