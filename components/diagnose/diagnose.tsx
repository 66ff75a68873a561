import { clsx } from 'clsx';
import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { LazyDiagnose, LazyDiagnoseInText } from './lazy-diagnose';

/**
 * A box for all that somebody sent: console lines, HAR files, commands, headers, policies, reports, configurations.
 * @param isInText among the words of a page: a box at first, and what it finds below each other
 */
export function Diagnose({ isInText = false }: { isInText?: boolean }) {
  return (
    <>
      <p className="not-prose hidden rounded-2xl border px-5 py-4 scripting-none:block">
        With JavaScript, this page reads console lines, HAR files, curl commands, headers, policies and server
        configurations, all in your browser, and says what stopped the request. Without it, look up the
        message in the{' '}
        <a href="/errors" className="font-medium underline decoration-line underline-offset-4">
          index of error messages
        </a>
        .
      </p>
      <div className={clsx('scripting-none:hidden', isInText && 'not-prose my-7')}>
        <HydrationBoundary>
          {isInText ? <LazyDiagnoseInText place={sitePlace} /> : <LazyDiagnose place={sitePlace} />}
        </HydrationBoundary>
      </div>
    </>
  );
}
