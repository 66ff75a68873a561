type Props = { because: 'not needed' | 'not safe'; onProbe: () => void };

/** Where a second request could tell more, but might change something at the server: asks before sending it. */
export function ProbeOffer({ because, onProbe }: Props) {
  if (because === 'not needed') return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-2.5 text-sm text-soft">
      <p className="min-w-0 flex-1 basis-72">
        A second request with HEAD, without credentials, would show whether the server responds at all. This
        runs your request again, too.
      </p>
      <button
        type="button"
        onClick={onProbe}
        className="rounded-lg border bg-page px-2.5 py-1 font-medium text-ink hover:bg-panel"
      >
        Run again and send HEAD
      </button>
    </div>
  );
}
