import { clsx } from 'clsx';

/** Stands where Run would, for a scenario that can only be predicted; why is said beside the prediction. */
export function NotRun({ className }: { className?: string }) {
  return (
    <p className={clsx('flex h-9 items-center justify-center text-[13px] text-soft', className)}>
      Predicted, not run from here
    </p>
  );
}
