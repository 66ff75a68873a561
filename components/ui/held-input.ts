/** What a person did to controls whose code is not there yet. */
export type HeldInput = {
  /** Does it again, now that the code is there, and holds nothing more. */
  readonly replay: () => void;
  readonly release: () => void;
};

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Holds the clicks on controls within an element, and notes what is typed there.
 * It listens at the window, because React stops what it can't deliver at the document.
 * @param onUse called whenever a person turns to the element
 */
export function holdInput(frame: HTMLElement, onUse: () => void): HeldInput {
  const listening = new AbortController();
  const changed = new Set<Element>();
  let clicked: HTMLElement | null = null;

  function within(event: Event): Element | null {
    return event.target instanceof Element && frame.contains(event.target) ? event.target : null;
  }
  function use(event: Event) {
    if (within(event) !== null) onUse();
  }
  function change(event: Event) {
    const target = within(event);
    if (target !== null) changed.add(target);
  }
  function click(event: Event) {
    const control = within(event)?.closest('button, [type=checkbox], [type=radio]') ?? null;
    if (!(control instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clicked = control;
    onUse();
  }

  const options = { capture: true, signal: listening.signal };
  for (const type of ['pointerover', 'pointerdown', 'focusin']) addEventListener(type, use, options);
  for (const type of ['input', 'change']) addEventListener(type, change, options);
  addEventListener('click', click, options);
  if (frame.contains(document.activeElement) || frame.matches(':hover')) onUse();

  const release = () => listening.abort();
  return {
    release,
    replay() {
      release();
      for (const control of changed) repeatChange(control);
      clicked?.click();
    },
  };
}

function repeatChange(control: Element): void {
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) retype(control);
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  );
}

/** Sets the text as a person does: past React's own setter, by which it tells typing from its own writing. */
function retype(control: TextControl): void {
  const { value, selectionStart, selectionEnd } = control;
  const prototype =
    control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  control.value = `${value} `;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
}
