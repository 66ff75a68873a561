import { PlainHeader } from '@/components/docs/plain-header';
import { sitePages } from '@/components/docs/site-pages';
import { SiteShell } from '@/components/docs/site-shell';
import { LazyPageFinder } from '@/components/search/lazy-page-finder';
import { site } from '@/site.config';

const shown = ['/guide', '/errors', '/scenario'];
const ways = [
  ...sitePages.filter(({ href }) => shown.includes(href)).map(({ href, title }) => [href, title] as const),
  ['/', 'Start'] as const,
];

export default function NotFound() {
  return (
    // Next preloads no font for this page: one that came late would be for nothing.
    <div className="font-plain">
      <SiteShell header={<PlainHeader productName={site.productName} />}>
        <main id="content" className="mx-auto max-w-2xl px-5 py-20">
          <h1 className="text-3xl font-semibold tracking-tight">There is no page at this address</h1>
          <p className="mb-8 mt-3 text-lg text-soft">
            It may have moved. Look for it, or begin somewhere else.
          </p>
          <LazyPageFinder label="Words of the page, a header, or a line from the console" />
          <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
            {ways.map(([href, name]) => (
              <li key={href}>
                <a
                  href={href}
                  className="font-medium underline decoration-line underline-offset-4 hover:decoration-current"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </main>
      </SiteShell>
    </div>
  );
}
