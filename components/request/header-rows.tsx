import { clsx } from 'clsx';
import { memo } from 'react';
import { Rows } from '@/components/ui/rows';
import { Combobox } from '@/components/ui/combobox';
import { GrowingText } from '@/components/ui/growing-text';
import { requestHeaderNames } from './choices';
import type { Header, HeaderList } from '@/lib/http/header-list';

type Props = { headers: HeaderList; onChange: (headers: HeaderList) => void; className?: string };

/** A value that would not stand whole beside its name has a line to itself, up to the row's end. */
function basisOf(value: string): string {
  if (value.length <= 8)
    return 'basis-28 @max-[18.75rem]:-mr-11 @max-[18.75rem]:basis-full print:mr-0 scripting-none:mr-0';
  if (value.length <= 13) return 'basis-34 @max-xs:-mr-11 @max-xs:basis-full print:mr-0 scripting-none:mr-0';
  if (value.length <= 14) return 'basis-36 @max-xs:-mr-11 @max-xs:basis-full print:mr-0 scripting-none:mr-0';
  const below = '@max-md:-mr-11 @max-md:basis-full print:mr-0 scripting-none:mr-0';
  return `${below} ${value.length <= 24 ? '@md:basis-28' : '@md:basis-60'}`;
}

const blank: Header = ['', ''];

/** A request's headers, to be edited. Common names are offered. */
export const HeaderRows = memo(function HeaderRows({ headers, onChange, className }: Props) {
  return (
    <Rows
      rows={headers}
      onChange={onChange}
      blank={blank}
      noun="a header"
      nameOf={([name]) => name}
      {...(className === undefined ? {} : { className })}
    >
      {([name, value], change) => (
        <>
          <Combobox
            aria-label="Header name"
            choices={requestHeaderNames}
            value={name}
            placeholder="Header"
            onChange={(changed) => change([changed, value])}
            className="shrink-0"
          />
          <GrowingText
            aria-label={`Value of ${name === '' ? 'the header' : name}`}
            value={value}
            placeholder="Value"
            onChange={(changed) => change([name, changed])}
            className={clsx('flex-1', basisOf(value))}
          />
        </>
      )}
    </Rows>
  );
});
