import { listed } from '@/lib/browsers/listed';
import { Plus } from 'lucide-react';
import { engineNames } from '@/lib/browsers/engine-names';
import type { Profile } from '@/lib/cors/profile';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import type { Addition } from './additions';

type Props = {
  additions: readonly Addition[];
  isRefused: boolean;
  /** Whose additions stand first: the reader's own browser, or the standard. */
  engine: Profile['id'];
  onApply: (data: ScenarioData) => void;
};

const names = { spec: 'the standard', ...engineNames } as const;

/** The smallest additions, each a button that makes it and runs again; those by other rules are folded. */
export function AdditionButtons({ additions, isRefused, engine, onApply }: Props) {
  const wanted = isRefused ? 'allow' : 'quiet';
  const isFirst = ({ engines, effect }: Addition) => engines.includes(engine) && effect === wanted;
  const first = additions.filter(isFirst);
  const others = additions.filter((addition) => !isFirst(addition));
  if (additions.length === 0) {
    return isRefused ? (
      <p className="border-b px-4 py-3 text-sm text-soft">
        No source expression helps for this URL: remove the policy, or change the URL.
      </p>
    ) : null;
  }
  return (
    <section aria-label="The smallest addition" className="border-b px-4 py-3">
      <p className="text-xs font-semibold">
        {isRefused ? 'The smallest addition that allows it' : 'The smallest addition that ends the reports'}
      </p>
      <Buttons additions={first} onApply={onApply} />
      {others.length === 0 ? null : (
        <details className="mt-2 text-sm text-soft" open={first.length === 0}>
          <summary className="w-fit">
            {isRefused ? 'For other browsers, and for report-only policies' : 'For other browsers'}
          </summary>
          <Buttons additions={others} onApply={onApply} />
        </details>
      )}
    </section>
  );
}

function Buttons({ additions, onApply }: Pick<Props, 'additions' | 'onApply'>) {
  return (
    <ul className="mt-2 grid gap-2">
      {additions.map(({ sentence, engines, effect, data }) => (
        <li key={sentence} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          <button
            type="button"
            onClick={() => onApply(data)}
            className="flex max-w-full items-start gap-1.5 rounded-lg border bg-page px-2.5 py-1.5 text-left font-medium text-ink hover:bg-panel scripting-none:hidden"
          >
            <Plus aria-hidden size={14} className="mt-[0.3rem] shrink-0" />
            <span className="min-w-0 [overflow-wrap:anywhere]">{sentence}</span>
          </button>
          <span>
            {[
              ...(engines.length < 4 ? [`by the rules of ${listed(engines.map((id) => names[id]))}`] : []),
              ...(effect === 'quiet' ? ['ends the reports'] : []),
            ].join('; ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
