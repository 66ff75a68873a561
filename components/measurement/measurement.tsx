import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { profiles } from '@/lib/browsers/profiles';
import { warmUpRounds } from '@/lib/measurement/cost-series';
import { CacheLimitChart } from './cache-limit-chart';
import { CostChart } from './cost-chart';
import { CostTable } from './cost-table';
import { summariesOf } from './cost-words';
import { isMeasured, measured } from './measured';
import { LazyCacheLimit, LazyPreflightCost } from './lazy-measurements';

const { chromium, firefox, webkit } = profiles;
const limits = {
  webkit: webkit.preflightMaxAgeLimit,
  chromium: chromium.preflightMaxAgeLimit,
  firefox: firefox.preflightMaxAgeLimit,
};

/** Milliseconds that the API waits before each answer, until the reader chooses. */
const firstDelay = 50;

/**
 * A measurement that the reader's own browser makes; without JavaScript, what it would measure.
 * @param of what is measured: "preflight-cost" or "preflight-cache-limit"
 */
export function Measurement({ of }: { of: string }) {
  if (!isMeasured(of)) throw new Error(`There is no measurement of "${of}".`);
  return (
    <>
      <p className="not-prose my-7 hidden rounded-2xl border bg-panel px-4 py-3.5 text-sm text-soft scripting-none:block">
        With JavaScript, your own browser measures here {measured[of]}
      </p>
      <div className="scripting-none:hidden" data-measurement={of}>
        <HydrationBoundary>
          {of === 'preflight-cost' ? (
            <LazyPreflightCost
              api={sitePlace.sameSite}
              firstDelay={firstDelay}
              emptyChart={<CostChart delayMs={firstDelay} samples={[]} summaries={summariesOf([])} />}
              emptyTable={<CostTable summaries={summariesOf([])} arrived={null} />}
            >
              <p className="mt-3 text-sm text-soft">
                To stand in for the distance, the API waits that long before each response, the preflight's
                too; your real distance to it comes on top. The first {warmUpRounds} rounds are not counted.
                The three kinds take turns, each preflighted request has a URL of its own, and a time ends
                when the response's headers have arrived. The box is the middle half of the samples, the line
                their median.
              </p>
            </LazyPreflightCost>
          ) : (
            <LazyCacheLimit
              api={sitePlace.sameSite}
              limits={limits}
              emptyChart={<CacheLimitChart entry={null} maxAge={null} limits={limits} engine={null} />}
            >
              <p className="mt-3 text-sm text-soft">
                The scale is logarithmic. A check does not prolong the entry. While this page is open it
                checks by itself, at a greater age each time. This browser keeps the measurements until you
                start over.
              </p>
            </LazyCacheLimit>
          )}
        </HydrationBoundary>
      </div>
    </>
  );
}
