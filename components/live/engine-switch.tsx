import { memo } from 'react';
import { engineNames } from '@/lib/browsers/engine-names';
import { observable } from '@/lib/browsers/observable';
import type { Prediction } from '@/lib/cors/prediction';
import { engines, type Profile } from '@/lib/cors/profile';
import { Segmented } from '@/components/ui/segmented';

export type EngineId = Profile['id'];
export type Predictions = Readonly<Record<EngineId, Prediction>>;

const names: Record<EngineId, string> = { spec: 'Standard', ...engineNames };

type Props = { predictions: Predictions; value: EngineId; onChange: (engine: EngineId) => void };

/** Whose rules to follow: shown only where the engines don't all do as the standard says. */
export const EngineSwitch = memo(function EngineSwitch({ predictions, value, onChange }: Props) {
  if (!doEnginesDiffer(predictions)) return null;
  const standard = observable(predictions.spec);
  const options = (['spec', ...engines] as const).map((id) => {
    const departs = id !== 'spec' && observable(predictions[id]) !== standard;
    return [id, departs ? `${names[id]} ≠` : names[id]] as const;
  });
  return (
    <div className="border-b px-4 py-3">
      <Segmented
        legend="Browsers differ here. By the rules of"
        name="engine"
        value={value}
        options={options}
        onChange={onChange}
      />
    </div>
  );
});

/** Whether any engine's prediction shows anything that the standard's doesn't. */
export function doEnginesDiffer(predictions: Predictions): boolean {
  const standard = observable(predictions.spec);
  return Object.values(predictions).some((prediction) => observable(prediction) !== standard);
}
