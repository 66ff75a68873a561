import { clsx } from 'clsx';
import { memo, useId, type ComponentProps, type ReactNode } from 'react';
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
