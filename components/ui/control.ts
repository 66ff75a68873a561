/** The look of a one-line control. */
export const control =
  'h-9 min-w-0 rounded-lg border bg-page px-3 text-sm font-medium placeholder:font-normal placeholder:text-faint focus-visible:outline-offset-0 aria-invalid:border-blocked';

/** Attributes of a control for wire text, which no keyboard should correct. */
export const wireText = {
  spellCheck: false,
  autoCapitalize: 'off',
  autoComplete: 'off',
  autoCorrect: 'off',
} as const;
