import { clsx } from 'clsx';
import { memo } from 'react';
import { control } from './control';
import { Field } from './field';

type SelectFieldProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onChange: (value: Value) => void;
  className?: string;
};

/** A labelled choice of a few. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: SelectFieldProps<Value>) {
  return (
    <Field label={label} {...(className === undefined ? {} : { className })}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([option]) => option === event.target.value);
            if (chosen !== undefined) onChange(chosen[0]);
          }}
          className={clsx(control, 'w-full pr-1')}
        >
          <Options options={options} />
        </select>
      )}
    </Field>
  );
}

const Options = memo(function Options({
  options,
}: {
  options: readonly (readonly [value: string, text: string])[];
}) {
  return options.map(([option, text]) => (
    <option key={option} value={option}>
      {text}
    </option>
  ));
});
