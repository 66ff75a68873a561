import type Navigation from '@github/combobox-nav';
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import { control, wireText } from './control';
import { Field } from './field';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'list' | 'size'> & {
  value: string;
  choices: readonly string[];
  onChange: (value: string) => void;
};

const loadNavigation = async () => (await import('@github/combobox-nav')).default;
const edge = 8;

/**
 * A text that is often one of a few, as wide as it is. A click or the arrow keys list all choices, typing those that match;
 * any other text is taken as it is. The arrow keys' code is loaded with the first focus.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox({ value, choices, onChange, className, ...input }: Props) {
  const listId = useId();
  const [listed, setListed] = useState<readonly string[]>([]);
  const startsAtFirst = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = listed.length > 0;
  const close = () => setListed([]);

  useLayoutEffect(() => {
    if (listed.length === 0 || field.current === null || list.current === null) return;
    list.current.showPopover();
    place(list.current, field.current.getBoundingClientRect());
  }, [listed]);
  useEffect(() => {
    let navigation: Navigation | null = null;
    let isClosed = !isOpen;
    const begin = async () => {
      const Combobox = await loadNavigation();
      if (isClosed || field.current === null || list.current === null) return;
      navigation = new Combobox(field.current, list.current, { tabInsertsSuggestions: false });
      navigation.start();
      if (startsAtFirst.current) navigation.navigate(1);
    };
    if (isOpen) void begin();
    return () => {
      isClosed = true;
      navigation?.stop();
    };
  }, [isOpen]);

  const open = (options: readonly string[], atFirst: boolean) => {
    startsAtFirst.current = atFirst;
    setListed(options);
  };
  return (
    <div className={clsx('relative max-w-full', className)}>
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
          open(matching(choices, target.value), false);
        }}
        onFocus={() => void loadNavigation()}
        onClick={() => open(choices, false)}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Tab') close();
          if (event.key === 'Escape' && isOpen) {
            event.preventDefault();
            close();
          }
          if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !isOpen) {
            event.preventDefault();
            open(choices, true);
          }
        }}
        className={clsx(control, 'w-full pr-8 font-mono')}
      />
      <ChevronDown
        aria-hidden
        size={15}
        className="pointer-events-none absolute top-[0.65rem] right-2.5 text-faint scripting-none:hidden"
      />
      {isOpen ? (
        // The keyboard is the field's: it has the focus all the while.
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label="Choices"
          tabIndex={-1}
          popover="manual"
          onMouseDown={(event) => event.preventDefault()}
          className="absolute inset-auto m-0 max-h-72 max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain rounded-lg border bg-page p-1 text-[13px] text-ink shadow-lg"
        >
          {listed.map((choice) => (
            <button
              key={choice}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={false}
              onClick={() => {
                onChange(choice);
                close();
              }}
              className={clsx(
                'block w-full rounded-md px-2.5 py-1 text-left font-mono hover:bg-panel aria-selected:bg-ink aria-selected:text-page pointer-coarse:py-2',
                choice === value && 'font-semibold',
              )}
            >
              {choice}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

type FieldProps = Omit<Props, 'className'> & { label: string; error?: string | null; className?: string };

/** A combobox with its label above and what is wrong with it below. */
export function ComboboxField({ label, error = null, className, ...combobox }: FieldProps) {
  return (
    <Field label={label} error={error} {...(className === undefined ? {} : { className })}>
      {(id, errorId) => (
        <Combobox id={id} aria-invalid={errorId !== undefined} aria-describedby={errorId} {...combobox} />
      )}
    </Field>
  );
}

/** The choices that a text in the making may become; none once it is one of them. */
function matching(choices: readonly string[], text: string): readonly string[] {
  if (choices.includes(text)) return [];
  const sought = text.toLowerCase();
  return choices.filter((choice) => choice.toLowerCase().includes(sought));
}

/** Under the field, or over it where there is more room; it scrolls with the page. */
function place(list: HTMLElement, { left, top, bottom, width }: DOMRect) {
  list.style.minWidth = `${width}px`;
  const room = document.documentElement;
  const isBelow = list.offsetHeight <= room.clientHeight - bottom - edge || room.clientHeight - bottom >= top;
  list.style.left = `${scrollX + Math.max(edge, Math.min(left, room.clientWidth - list.offsetWidth - edge))}px`;
  list.style.top = `${scrollY + (isBelow ? bottom + 4 : top - list.offsetHeight - 4)}px`;
}
