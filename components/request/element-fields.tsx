import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { hasMember } from '@/lib/http/request-members';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { withCrossOrigin, withIntegrity } from './api-edits';

type Props = {
  request: ScenarioData['request'];
  onEdit: (edit: (data: ScenarioData) => ScenarioData) => void;
};

const crossOrigins = [
  ['', 'no crossorigin'],
  ['anonymous', 'crossorigin'],
  ['use-credentials', 'crossorigin="use-credentials"'],
] as const;

/** The attributes of an element that decide on its request; nothing where it has none. */
export function ElementFields({ request: { api, crossOrigin, integrity }, onEdit }: Props) {
  return (
    <>
      {hasMember(api, 'crossOrigin') ? (
        <SelectField
          label="Attribute"
          value={crossOrigin ?? ''}
          options={crossOrigins}
          onChange={(chosen) => onEdit((data) => withCrossOrigin(data, chosen === '' ? null : chosen))}
        />
      ) : null}
      {hasMember(api, 'integrity') ? (
        <TextField
          label="integrity"
          value={integrity ?? ''}
          placeholder="sha256-…"
          onChange={(text) => onEdit((data) => withIntegrity(data, text))}
        />
      ) : null}
    </>
  );
}
