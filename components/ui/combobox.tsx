import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useRef, useState, type ComponentProps } from 'react';
import { control, wireText } from './control';
import { Nothing } from './nothing';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'list' | 'size'> & {
  value: string;
  choices: readonly string[];
  onChange: (value: string) => void;
  /** Of each choice, what it is listed under; only the choices count then, and Enter takes the first that matches. */
  groups?: ReadonlyMap<string, string>;
};

const loadChoiceList = async () => (await import('./choice-list')).ChoiceList;
const ChoiceList = dynamic(loadChoiceList, { loading: Nothing });

/**
 * A text that is often one of a few, as wide as it is. A click or the arrow keys list all choices, typing those that match;
 * any other text is taken as it is. The list's code is loaded when the pointer or the focus comes to the field.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox({ value, choices, onChange, groups, onBlur, className, ...input }: Props) {
  const listId = useId();
  const [listed, setListed] = useState<readonly string[]>([]);
  const [startsAtFirst, setStartsAtFirst] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const hasChosen = useRef(false);
  const isOpen = listed.length > 0;
  const takesFirst = groups !== undefined;
  const load = () => void loadChoiceList();
  const close = () => setListed([]);
  const open = (options: readonly string[], atFirst: boolean) => {
    hasChosen.current = false;
    setStartsAtFirst(atFirst);
    setListed(options);
  };
  return (
    <div className={clsx('relative max-w-full', className)} onPointerEnter={load}>
      <input
        {...wireText}
        {...input}
        ref={field}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={listId}
        value={value}
        size={Math.max(value.length, 6)}
        onChange={({ target }) => {
          onChange(target.value);
          open(matching(choices, target.value, groups), false);
        }}
        onFocus={({ target }) => {
          load();
          if (takesFirst) target.select();
        }}
        onClick={() => open(choices, false)}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          const { key } = event;
          if ((key === 'Enter' && takesFirst) || (key === 'Escape' && isOpen)) event.preventDefault();
          // The list, which takes the key before the field does, may not be there yet.
          const [first] = listed;
          if (key === 'Enter' && takesFirst && first !== undefined && !hasChosen.current) onChange(first);
          if (key === 'Enter' || key === 'Tab' || key === 'Escape') close();
          if ((key === 'ArrowDown' || key === 'ArrowUp') && !isOpen) {
            event.preventDefault();
            open(choices, true);
          }
        }}
        className={clsx(
          control,
          'w-full pr-7.5',
          takesFirst ? 'text-ellipsis' : 'font-mono',
          // A touch device's field keeps its 16 px.
          !takesFirst && value.length > 20 && 'max-sm:pr-2 max-sm:pl-2',
          !takesFirst &&
            value.length > 20 &&
            (value.length > 28 ? 'max-sm:tracking-[-0.11em]' : 'max-sm:tracking-[-0.08em]'),
        )}
      />
      <ChevronDown
        aria-hidden
        size={15}
        className={clsx(
          'pointer-events-none absolute top-[0.65rem] right-2.5 text-faint scripting-none:hidden',
          !takesFirst && value.length > 20 && 'max-sm:hidden',
        )}
      />
      {isOpen ? (
        <ChoiceList
          id={listId}
          field={field}
          value={value}
          listed={listed}
          groups={groups}
          startsAtFirst={startsAtFirst}
          onChoose={(choice) => {
            hasChosen.current = true;
            onChange(choice);
            close();
          }}
        />
      ) : null}
    </div>
  );
}

/** The choices that a text in the making may become; none once it is one of them. */
function matching(choices: readonly string[], text: string, groups: Props['groups']): readonly string[] {
  if (choices.includes(text)) return [];
  const sought = text.toLowerCase();
  return choices.filter((choice) => `${choice}\n${groups?.get(choice) ?? ''}`.toLowerCase().includes(sought));
}
