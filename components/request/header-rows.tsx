import { memo } from 'react';
import { Rows } from '@/components/ui/rows';
import { control, wireText } from '@/components/ui/field';
import type { Header, HeaderList } from '@/lib/http/header-list';

type Props = { headers: HeaderList; onChange: (headers: HeaderList) => void; className?: string };

const blank: Header = ['', ''];

/** A request's headers, to be edited. Names are suggested by the list `header-names`. */
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
          <input
            aria-label="Header name"
            list="header-names"
            value={name}
            placeholder="Header"
            onChange={(event) => change([event.target.value, value])}
            {...wireText}
            className={`${control} w-2/5 min-w-28 max-w-[70%] shrink-0 font-mono supports-[field-sizing:content]:w-auto supports-[field-sizing:content]:field-sizing-content`}
          />
          <input
            aria-label={`Value of ${name === '' ? 'the header' : name}`}
            value={value}
            placeholder="Value"
            onChange={(event) => change([name, event.target.value])}
            {...wireText}
            className={`${control} min-w-24 flex-1 basis-24 font-mono`}
          />
        </>
      )}
    </Rows>
  );
});
