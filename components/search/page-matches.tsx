'use client';

import { useSearch } from './use-search';

/** The pages that explain a text, best first. */
export function PageMatches({ text, most }: { text: string; most: number }) {
  const { state, results } = useSearch(text);
  const found = results.slice(0, most);
  return (
    <div aria-live="polite">
      {state === 'failed' ? <p className="text-sm text-soft">The index can't be loaded.</p> : null}
      {state === 'ready' && found.length === 0 ? (
        <p className="text-sm text-soft">
          No page matches this. The whole line from the console helps most; it begins with{' '}
          <code className="font-mono text-xs">Access to fetch at</code> or{' '}
          <code className="font-mono text-xs">Cross-Origin Request Blocked</code>.
        </p>
      ) : null}
      <ul className="-mx-2">
        {found.map(({ href, title, about }) => (
          <li key={href}>
            <a href={href} className="block rounded-lg px-2 py-1.5 hover:bg-panel">
              <span className="block text-sm font-medium [overflow-wrap:anywhere]">{title}</span>
              <span className="line-clamp-2 text-xs text-soft">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
