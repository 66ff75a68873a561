/**
 * The theme of the page around an element: what it declares, else what is painted behind the element. Null where it
 * follows the reader's.
 * @see https://drafts.csswg.org/css-color-adjust-1/#color-scheme-prop
 */
export function surroundingTheme(element: Element): 'light' | 'dark' | null {
  const declared = getComputedStyle(element)
    .colorScheme.replace(/\bonly\b/, '')
    .trim();
  if (declared === 'light' || declared === 'dark') return declared;
  for (const around of withAncestors(element)) {
    const lightness = lightnessOf(getComputedStyle(around).backgroundColor);
    if (lightness !== null) return lightness < 0.5 ? 'dark' : 'light';
  }
  // Nothing is painted and nothing declared: browsers paint such a page white.
  return declared === 'normal' ? 'light' : null;
}

/**
 * The element and all that it is drawn in, through shadow trees: that of a slot that it is put into, and those that it is in.
 * @see https://drafts.csswg.org/css-scoping-1/#flattening
 */
export function* withAncestors(element: Element): Generator<Element> {
  for (let node: Node | null = element; node !== null;) {
    if (node instanceof Element) {
      yield node;
      node = node.assignedSlot ?? node.parentNode;
    } else node = node instanceof ShadowRoot ? node.host : null;
  }
}

/**
 * @param color as computed styles have it
 * @returns from 0, black, to 1; null for what is rather transparent
 * @see https://drafts.csswg.org/css-color-4/#serializing-color-values
 */
export function lightnessOf(color: string): number | null {
  const [, name = '', values = ''] = /^([a-z]+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = values
    .split(/[ ,/]+/)
    .map((value) => Number(value) || 0);
  if (name === '' || alpha < 0.5) return null;
  if (/^(?:lab|lch)$/.test(name)) return first / 100;
  if (name.startsWith('ok')) return first;
  const luma = 0.2126 * first + 0.7152 * second + 0.0722 * third;
  return name === 'color' ? luma : luma / 255;
}
