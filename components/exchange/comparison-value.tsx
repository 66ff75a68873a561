import type { Comparison } from '@/lib/cors/prediction';

/** Two compared values, one over the other, with the first differing character marked. */
export function ComparisonValue({ compared }: { compared: Comparison }) {
  return (
    <dl className="mt-1 grid gap-x-3 text-xs sm:grid-cols-[auto_1fr]">
      {[compared.left, compared.right].map(({ label, value }, index) => (
        <div key={index} className="contents">
          <dt className="text-faint">{label}</dt>
          <dd className="font-mono [overflow-wrap:anywhere]">
            {value === null ? (
              <span className="font-sans text-faint">absent</span>
            ) : (
              <Marked value={value} at={compared.differsAt} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Marked({ value, at }: { value: string; at: number | undefined }) {
  const characters = [...value];
  const marked = at === undefined ? undefined : characters[at];
  if (at === undefined) return value;
  return (
    <>
      {characters.slice(0, at).join('')}
      <mark className="rounded-sm bg-blocked-tint px-px text-blocked">{marked ?? '␃'}</mark>
      {characters.slice(at + 1).join('')}
    </>
  );
}
