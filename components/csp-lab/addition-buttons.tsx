import { Plus } from 'lucide-react';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import type { Addition } from './additions';

type Props = {
  additions: readonly Addition[];
  isRefused: boolean;
  onApply: (data: ScenarioData) => void;
};

const names = { spec: 'the standard', chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;

/** The smallest additions, each a button that makes it and runs again. */
export function AdditionButtons({ additions, isRefused, onApply }: Props) {
  if (additions.length === 0) {
    return isRefused ? (
      <p className="border-b px-4 py-3 text-[13px] text-soft">
        No source expression for this URL helps: the policy has to go, or the URL.
      </p>
    ) : null;
  }
  return (
    <section aria-label="The smallest addition" className="border-b px-4 py-3">
      <p className="text-xs font-semibold">
        {isRefused ? 'The smallest addition that allows it' : 'The smallest addition that ends the reports'}
      </p>
      <ul className="mt-2 grid gap-2">
        {additions.map(({ sentence, engines, effect, data }) => (
          <li key={sentence} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-soft">
            <button
              type="button"
              onClick={() => onApply(data)}
              className="flex max-w-full items-start gap-1.5 rounded-lg border bg-page px-2.5 py-1.5 text-left font-medium text-ink hover:bg-panel scripting-none:hidden"
            >
              <Plus aria-hidden size={14} className="mt-[0.3rem] shrink-0" />
              <span className="min-w-0 [overflow-wrap:anywhere]">{sentence}</span>
            </button>
            {[
              ...(engines.length < 4 ? [`by the rules of ${listed(engines.map((id) => names[id]))}`] : []),
              ...(effect === 'quiet' && isRefused ? ['ends the reports'] : []),
            ].join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
