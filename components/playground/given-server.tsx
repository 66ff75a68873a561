import { useId, useState } from 'react';
import { control, wireText } from '@/components/ui/control';
import { formatResponseHead, readResponseHead } from '@/lib/http/response-head';
import type { GivenResponse, ScenarioData } from '@/lib/scenarios/scenario-data';

type Given = NonNullable<ScenarioData['given']>;
type Props = {
  given: Given | undefined;
  /** Whether there may be a preflight to respond to. */
  isPreflightable: boolean;
  onChange: (part: Pick<ScenarioData, 'given'>) => void;
};

const nothing: Given = {};
const sides = [
  ['preflight', 'Response to the preflight'],
  ['actual', 'Response to the request'],
] as const;

/** What a server of the reader's own answers, as far as the reader knows. */
export function GivenServer({ given = nothing, isPreflightable, onChange }: Props) {
  return (
    <div className="grid gap-3">
      <p className="text-sm text-soft">
        How this server responds is not known here, and nothing is recorded. Paste the output of{' '}
        <code className="font-mono text-ink">curl -i</code> if you have it.
      </p>
      {sides
        .filter(([side]) => side === 'actual' || isPreflightable || given.preflight)
        .map(([side, label]) => (
          <GivenResponseField
            key={side}
            label={label}
            response={given[side]}
            onChange={(response) => {
              const { [side]: _, ...rest } = given;
              onChange({ given: response === null ? rest : { ...rest, [side]: response } });
            }}
          />
        ))}
    </div>
  );
}

function GivenResponseField({
  label,
  response,
  onChange,
}: {
  label: string;
  response: GivenResponse | undefined;
  onChange: (response: GivenResponse | null) => void;
}) {
  const id = useId();
  const formatted = response === undefined ? '' : formatResponseHead(response);
  const [text, setText] = useState(formatted);
  const read = readResponseHead(text);
  // A scenario that was opened meanwhile brings a response of its own.
  const isOwn = read.ok && (read.head === null ? '' : formatResponseHead(read.head)) === formatted;
  const shown = isOwn || !read.ok ? text : formatted;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs text-soft">
        {label}
      </label>
      <textarea
        id={id}
        value={shown}
        rows={4}
        placeholder={'HTTP/2 200\naccess-control-allow-origin: *'}
        aria-invalid={!read.ok}
        aria-describedby={read.ok ? undefined : `${id}-error`}
        onChange={({ target: { value } }) => {
          setText(value);
          const next = readResponseHead(value);
          if (next.ok) onChange(next.head);
        }}
        {...wireText}
        className={`${control} h-auto w-full resize-y py-2 font-mono font-normal`}
      />
      {response?.absent === undefined || !read.ok ? null : (
        <p className="mt-1 text-xs text-soft">
          It may have other headers
          {response.absent.length === 0 ? '' : `, but not ${response.absent.join(', ')}`}.
        </p>
      )}
      {read.ok ? null : (
        <p id={`${id}-error`} className="mt-1 text-xs text-blocked">
          "{read.line.slice(0, 60)}" is not a header. Write one header a line, as Name: value. Until then this
          text is ignored.
        </p>
      )}
    </div>
  );
}
