/** The button that a measurement begins with. */
export const strongButton = 'h-9 rounded-lg bg-ink px-4 text-sm font-semibold text-page hover:opacity-90';

/** Any other of its buttons. */
export const weakButton = 'h-9 rounded-lg border bg-page px-4 text-sm font-semibold hover:bg-panel';
