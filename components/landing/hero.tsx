import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { HeroRequest } from './hero-request';
import { VendorFacts } from '@/components/docs/vendor-facts';

/** What this is, for whom, and a live request beside it. */
export function Hero() {
  return (
    <section className="grid gap-x-14 gap-y-10 pb-14 pt-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.08fr)] lg:items-center lg:pb-16 lg:pt-18">
      <div>
        <p className="mb-3 text-sm font-medium text-preflight">CORS, live</p>
        <h1 className="text-[2.25rem] font-semibold leading-[1.05] tracking-[-0.035em] text-balance sm:text-[3.375rem] lg:text-[2.625rem] xl:text-[3.375rem]">
          Why did the browser block that?
        </h1>
        <p className="mt-5 max-w-[34em] text-lg leading-relaxed text-soft">
          Change a header and see what the browser will do, and why. Then run it: your own browser sends the
          real request, and you see the whole exchange, the preflight included.
        </p>
        <p className="mt-3 max-w-[34em] text-soft">
          For everyone who uses an API from a web page, and for those who help them.
        </p>
        <VendorFacts className="mt-7" />
      </div>
      {/* As high as the request from the start, so that nothing moves while the HTML is on its way. */}
      <div className="lg:min-h-[34.375rem] min-[75rem]:min-h-[32.625rem]">
        <HydrationBoundary>
          <HeroRequest data={scenarioById('x-foobar')} place={sitePlace} />
        </HydrationBoundary>
      </div>
    </section>
  );
}
