import { profiles } from '@/lib/browsers/profiles';
import { sitePlace } from '@/components/run/site-place';
import { LazyCacheLimit, LazyPreflightCost } from './lazy-measurements';
import { isMeasured } from './measured';

/**
 * A measurement that the reader's own browser makes.
 * @param of what is measured: "preflight-cost" or "preflight-cache-limit"
 */
export function Measurement({ of }: { of: string }) {
  if (!isMeasured(of)) throw new Error(`There is no measurement of "${of}".`);
  if (of === 'preflight-cost') return <LazyPreflightCost api={sitePlace.sameSite} />;
  const { chromium, firefox, webkit } = profiles;
  return (
    <LazyCacheLimit
      api={sitePlace.sameSite}
      limits={{
        webkit: webkit.preflightMaxAgeLimit,
        chromium: chromium.preflightMaxAgeLimit,
        firefox: firefox.preflightMaxAgeLimit,
      }}
    />
  );
}
