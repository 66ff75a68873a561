import { memo, useMemo, useState } from 'react';
import { Combobox } from '@/components/ui/combobox';
import type { CatalogueScenario, ScenarioData } from '@/lib/scenarios/scenario-data';

type Props = {
  scenarios: readonly CatalogueScenario[];
  current: string;
  onPick: (data: ScenarioData) => void;
};

/** Starts from a scenario that is known: all are listed by theme, and those that match while a word is typed. */
export const ScenarioPicker = memo(function ScenarioPicker({ scenarios, current, onPick }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const titles = useMemo(() => scenarios.map(({ title }) => title), [scenarios]);
  const themes = useMemo(() => new Map(scenarios.map(({ title, theme }) => [title, theme])), [scenarios]);
  const currentTitle = scenarios.find(({ id }) => id === current)?.title ?? 'Your own scenario';
  return (
    <Combobox
      aria-label="Start from a scenario"
      value={typed ?? currentTitle}
      choices={titles}
      groups={themes}
      onChange={(text) => {
        const picked = scenarios.find(({ title }) => title === text);
        setTyped(picked === undefined ? text : null);
        if (picked !== undefined) onPick(picked);
      }}
      onBlur={() => setTyped(null)}
      className="w-full max-w-md font-sans"
    />
  );
});
