/** What a person did to controls whose code is not there yet. */
export type HeldInput = {
  /** Does it again, now that the code is there, and holds nothing more. */
  readonly replay: () => void;
  readonly release: () => void;
};

/**
 * Holds the clicks on controls within an element, each control's once, and notes what is typed there.
 * It listens at the window, because React stops what it can't deliver at the document.
 * Its text runs in the page's first script too, so it uses nothing outside of itself.
 * @param onUse called whenever a person turns to the element
 */
export function holdInput(frame: HTMLElement, onUse: () => void): HeldInput {
  type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

  const listening = new AbortController();
  const turnedTo = new Set<Element>();
  const changed = new Map<Control, string>();
  const clicked = new Set<HTMLElement>();

  function within(event: Event): Element | null {
    return event.target instanceof Element && frame.contains(event.target) ? event.target : null;
  }
  function isControl(element: Element): element is Control {
    return (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    );
  }
  function use(event: Event) {
    const target = within(event);
    if (target === null) return;
    turnedTo.add(target);
    onUse();
  }
  function note(event: Event) {
    const target = within(event);
    if (target === null || !isControl(target)) return;
    changed.set(target, target.value);
    onUse();
  }
  function click(event: Event) {
    const control = within(event)?.closest('button, [type=checkbox], [type=radio]') ?? null;
    if (!(control instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clicked.add(control);
    onUse();
  }
  /** Sets a value as a person does: past React's own setter, by which it tells typing from its own writing. */
  function change(control: Control, value: string) {
    const prototype: unknown = Object.getPrototypeOf(control);
    if (typeof prototype === 'object' && prototype !== null) Reflect.set(prototype, 'value', value, control);
    control.dispatchEvent(
      new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  }

  const options = { capture: true, signal: listening.signal };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'keydown'])
    addEventListener(type, use, options);
  for (const type of ['input', 'change']) addEventListener(type, note, options);
  addEventListener('click', click, options);
  const focused = document.activeElement;
  if ((focused !== document.body && frame.contains(focused)) || frame.matches(':hover')) onUse();

  const release = () => listening.abort();
  return {
    release,
    replay() {
      release();
      for (const element of turnedTo)
        element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      for (const [control, value] of changed) change(control, value);
      for (const control of clicked) control.click();
    },
  };
}
