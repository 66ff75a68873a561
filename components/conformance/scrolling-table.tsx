import type { ReactNode } from 'react';

/** A table that scrolls sideways by itself where it is too wide for the screen; with the keyboard too. */
export function ScrollingTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="overflow-x-auto rounded-xl border"
    >
      <table className="w-full border-collapse">{children}</table>
    </div>
  );
}
