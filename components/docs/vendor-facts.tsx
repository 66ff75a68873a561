import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

const facts: readonly { readonly key: string; readonly words: ReactNode }[] = [
  { key: 'on', words: 'CORS is on by default, for all accounts and domains' },
  { key: 'nothing', words: 'Nothing to configure' },
  {
    key: 'free',
    words: (
      <>
        <code className="font-mono">OPTIONS</code> requests are not billed
      </>
    ),
  },
];

/** What the API's vendor says first. */
export function VendorFacts({ className }: { className?: string }) {
  return (
    <ul className={clsx('not-prose flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-soft', className)}>
      {facts.map(({ key, words }) => (
        <li key={key} className="flex items-baseline gap-2">
          <Check aria-hidden size={14} strokeWidth={2.4} className="shrink-0 self-center text-allowed" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
