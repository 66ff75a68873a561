import { memo } from 'react';
import { SelectField } from '@/components/ui/field';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

type Member = 'credentials' | 'mode' | 'redirect' | 'cache';
type Request = ScenarioData['request'];
type Props = {
  [Name in Member | 'api' | 'keepalive' | 'uploadListener' | 'synchronous']: Request[Name] | undefined;
} & {
  onChange: (part: Partial<Request>) => void;
};

const members: readonly (readonly [Member, readonly string[]])[] = [
  ['credentials', ['same-origin', 'include', 'omit']],
  ['mode', ['cors', 'no-cors', 'same-origin']],
  ['redirect', ['follow', 'error', 'manual']],
  ['cache', ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached']],
];

/** The members of a request that most requests leave alone. Open when one of them is set. */
export const MoreOptions = memo(function MoreOptions({ onChange, ...request }: Props) {
  const { api = 'fetch', keepalive = false, uploadListener = false, synchronous = false } = request;
  const isOpen =
    members.some(([member, values]) => (request[member] ?? values[0]) !== values[0]) ||
    keepalive ||
    uploadListener ||
    synchronous;
  if (api !== 'fetch' && api !== 'xhr') return null;
  return (
    <details open={isOpen} className="rounded-lg border px-3 py-2 text-sm">
      <summary className="text-soft">Credentials, mode and more</summary>
      <div className="mt-3 grid grid-cols-2 gap-2 pb-1">
        {members
          .filter(([member]) => api === 'fetch' || member === 'credentials')
          .map(([member, values]) => (
            <SelectField
              key={member}
              label={member}
              value={request[member] ?? values[0] ?? ''}
              options={values.map((value) => [value, value])}
              onChange={(value) => onChange({ [member]: value })}
            />
          ))}
        {api === 'fetch' ? (
          <Switch label="keepalive" isOn={keepalive} onChange={(isOn) => onChange({ keepalive: isOn })} />
        ) : (
          <>
            <Switch
              label="listener on upload"
              isOn={uploadListener}
              onChange={(isOn) => onChange({ uploadListener: isOn })}
            />
            <Switch
              label="synchronous"
              isOn={synchronous}
              onChange={(isOn) => onChange({ synchronous: isOn })}
            />
          </>
        )}
      </div>
    </details>
  );
});

function Switch({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex items-center gap-2 self-end pb-2 text-sm">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-(--ink)"
      />
      {label}
    </label>
  );
}
