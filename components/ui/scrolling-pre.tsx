import type { ComponentProps } from 'react';

/**
 * Preformatted text that scrolls, also by keyboard.
 * @see https://dequeuniversity.com/rules/axe/4.10/scrollable-region-focusable
 */
export function ScrollingPre(props: ComponentProps<'pre'>) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- https://www.w3.org/WAI/WCAG22/Understanding/keyboard
  return <pre tabIndex={0} {...props} />;
}
