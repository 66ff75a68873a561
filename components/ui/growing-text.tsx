import { clsx } from 'clsx';
import { memo, type ComponentProps } from 'react';
import { control, wireText } from './control';

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'rows'> & {
  value: string;
  onChange: (value: string) => void;
};

/**
 * A text of one line that is shown whole: it wraps, and the field grows with it. Enter submits the form, as in an input.
 * The same text behind the field makes it as high as it has to be; not every browser knows `field-sizing`.
 */
export const GrowingText = memo(function GrowingText({ value, onChange, className, ...textarea }: Props) {
  return (
    <div
      data-grows
      data-text={value === '' ? textarea.placeholder : value}
      className={clsx(
        'grid min-w-0 font-mono text-sm font-medium after:invisible after:col-start-1 after:row-start-1 after:border after:px-3 after:py-[0.4375rem] after:leading-5 after:whitespace-pre-wrap after:wrap-anywhere after:content-[attr(data-text)_"_"]',
        className,
      )}
    >
      <textarea
        {...wireText}
        {...textarea}
        rows={1}
        value={value}
        onChange={({ target }) => onChange(target.value.replaceAll(/[\r\n]+/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        className={clsx(
          control,
          'col-start-1 row-start-1 h-auto w-full resize-none overflow-hidden py-[0.4375rem] leading-5 wrap-anywhere',
        )}
      />
    </div>
  );
});
