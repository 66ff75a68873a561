import { clsx } from 'clsx';
import { memo, useId, type ComponentProps, type ReactNode } from 'react';
import { control } from './control';
import { GrowingText } from './growing-text';

type FieldProps = {
  label: string;
  error?: string | null;
  className?: string;
  children: (id: string, errorId: string | undefined) => ReactNode;
};

/** A labelled control, with what is wrong with it below. */
export function Field({ label, error = null, className, children }: FieldProps) {
  const id = useId();
  return (
    <div className={clsx('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block text-xs text-soft">
        {label}
      </label>
      {children(id, error === null ? undefined : `${id}-error`)}
      {error === null ? null : (
        <p id={`${id}-error`} className="mt-1 text-xs text-blocked">
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = ComponentProps<typeof GrowingText> & { label: string; error?: string | null };

/** A labelled one-line text in the wire's own type. */
export const TextField = memo(function TextField({
  label,
  error = null,
  className,
  ...text
}: TextFieldProps) {
  return (
    <Field label={label} error={error} {...(className === undefined ? {} : { className })}>
      {(id, errorId) => (
        <GrowingText id={id} aria-invalid={errorId !== undefined} aria-describedby={errorId} {...text} />
      )}
    </Field>
  );
});

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
