/** Stands where Run would, for a scenario that can only be predicted; why is said beside the prediction. */
export function NotRun() {
  return (
    <p className="flex h-9 w-28 items-center text-sm leading-4 text-soft">Predicted, not run from here</p>
  );
}
