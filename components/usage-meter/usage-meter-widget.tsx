'use client';

import { useRunFeed } from '@/components/live/use-run-feed';

type Props = { api: string; limit: number; windowSeconds: number };

/** Counts the exchanges of the page's run as the demo API records them. */
export function UsageMeterWidget({ api, limit, windowSeconds }: Props) {
  const { exchanges, connection, lost } = useRunFeed(api);
  const options = exchanges.filter((exchange) => exchange.request.method === 'OPTIONS');
  const billed = exchanges.reduce((sum, exchange) => sum + exchange.billed, 0);
  const remaining = exchanges.at(-1)?.meter.remaining ?? limit;
  const cells = [
    ['On the wire', exchanges.length, ''],
    ['OPTIONS, free', options.length, 'text-preflight'],
    ['Billed', billed, 'text-actual'],
    [`Left of ${grouped(limit)}`, remaining, ''],
  ] as const;
  return (
    <section
      aria-label="Usage of this page"
      className="not-prose my-7 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <dl aria-live="polite" className="grid grid-cols-2 gap-px bg-line sm:grid-cols-4">
        {cells.map(([label, value, colour]) => (
          <div key={label} className="bg-page px-4 py-3">
            <dt className="text-xs text-faint">{label}</dt>
            <dd className={`text-lg font-semibold tabular-nums tracking-tight ${colour}`}>
              {grouped(value)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="border-t bg-panel px-4 py-2.5 text-sm text-soft">
        {connection === 'unreachable'
          ? `The demo API at ${api} can't be reached, so nothing is counted.`
          : `The plan allows ${grouped(limit)} requests ${perWindow(windowSeconds)}. This page has sent the requests counted here${lost === 0 ? '' : `, and ${grouped(lost)} before them, whose record the demo API has lost`}.`}
      </p>
    </section>
  );
}

/** A number with commas, as in 1,000: the first use of Intl would hold up the page for 60 ms. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** A window in words. */
function perWindow(seconds: number): string {
  const named = { 1: 'a second', 60: 'a minute', 3600: 'an hour', 86_400: 'a day' }[seconds];
  return named ?? `in ${seconds} seconds`;
}
