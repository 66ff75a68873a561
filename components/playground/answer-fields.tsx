import { responseHeaderNames } from '@/components/request/choices';
import { Combobox } from '@/components/ui/combobox';
import { GrowingText } from '@/components/ui/growing-text';
import { Rows } from '@/components/ui/rows';
import { control } from '@/components/ui/control';
import { TextField } from '@/components/ui/field';
import type { AnswerPlan } from '@/lib/record/server-plan';

type Props = {
  title: string;
  answer: AnswerPlan;
  /** Puts this installation's addresses in the place of placeholders. */
  fill: (text: string) => string;
  onChange: (answer: AnswerPlan) => void;
};

type Operation = 'set' | 'add' | 'remove';
type Row = { readonly operation: Operation; readonly name: string; readonly value: string };

const operations: readonly (readonly [Operation, string])[] = [
  ['set', 'set'],
  ['add', 'add'],
  ['remove', 'leave out'],
];
const blank: Row = { operation: 'set', name: '', value: '' };

/** One answer of the demo API: status, delay, and how its headers differ from the default. */
export function AnswerFields({ title, answer, fill, onChange }: Props) {
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : undefined);
  return (
    <fieldset className="rounded-lg border px-3 pb-2.5 pt-1">
      <legend className="px-1 text-xs font-medium">{title}</legend>
      <div className="grid grid-cols-2 gap-2">
        <TextField
          label="Status"
          value={answer.status === undefined ? '' : String(answer.status)}
          placeholder="default"
          inputMode="numeric"
          onChange={(text) => onChange(withNumber(answer, 'status', number(text)))}
        />
        <TextField
          label="Delay, ms"
          value={answer.delayMs === undefined ? '' : String(answer.delayMs)}
          placeholder="0"
          inputMode="numeric"
          onChange={(text) => onChange(withNumber(answer, 'delayMs', number(text)))}
        />
      </div>
      <Rows
        rows={rowsOf(answer)}
        onChange={(rows) => onChange(withRows(answer, rows))}
        blank={blank}
        noun="a header change"
        nameOf={({ name }) => name}
        className="mt-2"
      >
        {(row, change) => (
          <div className="flex min-w-0 flex-1 flex-wrap gap-2">
            <select
              aria-label="What to do with the header"
              value={row.operation}
              onChange={(event) => {
                const operation = operations.find(([candidate]) => candidate === event.target.value);
                if (operation !== undefined) change({ ...row, operation: operation[0] });
              }}
              className={`${control} w-24 pr-1`}
            >
              {operations.map(([operation, text]) => (
                <option key={operation} value={operation}>
                  {text}
                </option>
              ))}
            </select>
            <Combobox
              aria-label="Response header name"
              choices={responseHeaderNames}
              value={row.name}
              placeholder={row.operation === 'remove' ? 'Header, or * for every CORS header' : 'Header'}
              onChange={(name) => change({ ...row, name })}
              className={row.name.length > 14 ? 'basis-full' : 'flex-1 basis-40'}
            />
            {row.operation === 'remove' ? null : (
              <GrowingText
                aria-label={`Value of ${row.name === '' ? 'the response header' : row.name}`}
                value={fill(row.value)}
                placeholder="Value"
                onChange={(value) => change({ ...row, value })}
                className="basis-full"
              />
            )}
          </div>
        )}
      </Rows>
    </fieldset>
  );
}

function withNumber(answer: AnswerPlan, member: 'status' | 'delayMs', value: number | undefined): AnswerPlan {
  const { [member]: _, ...rest } = answer;
  return value === undefined ? rest : { ...rest, [member]: value };
}

function rowsOf({ remove = [], set = [], add = [] }: AnswerPlan): Row[] {
  return [
    ...remove.map((name): Row => ({ operation: 'remove', name, value: '' })),
    ...set.map(([name, value]): Row => ({ operation: 'set', name, value })),
    ...add.map(([name, value]): Row => ({ operation: 'add', name, value })),
  ];
}

function withRows(answer: AnswerPlan, rows: readonly Row[]): AnswerPlan {
  const { remove: _remove, set: _set, add: _add, ...rest } = answer;
  const pairs = (operation: Operation) =>
    rows
      .filter((row) => row.operation === operation)
      .map(({ name, value }): [string, string] => [name, value]);
  const remove = pairs('remove').map(([name]) => name);
  const set = pairs('set');
  const add = pairs('add');
  return {
    ...rest,
    ...(remove.length === 0 ? {} : { remove }),
    ...(set.length === 0 ? {} : { set }),
    ...(add.length === 0 ? {} : { add }),
  };
}
