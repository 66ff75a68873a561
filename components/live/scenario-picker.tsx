import { memo } from 'react';
import { control } from '@/components/ui/control';
import type { CatalogueScenario, ScenarioData } from '@/lib/scenarios/scenario-data';

type Props = {
  scenarios: readonly CatalogueScenario[];
  current: string;
  onPick: (data: ScenarioData) => void;
};

/** Starts from a scenario that is known. */
export const ScenarioPicker = memo(function ScenarioPicker({ scenarios, current, onPick }: Props) {
  const themes = [...new Set(scenarios.map(({ theme }) => theme))];
  return (
    <select
      aria-label="Start from a scenario"
      value={scenarios.some(({ id }) => id === current) ? current : ''}
      onChange={(event) => {
        const picked = scenarios.find(({ id }) => id === event.target.value);
        if (picked !== undefined) onPick(picked);
      }}
      className={`${control} w-full max-w-md pr-1`}
    >
      <option value="" disabled>
        Your own scenario
      </option>
      {themes.map((theme) => (
        <optgroup key={theme} label={theme}>
          {scenarios
            .filter((scenario) => scenario.theme === theme)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
});
