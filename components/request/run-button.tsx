import { clsx } from 'clsx';
import { CornerDownLeft } from 'lucide-react';

type Props = { isRunning: boolean; onCancel: () => void; className?: string };

/**
 * Submits the form around it; while a run is on its way, cancels that. Two buttons and not one that changes: a click whose
 * handler makes its own button one that submits would submit.
 * @see https://html.spec.whatwg.org/multipage/input.html#submit-button-state-(type=submit)
 */
export function RunButton({ isRunning, onCancel, className }: Props) {
  if (isRunning) {
    return (
      <button
        key="cancel"
        type="button"
        onClick={onCancel}
        className={clsx('h-9 w-24 rounded-lg border bg-page text-sm font-semibold', className)}
      >
        Cancel
      </button>
    );
  }
  return (
    <button
      key="run"
      type="submit"
      className={clsx(
        'flex h-9 w-24 items-center justify-center gap-2 rounded-lg bg-ink text-sm font-semibold text-page hover:opacity-90 print:hidden scripting-none:hidden',
        className,
      )}
    >
      Run
      <kbd aria-hidden className="rounded border border-current px-1 py-0.5 opacity-60">
        <CornerDownLeft size={11} strokeWidth={2} />
      </kbd>
    </button>
  );
}
