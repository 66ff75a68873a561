import { site } from '@/site.config';
import { Logo } from './logo';
import { sitePages } from './site-pages';

const groups = ['Learn', 'Find out', 'Try'] as const;

/** On every page: everything there is, by what one wants to do. */
export function SiteFooter() {
  const link = 'block w-fit py-1 hover:text-ink';
  return (
    <footer className="no-print border-t">
      <div className="mx-auto grid max-w-[76rem] grid-cols-2 gap-x-8 gap-y-7 px-5 py-10 text-sm text-soft sm:grid-cols-4 lg:px-7">
        <div>
          <p className="flex items-center gap-2 font-semibold text-ink">
            <Logo className="size-4.5 text-preflight" />
            {site.productName}
          </p>
          <p className="mt-1.5">CORS, live.</p>
          <p className="mt-1.5">
            <a href="/llms.txt" className={link}>
              For agents: llms.txt
            </a>
            {site.repositoryUrl === null ? null : (
              <a href={site.repositoryUrl} className={link}>
                Source, MIT licence
              </a>
            )}
          </p>
        </div>
        {groups.map((title) => (
          <div key={title}>
            <p className="mb-1 text-xs font-semibold text-ink">{title}</p>
            <ul>
              {sitePages
                .filter(({ group }) => group === title)
                .map(({ href, title: name }) => (
                  <li key={href}>
                    <a href={href} className={link}>
                      {name}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </footer>
  );
}
