import Navigation from '@github/combobox-nav';
import { clsx } from 'clsx';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

type Props = {
  id: string;
  field: RefObject<HTMLInputElement | null>;
  value: string;
  listed: readonly string[];
  groups: ReadonlyMap<string, string> | undefined;
  /** The arrow keys opened it. */
  startsAtFirst: boolean;
  onChoose: (choice: string) => void;
};

const edge = 8;

/** A combobox's open list. The keyboard stays with the field, whose keys move through the list. */
export function ChoiceList({ id, field, value, listed, groups, startsAtFirst, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (listed.length === 0 || field.current === null || list.current === null) return;
    list.current.showPopover();
    place(list.current, field.current.getBoundingClientRect());
  }, [listed, field]);
  const takesFirst = groups !== undefined;
  useEffect(() => {
    if (listed.length === 0 || field.current === null || list.current === null) return;
    const navigation = new Navigation(field.current, list.current, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: takesFirst ? 'active' : 'none',
    });
    navigation.start();
    if (startsAtFirst) navigation.navigate(1);
    return () => navigation.stop();
    // With each list anew: of another list another choice is the first.
  }, [field, listed, takesFirst, startsAtFirst]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Choices"
      tabIndex={-1}
      popover="manual"
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-auto m-0 max-h-72 max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain rounded-lg border bg-page p-1 text-sm text-ink shadow-lg"
    >
      {grouped(listed, groups).map(([group, members]) => (
        <div key={group} role={group === '' ? undefined : 'group'} aria-label={group}>
          {group === '' ? null : (
            <p aria-hidden className="px-2.5 pt-2 pb-0.5 text-xs text-faint">
              {group}
            </p>
          )}
          {members.map((choice) => (
            <button
              key={choice}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={false}
              onClick={() => onChoose(choice)}
              className={clsx(
                'block w-full rounded-md px-2.5 py-1 text-left hover:bg-panel data-combobox-option-default:bg-panel aria-selected:bg-ink aria-selected:text-page pointer-coarse:py-2',
                !takesFirst && 'font-mono',
                choice === value && 'font-semibold',
              )}
            >
              {choice}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** In the order of the choices. */
function grouped(
  choices: readonly string[],
  groups: Props['groups'],
): readonly (readonly [string, readonly string[]])[] {
  const lists = new Map<string, string[]>();
  for (const choice of choices) {
    const group = groups?.get(choice) ?? '';
    lists.set(group, [...(lists.get(group) ?? []), choice]);
  }
  return [...lists];
}

/** Under the field, or over it where there is more room; it scrolls with the page. */
function place(list: HTMLElement, { left, top, bottom, width }: DOMRect) {
  list.style.minWidth = `${width}px`;
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = list.offsetHeight <= clientHeight - bottom - edge || clientHeight - bottom >= top;
  list.style.left = `${scrollX + Math.max(edge, Math.min(left, clientWidth - list.offsetWidth - edge))}px`;
  list.style.top = `${scrollY + (isBelow ? bottom + 4 : top - list.offsetHeight - 4)}px`;
}
