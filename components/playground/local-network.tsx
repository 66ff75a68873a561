import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import type { LocalNetworkPermission, PermissionAnswer } from '@/lib/cors/scenario';
import type { PageData } from '@/lib/scenarios/scenario-data';
import type { PagePart } from './page-facts';

type Props = { page: PageData; onChange: (part: PagePart) => void };

const permissions: readonly (readonly [LocalNetworkPermission, string])[] = [
  ['local-network', 'Prompt for the local network'],
  ['loopback-network', 'Prompt for this device'],
];

const answers: readonly (readonly [PermissionAnswer, string])[] = [
  ['prompt', 'not answered'],
  ['granted', 'allowed'],
  ['denied', 'denied'],
];

const nothing: NonNullable<PageData['localNetworkPermissions']> = {};

/** What a page of a known address may ask for on the local network. */
export function LocalNetwork({
  page: { localNetworkPermissions = nothing, permissionsPolicy, frameAllow, framedBy },
  onChange,
}: Props) {
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        {permissions.map(([permission, label]) => (
          <SelectField
            key={permission}
            label={label}
            value={localNetworkPermissions[permission] ?? 'prompt'}
            options={answers}
            onChange={(answer) => {
              const { [permission]: _, ...rest } = localNetworkPermissions;
              onChange({
                localNetworkPermissions: answer === 'prompt' ? rest : { ...rest, [permission]: answer },
              });
            }}
          />
        ))}
      </div>
      <TextField
        label="Permissions-Policy"
        value={permissionsPolicy ?? ''}
        placeholder="local-network=(self)"
        onChange={(text) => onChange({ permissionsPolicy: text === '' ? undefined : text })}
      />
      {framedBy === undefined ? null : (
        <TextField
          label="allow= of its frame"
          value={frameAllow ?? ''}
          placeholder="local-network; loopback-network"
          onChange={(text) => onChange({ frameAllow: text === '' ? undefined : text })}
        />
      )}
    </>
  );
}
