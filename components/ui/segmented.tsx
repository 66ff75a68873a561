import { clsx } from 'clsx';

type Props<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onChange: (value: Value) => void;
  name: string;
};

/** A choice of a few, side by side: radio buttons drawn as one bar. */
export function Segmented<Value extends string>({ legend, value, options, onChange, name }: Props<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs text-soft">{legend}</legend>
      <div className="flex w-fit max-w-full flex-wrap gap-0.5 rounded-lg border bg-panel p-0.5">
        {options.map(([option, text]) => (
          <label
            key={option}
            className={clsx(
              'cursor-pointer rounded-md px-2.5 py-1 text-sm has-focus-visible:outline-2 has-focus-visible:outline-ink',
              option === value ? 'bg-page font-medium text-ink shadow-xs' : 'text-soft hover:text-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              className="sr-only"
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
