import { clsx } from 'clsx';
import { useId } from 'react';
import { GrowingText } from '@/components/ui/growing-text';
import { Rows } from '@/components/ui/rows';
import { control } from '@/components/ui/control';
import type { PagePolicy } from '@/lib/http/page-policy';
import { policyNotes } from './policy-notes';

type Props = { policies: readonly PagePolicy[]; onChange: (policies: readonly PagePolicy[]) => void };

const blank: PagePolicy = { value: '', disposition: 'enforce' };

/** The page's policies, each a header of its own. */
export function PolicyRows({ policies, onChange }: Props) {
  return (
    <Rows rows={policies} onChange={onChange} blank={blank} noun="a policy" nameOf={() => ''}>
      {(policy, change, index) => <PolicyRow policy={policy} onChange={change} number={index + 1} />}
    </Rows>
  );
}

type RowProps = { policy: PagePolicy; onChange: (policy: PagePolicy) => void; number: number };

function PolicyRow({ policy, onChange, number }: RowProps) {
  const id = useId();
  const notes = policyNotes(policy);
  return (
    <div className="grid min-w-0 flex-1 gap-1.5">
      <GrowingText
        aria-label={`Policy ${number}`}
        value={policy.value}
        placeholder="connect-src 'self'"
        aria-invalid={notes.some(({ kind }) => kind === 'error')}
        aria-describedby={notes.length === 0 ? undefined : id}
        onChange={(value) => onChange({ ...policy, value })}
      />
      <select
        aria-label={`Policy ${number} is`}
        value={policy.disposition}
        onChange={(event) =>
          onChange({ ...policy, disposition: event.target.value === 'report' ? 'report' : 'enforce' })
        }
        className={clsx(control, 'w-full pr-1')}
      >
        <option value="enforce">enforced</option>
        <option value="report">report only</option>
      </select>
      {notes.length === 0 ? null : (
        <ul id={id} className="text-xs">
          {notes.map(({ kind, text }) => (
            <li
              key={text}
              className={clsx('[overflow-wrap:anywhere]', kind === 'error' ? 'text-blocked' : 'text-soft')}
            >
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
