import type { ComponentProps } from 'react';
import { Combobox } from './combobox';
import { Field } from './field';

type Props = Omit<ComponentProps<typeof Combobox>, 'className'> & {
  label: string;
  error?: string | null;
  className?: string;
};

/** A combobox with its label above and what is wrong with it below. */
export function ComboboxField({ label, error = null, className, ...combobox }: Props) {
  return (
    <Field label={label} error={error} {...(className === undefined ? {} : { className })}>
      {(id, errorId) => (
        <Combobox id={id} aria-invalid={errorId !== undefined} aria-describedby={errorId} {...combobox} />
      )}
    </Field>
  );
}
