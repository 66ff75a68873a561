import { memo } from 'react';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import type { RequestApi } from '@/lib/http/request-input';
import { hasMember } from '@/lib/http/request-members';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

type Member = 'credentials' | 'mode' | 'redirect' | 'cache';
type Request = ScenarioData['request'];
type Props = {
  [
    Name in
      | Member
      | 'api'
      | 'keepalive'
      | 'uploadListener'
      | 'synchronous'
      | 'aborted'
      | 'timeout'
      | 'activateAfter'
  ]: Request[Name] | undefined;
} & {
  onChange: (part: Partial<Request>) => void;
};

const members: readonly (readonly [Member, readonly string[]])[] = [
  ['credentials', ['same-origin', 'include', 'omit']],
  ['mode', ['cors', 'no-cors', 'same-origin']],
  ['redirect', ['follow', 'error', 'manual']],
  ['cache', ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached']],
];

const switchNames = [
  ['keepalive', 'keepalive'],
  ['uploadListener', 'listener on upload'],
  ['synchronous', 'synchronous'],
  ['aborted', 'aborted signal'],
] as const;

/** XMLHttpRequest and EventSource have but `withCredentials`. */
const withOmit: readonly (RequestApi | undefined)[] = ['fetch', 'fetchLater', 'Request', 'Headers'];

/** The members of a request that most requests leave alone. Open when one of them is set. */
export const MoreOptions = memo(function MoreOptions({ onChange, ...request }: Props) {
  const { api = 'fetch' } = request;
  const offered = members.filter(([member]) => hasMember(api, member));
  const switches = switchNames.filter(([member]) => hasMember(api, member));
  if (offered.length === 0) return null;
  const isOpen =
    offered.some(([member, values]) => (request[member] ?? values[0]) !== values[0]) ||
    switches.some(([member]) => request[member] === true) ||
    Boolean(request.timeout || request.activateAfter);
  return (
    <details open={isOpen} className="rounded-lg border px-3 py-2 text-sm">
      <summary className="text-soft">
        Credentials
        {hasMember(api, 'mode') ? ', mode and more' : switches.length > 0 ? ' and more' : ''}
      </summary>
      <div className="mt-3 grid grid-cols-2 gap-2 pb-1">
        {offered.map(([member, values]) => {
          const own = withOmit.includes(api) ? values : values.filter((value) => value !== 'omit');
          const value = request[member];
          return (
            <SelectField
              key={member}
              label={member}
              value={value !== undefined && own.includes(value) ? value : (own[0] ?? '')}
              options={own.map((option) => [option, option])}
              onChange={(chosen) => onChange({ [member]: chosen })}
            />
          );
        })}
        {hasMember(api, 'timeout') ? (
          <TextField
            label="Timeout, ms"
            value={request.timeout ? String(request.timeout) : ''}
            placeholder="none"
            inputMode="numeric"
            onChange={(text) => onChange({ timeout: milliseconds(text) })}
          />
        ) : null}
        {hasMember(api, 'activateAfter') ? (
          <TextField
            label="activateAfter, ms"
            value={request.activateAfter ? String(request.activateAfter) : ''}
            placeholder="0"
            inputMode="numeric"
            onChange={(text) => onChange({ activateAfter: Math.min(milliseconds(text), 10_000) })}
          />
        ) : null}
        {switches.map(([member, label]) => (
          <Switch
            key={member}
            label={label}
            isOn={request[member] ?? false}
            onChange={(isOn) => onChange({ [member]: isOn })}
          />
        ))}
      </div>
    </details>
  );
});

/** What a person has typed; 0, which is none, where it is no number. */
function milliseconds(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
}

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
